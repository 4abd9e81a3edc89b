-- Two outlets may print one text word for word: `article_text` has it once, and each of the articles names it. SQLite drops no
-- UNIQUE: the table is made anew. Its views are dropped before, as one that lacks its table lets no table be renamed.
DROP VIEW codings;
DROP VIEW assignments;

CREATE TABLE new_article (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL UNIQUE,
    title           TEXT NOT NULL,
    text_sha256     TEXT NOT NULL REFERENCES article_text (sha256),
    original_sha256 TEXT NOT NULL,
    parts           TEXT NOT NULL,
    segments        TEXT NOT NULL,
    metadata        TEXT NOT NULL,
    revision        INTEGER NOT NULL
) STRICT;

INSERT INTO new_article (id, uuid, name, title, text_sha256, original_sha256, parts, segments, metadata, revision)
SELECT id, uuid, name, title, text_sha256, original_sha256, parts, segments, metadata, revision FROM article ORDER BY id;

DROP TABLE article;
ALTER TABLE new_article RENAME TO article;
CREATE INDEX article_summary ON article (id, uuid, name, title, metadata);
CREATE INDEX article_of_text ON article (text_sha256);

CREATE VIEW codings AS
SELECT coding.uuid AS coding, article.name AS article, coder.name AS coder, round.name AS round, coding.pass,
       coding.status, coding.codebook_version, coding.opened, coding.submitted, coding.seconds,
       json_extract(coding.note, '$.memo') AS memo, json_extract(coding.note, '$.unsure') AS unsure,
       json_extract(coding.note, '$.standing') AS standing, json_extract(coding.note, '$.reason') AS reason
  FROM coding
  JOIN article ON article.id = coding.article_id
  JOIN coder ON coder.id = coding.coder_id
  JOIN round ON round.id = coding.round_id;

CREATE VIEW assignments AS
SELECT assignment.uuid AS assignment, round.name AS round, batch.name AS batch, coder.name AS coder, assignment.position,
       article.name AS article
  FROM assignment
  JOIN round ON round.id = assignment.round_id
  JOIN batch ON batch.id = assignment.batch_id
  JOIN coder ON coder.id = assignment.coder_id
  JOIN article ON article.id = assignment.article_id;

-- The files that articles were imported from, compressed; `bytes` is a file's size before. No WITHOUT ROWID: such a table keeps
-- its rows in the pages that the search for a key turns over, and large ones among them make that slow.
CREATE TABLE original_file (
    sha256 TEXT PRIMARY KEY NOT NULL,
    name   TEXT NOT NULL,
    bytes  INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

PRAGMA user_version = 7;
