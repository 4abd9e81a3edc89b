-- What is known of actors, whose additions they are, and which are the same. The actors of older files are the
-- register's. A name is unique among its owner's, so that the work of two coders comes together without clashing.
ALTER TABLE actor RENAME TO old_actor;

CREATE TABLE actor (
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('PERSON', 'GROUP', 'ORGANISATION', 'OTHER', 'UNKNOWN')),
    affiliation TEXT NOT NULL,
    aliases     TEXT NOT NULL,
    owner       TEXT REFERENCES coder (uuid),
    revision    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX actor_name ON actor (name, coalesce(owner, ''));

INSERT INTO actor (id, uuid, name, kind, affiliation, aliases, revision)
SELECT id, uuid, name, 'UNKNOWN', '', '[]', revision FROM old_actor;

DROP TABLE old_actor;

-- What was decided of two actors: where they are the same, `actor` is read as `other`. Codings stay as they are.
CREATE TABLE actor_match (
    actor    TEXT NOT NULL REFERENCES actor (uuid),
    other    TEXT NOT NULL REFERENCES actor (uuid),
    same     INTEGER NOT NULL CHECK (same IN (0, 1)),
    revision INTEGER NOT NULL,
    PRIMARY KEY (actor, other)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX actor_same_as ON actor_match (actor) WHERE same = 1;

PRAGMA user_version = 4;
