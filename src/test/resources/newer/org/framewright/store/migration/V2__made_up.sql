-- A second version that tests make up: a column, an index and a view more, and a table that is made anew.
ALTER TABLE round ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';
CREATE INDEX ledger_of_person ON ledger (who, at, change);

CREATE TABLE new_exclusion (
    article  TEXT PRIMARY KEY REFERENCES article (uuid),
    revision INTEGER NOT NULL,
    reason   TEXT NOT NULL CHECK (reason <> 'nothing')
) STRICT, WITHOUT ROWID;
INSERT INTO new_exclusion (article, revision, reason) SELECT article, revision, reason FROM exclusion;
DROP TABLE exclusion;
ALTER TABLE new_exclusion RENAME TO exclusion;

CREATE VIEW colours AS SELECT name AS round, colour FROM round;

PRAGMA user_version = 2;
