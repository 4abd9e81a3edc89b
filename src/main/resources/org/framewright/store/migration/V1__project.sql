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

-- Segments are words: `"S3:306-435"` is the third sentence, `P` a paragraph, `H` the headline.
-- Two outlets may print one text word for word: `article_text` has it once, and each of the articles names it.
CREATE TABLE article (
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
CREATE INDEX article_of_text ON article (text_sha256);
-- What the list of articles shows lies together: it is read without turning over the pages of every article.
CREATE INDEX article_summary ON article (id, uuid, name, title, metadata);

-- The files that articles were imported from, compressed; `bytes` is a file's size before. No WITHOUT ROWID: such a table keeps
-- its rows in the pages that the search for a key turns over, and large ones among them make that slow.
CREATE TABLE original_file (
    sha256 TEXT PRIMARY KEY NOT NULL,
    name   TEXT NOT NULL,
    bytes  INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;

-- Articles that do not belong to the study.
CREATE TABLE exclusion (
    article  TEXT PRIMARY KEY REFERENCES article (uuid),
    revision INTEGER NOT NULL,
    reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coder (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT NOT NULL UNIQUE,
    name           TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL CHECK (kind IN ('CODER', 'REFERENCE')),
    revision       INTEGER NOT NULL,
    deactivated_at TEXT
) STRICT;

-- `suggestions`, `timed` and `article_order` say how its coders work; `closed` is null while a round is open.
CREATE TABLE round (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    name             TEXT NOT NULL UNIQUE,
    purpose          TEXT NOT NULL,
    codebook_version INTEGER NOT NULL REFERENCES codebook (version),
    revision         INTEGER NOT NULL,
    suggestions      INTEGER NOT NULL DEFAULT 0 CHECK (suggestions IN (0, 1)),
    timed            INTEGER NOT NULL DEFAULT 0 CHECK (timed IN (0, 1)),
    article_order    TEXT NOT NULL DEFAULT 'IMPORTED' CHECK (article_order IN ('IMPORTED', 'RANDOM')),
    closed           TEXT
) STRICT;

-- What is known of actors, and whose additions they are: without an owner an actor is the register's. A name is unique among
-- its owner's, so that the work of two coders comes together without clashing. `wikidata` is the id there; empty where nobody
-- has said.
CREATE TABLE actor (
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('PERSON', 'GROUP', 'ORGANISATION', 'OTHER', 'UNKNOWN')),
    affiliation TEXT NOT NULL,
    aliases     TEXT NOT NULL,
    owner       TEXT REFERENCES coder (uuid),
    revision    INTEGER NOT NULL,
    wikidata    TEXT NOT NULL DEFAULT ''
      CHECK (wikidata = '' OR (wikidata GLOB 'Q[1-9]*' AND substr(wikidata, 2) NOT GLOB '*[^0-9]*'))
) STRICT;
CREATE UNIQUE INDEX actor_name ON actor (name, coalesce(owner, ''));

-- What was decided of two actors: where they are the same, `actor` is read as `other`. Codings stay as they are.
CREATE TABLE actor_match (
    actor    TEXT NOT NULL REFERENCES actor (uuid),
    other    TEXT NOT NULL REFERENCES actor (uuid),
    same     INTEGER NOT NULL CHECK (same IN (0, 1)),
    revision INTEGER NOT NULL,
    PRIMARY KEY (actor, other)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX actor_same_as ON actor_match (actor) WHERE same = 1;

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

-- `note` is what a coder notes about a whole article, as JSON; `seconds` is how long it was worked on.
CREATE TABLE coding (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    article_id       INTEGER NOT NULL REFERENCES article (id),
    coder_id         INTEGER NOT NULL REFERENCES coder (id),
    round_id         INTEGER NOT NULL REFERENCES round (id),
    version          INTEGER NOT NULL CHECK (version >= 1),
    status           TEXT NOT NULL CHECK (status IN ('OPEN', 'SUBMITTED')),
    codebook_version INTEGER NOT NULL REFERENCES codebook (version),
    opened           TEXT NOT NULL,
    submitted        TEXT,
    revision         INTEGER NOT NULL,
    note             TEXT NOT NULL DEFAULT '{"memo":"","unsure":false,"standing":"DEFAULT","reason":""}',
    seconds          INTEGER NOT NULL DEFAULT 0,
    UNIQUE (article_id, coder_id, round_id, version)
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

-- Where a ruling is about no variable, no category or nothing that a coder has asked, the text is empty.
CREATE TABLE ruling (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    codebook_version INTEGER NOT NULL REFERENCES codebook (version),
    tag              TEXT NOT NULL,
    variable         TEXT NOT NULL,
    category         TEXT NOT NULL,
    query            TEXT NOT NULL,
    answer           TEXT NOT NULL,
    given            TEXT NOT NULL,
    about_coding     TEXT NOT NULL,
    about_annotation TEXT NOT NULL,
    revision         INTEGER NOT NULL
) STRICT;

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
-- Entries about no coding, and those where the work of two devices was reconciled, are few among hundreds of thousands, and
-- asked for at each synchronisation.
CREATE INDEX ledger_of_study ON ledger (kind, revision) WHERE coding IS NULL;
CREATE INDEX ledger_of_reconciliations ON ledger (coding, revision) WHERE kind = 'DevicesReconciled';

-- Plain rows for R, a SQLite browser, or whoever opens the file without this program.
CREATE VIEW codings AS
SELECT coding.uuid AS coding, article.name AS article, coder.name AS coder, round.name AS round,
       coding.version AS coding_version, coding.status, coding.codebook_version, coding.opened, coding.submitted, coding.seconds,
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

-- Which headline, paragraph or sentence an annotation is about, for whoever opens the file without this program.
CREATE VIEW annotation_units AS
SELECT coder.name AS coder, annotation.id AS annotation,
       lower(json_extract(annotation.body, '$.extent.kind')) AS unit,
       json_extract(annotation.body, '$.extent.number') AS number
  FROM annotation
  JOIN coder ON coder.id = annotation.coder_id
 WHERE json_extract(annotation.body, '$.extent.type') = 'OfSegment';

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
