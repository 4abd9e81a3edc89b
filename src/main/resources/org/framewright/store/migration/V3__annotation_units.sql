-- Which headline, paragraph or sentence an annotation is about, for whoever opens the file without this program.
CREATE VIEW annotation_units AS
SELECT coder.name AS coder, annotation.id AS annotation,
       lower(json_extract(annotation.body, '$.extent.kind')) AS unit,
       json_extract(annotation.body, '$.extent.number') AS number
  FROM annotation
  JOIN coder ON coder.id = annotation.coder_id
 WHERE json_extract(annotation.body, '$.extent.type') = 'OfSegment';

PRAGMA user_version = 3;
