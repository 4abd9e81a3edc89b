-- The id of an actor in Wikidata; empty where nobody has said.
ALTER TABLE actor ADD COLUMN wikidata TEXT NOT NULL DEFAULT ''
      CHECK (wikidata = '' OR (wikidata GLOB 'Q[1-9]*' AND substr(wikidata, 2) NOT GLOB '*[^0-9]*'));

PRAGMA user_version = 9;
