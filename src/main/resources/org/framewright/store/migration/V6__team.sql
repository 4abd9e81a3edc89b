-- Who is given what in which round, which articles don't belong into the study, and what the supervisor has ruled.
ALTER TABLE round ADD COLUMN article_order TEXT NOT NULL DEFAULT 'IMPORTED' CHECK (article_order IN ('IMPORTED', 'RANDOM'));
ALTER TABLE round ADD COLUMN closed TEXT;
ALTER TABLE coder ADD COLUMN left_at TEXT;

CREATE TABLE exclusion (
    article  TEXT PRIMARY KEY REFERENCES article (uuid),
    revision INTEGER NOT NULL,
    reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Articles that were given out together; `recipe` is JSON and says how it was drawn who gets which.
CREATE TABLE batch (
    id       INTEGER PRIMARY KEY,
    uuid     TEXT NOT NULL UNIQUE,
    round_id INTEGER NOT NULL REFERENCES round (id),
    name     TEXT NOT NULL,
    drawn    TEXT NOT NULL,
    recipe   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (name, round_id)
) STRICT;

CREATE TABLE assignment (
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    round_id   INTEGER NOT NULL REFERENCES round (id),
    article_id INTEGER NOT NULL REFERENCES article (id),
    coder_id   INTEGER NOT NULL REFERENCES coder (id),
    batch_id   INTEGER NOT NULL REFERENCES batch (id),
    position   INTEGER NOT NULL CHECK (position >= 1),
    revision   INTEGER NOT NULL,
    UNIQUE (round_id, coder_id, article_id)
) STRICT;
CREATE INDEX assignment_of_article ON assignment (article_id);

-- Where a ruling is about no variable, no category or nothing that a coder has asked, the text is empty.
CREATE TABLE ruling (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    codebook_version INTEGER NOT NULL REFERENCES codebook (version),
    tag              TEXT NOT NULL,
    variable         TEXT NOT NULL,
    category         TEXT NOT NULL,
    question         TEXT NOT NULL,
    answer           TEXT NOT NULL,
    given            TEXT NOT NULL,
    about_coding     TEXT NOT NULL,
    about_annotation TEXT NOT NULL,
    revision         INTEGER NOT NULL
) STRICT;

CREATE VIEW assignments AS
SELECT assignment.uuid AS assignment, round.name AS round, batch.name AS batch, coder.name AS coder, assignment.position,
       article.name AS article
  FROM assignment
  JOIN round ON round.id = assignment.round_id
  JOIN batch ON batch.id = assignment.batch_id
  JOIN coder ON coder.id = assignment.coder_id
  JOIN article ON article.id = assignment.article_id;

PRAGMA user_version = 6;
