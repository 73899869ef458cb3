-- Who wrote a text that waits for a look by a person, so that it is handed out to them and goes with their account. A text
-- may have several authors, and those of visitors and of the library have none.
create table moderation_review_authors (
    owner_id   uuid        not null,
    text_hash  text        not null references moderation_reviews (text_hash) on delete cascade,
    written_at timestamptz not null,
    primary key (owner_id, text_hash)
);
create index moderation_review_authors_text on moderation_review_authors (text_hash);
