-- What the list of articles shows lies together: it is read without turning over the pages of every article.
CREATE INDEX article_summary ON article (id, uuid, name, title, metadata);

PRAGMA user_version = 2;
