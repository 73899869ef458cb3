-- What this service brings with it: topics, showcases, prompt templates, texts of the landing page. Files under seeds/
-- hold them; ai.vidgo.catalog.seeds brings them in.

-- What each seeded row was given. A row whose columns still say this was not touched since, and may follow a newer file.
CREATE TABLE seeded_rows (
    table_name text        NOT NULL,
    seed_key   text        NOT NULL,
    content    jsonb       NOT NULL,
    seeded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (table_name, seed_key)
);

-- The file that a table was seeded from last, so that a start with the same files does nothing.
CREATE TABLE seed_files (
    table_name text PRIMARY KEY,
    digest     text NOT NULL
);

-- Topics of the tools (contract: data-catalog-generation, sections 2.3 and 5).
CREATE TABLE material_topics (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seed_key      text UNIQUE,
    tool_type     tooltype     NOT NULL,
    topic_id      varchar(50)  NOT NULL,
    topic_name_en varchar(100) NOT NULL,
    topic_name_zh varchar(100),
    topic_name_ja varchar(100),
    topic_name_ko varchar(100),
    topic_name_es varchar(100),
    description   text,
    icon          varchar(50),
    target_count  int          NOT NULL DEFAULT 30 CHECK (target_count >= 0),
    is_active     boolean      NOT NULL DEFAULT true,
    sort_order    int          NOT NULL DEFAULT 0,
    created_at    timestamptz  NOT NULL DEFAULT now(),
    UNIQUE (tool_type, topic_id)
);

CREATE INDEX material_topics_active_idx ON material_topics (tool_type, is_active);

-- Subjects of the demo gallery (contract: data-catalog-generation, sections 2.4 and 10).
CREATE TABLE demo_categories (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    seed_key    text UNIQUE,
    slug        varchar(50)  NOT NULL UNIQUE,
    name        varchar(100) NOT NULL,
    description text,
    icon        varchar(50),
    subjects    text[]       NOT NULL DEFAULT '{}',
    sort_order  int          NOT NULL DEFAULT 0,
    is_active   boolean      NOT NULL DEFAULT true,
    created_at  timestamptz  NOT NULL DEFAULT now()
);
