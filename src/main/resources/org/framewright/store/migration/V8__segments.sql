-- Segments as words: `"S3:306-435"` is the third sentence. As objects they were longer than the text that they divide, and they
-- stand in the ledger as well. Its entries stay as they were written; both forms are read.
UPDATE article
   SET segments = (
       SELECT json_group_array(
                  CASE type WHEN 'object'
                       THEN CASE json_extract(value, '$.kind') WHEN 'HEADLINE' THEN 'H' WHEN 'PARAGRAPH' THEN 'P' WHEN 'SENTENCE' THEN 'S' END
                            || json_extract(value, '$.number')
                            || ':' || json_extract(value, '$.start') || '-' || json_extract(value, '$.end')
                       ELSE value END
                  ORDER BY key)
         FROM json_each(article.segments))
 WHERE CASE WHEN json_valid(segments) THEN json_type(segments) = 'array' END;

PRAGMA user_version = 8;
