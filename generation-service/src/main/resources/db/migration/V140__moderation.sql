-- Block words that administrators added, beside the lists that ship with the service. They are the truth; what Redis
-- knows are verdicts, which name the version that they were made with.
create table moderation_words (
    -- In the form in which texts are compared.
    word       text        primary key,
    given      text        not null,
    reason     text        not null check (reason in ('adult_content', 'violence', 'hate_speech', 'illegal_content',
                                                      'self_harm', 'dangerous_activity', 'custom_rule')),
    -- Whether an administrator thought of it, or accepted a suggestion that came of a model's verdict.
    source     text        not null check (source in ('manual', 'gemini')),
    created_at timestamptz not null
);

-- Words of the shipped lists that an administrator took out. They stay out when the lists ship again.
create table moderation_removed_words (
    word       text        primary key,
    removed_at timestamptz not null
);

-- Raised by every change of the two tables above; every instance looks at it before it judges.
create table moderation_version (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into moderation_version (version) values (1);

-- Texts that a person should look at, one row per text however often it comes. Nobody's name stands here.
create table moderation_reviews (
    text_hash     text        primary key,
    text          text        not null,
    source        text        not null,
    times         integer     not null default 1,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null
);
create index moderation_reviews_oldest on moderation_reviews (first_seen_at, text_hash);

-- Words that a model found in a text that it refused. An administrator makes a block word of one, or dismisses it for
-- good; nothing gets onto the lists by itself.
create table moderation_suggestions (
    word         text        primary key,
    reason       text        not null,
    times        integer     not null default 1,
    last_seen_at timestamptz not null,
    dismissed    boolean     not null default false
);
create index moderation_suggestions_open on moderation_suggestions (times desc, word) where not dismissed;
