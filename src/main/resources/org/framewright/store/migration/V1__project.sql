-- A Framewright project. Integer keys serve inside the file, text ids (UUID version 7) across files.
-- `revision` names the ledger entry that last wrote a row. JSON is text; times are ISO-8601 in UTC.
-- Offsets inside this file are UTF-16 units, half-open; the views say so in their column names.

CREATE TABLE identity (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    uuid     TEXT NOT NULL,
    created  TEXT NOT NULL
) STRICT;

CREATE TABLE project (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    name     TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE codebook (
    version  INTEGER PRIMARY KEY,
    json     TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE article_text (
    sha256 TEXT PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL UNIQUE,
    title           TEXT NOT NULL,
    text_sha256     TEXT NOT NULL UNIQUE REFERENCES article_text (sha256),
    original_sha256 TEXT NOT NULL,
    parts           TEXT NOT NULL,
    segments        TEXT NOT NULL,
    metadata        TEXT NOT NULL,
    revision        INTEGER NOT NULL
) STRICT;

CREATE TABLE coder (
    id       INTEGER PRIMARY KEY,
    uuid     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL UNIQUE,
    kind     TEXT NOT NULL CHECK (kind IN ('CODER', 'REFERENCE')),
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE round (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    name             TEXT NOT NULL UNIQUE,
    purpose          TEXT NOT NULL,
    codebook_version INTEGER NOT NULL REFERENCES codebook (version),
    revision         INTEGER NOT NULL
) STRICT;

CREATE TABLE actor (
    id       INTEGER PRIMARY KEY,
    uuid     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE coding (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    article_id       INTEGER NOT NULL REFERENCES article (id),
    coder_id         INTEGER NOT NULL REFERENCES coder (id),
    round_id         INTEGER NOT NULL REFERENCES round (id),
    pass             INTEGER NOT NULL CHECK (pass >= 1),
    status           TEXT NOT NULL CHECK (status IN ('OPEN', 'SUBMITTED')),
    codebook_version INTEGER NOT NULL REFERENCES codebook (version),
    opened           TEXT NOT NULL,
    submitted        TEXT,
    revision         INTEGER NOT NULL,
    UNIQUE (article_id, coder_id, round_id, pass)
) STRICT;
CREATE INDEX coding_of_coder ON coding (coder_id, round_id);

-- Clustered by coding: the annotations of a coding lie together.
CREATE TABLE annotation (
    coding_id INTEGER NOT NULL REFERENCES coding (id),
    id        TEXT NOT NULL,
    coder_id  INTEGER NOT NULL REFERENCES coder (id),
    tag       TEXT NOT NULL,
    body      TEXT NOT NULL,
    revision  INTEGER NOT NULL,
    PRIMARY KEY (coding_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX annotation_of_coder ON annotation (coder_id, id);

-- What was deleted, so that a merge does not bring it back.
CREATE TABLE tombstone (
    kind     TEXT NOT NULL,
    owner    TEXT NOT NULL,
    id       TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (kind, owner, id)
) STRICT, WITHOUT ROWID;

-- Every change, in order. Replayed, it gives the tables above.
CREATE TABLE ledger (
    revision     INTEGER PRIMARY KEY,
    at           TEXT NOT NULL,
    who          TEXT NOT NULL,
    installation TEXT NOT NULL,
    kind         TEXT NOT NULL,
    coding       TEXT,
    undoes       INTEGER REFERENCES ledger (revision),
    change       TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_of_coding ON ledger (coding, revision) WHERE coding IS NOT NULL;

-- Plain rows for R, a SQLite browser, or whoever opens the file without this program.
CREATE VIEW codings AS
SELECT coding.uuid AS coding, article.name AS article, coder.name AS coder, round.name AS round, coding.pass,
       coding.status, coding.codebook_version, coding.opened, coding.submitted
  FROM coding
  JOIN article ON article.id = coding.article_id
  JOIN coder ON coder.id = coding.coder_id
  JOIN round ON round.id = coding.round_id;

CREATE VIEW annotations AS
SELECT coding.uuid AS coding, coder.name AS coder, annotation.id AS annotation, annotation.tag,
       json_extract(annotation.body, '$.memo') AS memo, json_extract(annotation.body, '$.unsure') AS unsure,
       json_extract(annotation.body, '$.created') AS created, json_extract(annotation.body, '$.modified') AS modified
  FROM annotation
  JOIN coding ON coding.id = annotation.coding_id
  JOIN coder ON coder.id = annotation.coder_id;

CREATE VIEW annotation_fragments AS
SELECT coder.name AS coder, annotation.id AS annotation, fragment.key AS position,
       json_extract(fragment.value, '$.start') AS start_utf16, json_extract(fragment.value, '$.end') AS end_utf16,
       json_extract(fragment.value, '$.text') AS text
  FROM annotation
  JOIN coder ON coder.id = annotation.coder_id,
       json_each(annotation.body, '$.extent.fragments') AS fragment;

CREATE VIEW annotation_values AS
SELECT coder.name AS coder, annotation.id AS annotation, answer.key AS variable,
       json_extract(answer.value, '$.type') AS type,
       coalesce(json_extract(answer.value, '$.id'), json_extract(answer.value, '$.ids'),
                json_extract(answer.value, '$.number'), json_extract(answer.value, '$.text'),
                json_extract(answer.value, '$.date')) AS value
  FROM annotation
  JOIN coder ON coder.id = annotation.coder_id,
       json_each(annotation.body, '$.values') AS answer;

CREATE VIEW annotation_links AS
SELECT coder.name AS coder, annotation.id AS annotation, role.key AS role, link.value AS linked
  FROM annotation
  JOIN coder ON coder.id = annotation.coder_id,
       json_each(annotation.body, '$.links') AS role,
       json_each(role.value) AS link;

PRAGMA user_version = 1;
