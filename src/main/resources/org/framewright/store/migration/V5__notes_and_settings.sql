-- What a coder notes about a whole article, as JSON, and how long it was worked on; and how the coders of a round work.
ALTER TABLE coding ADD COLUMN note TEXT NOT NULL
    DEFAULT '{"memo":"","unsure":false,"standing":"USUAL","reason":""}';
ALTER TABLE coding ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round ADD COLUMN suggestions INTEGER NOT NULL DEFAULT 0 CHECK (suggestions IN (0, 1));
ALTER TABLE round ADD COLUMN timed INTEGER NOT NULL DEFAULT 0 CHECK (timed IN (0, 1));

DROP VIEW codings;
CREATE VIEW codings AS
SELECT coding.uuid AS coding, article.name AS article, coder.name AS coder, round.name AS round, coding.pass,
       coding.status, coding.codebook_version, coding.opened, coding.submitted, coding.seconds,
       json_extract(coding.note, '$.memo') AS memo, json_extract(coding.note, '$.unsure') AS unsure,
       json_extract(coding.note, '$.standing') AS standing, json_extract(coding.note, '$.reason') AS reason
  FROM coding
  JOIN article ON article.id = coding.article_id
  JOIN coder ON coder.id = coding.coder_id
  JOIN round ON round.id = coding.round_id;

PRAGMA user_version = 5;
