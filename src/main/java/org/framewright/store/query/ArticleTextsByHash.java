package org.framewright.store.query;

import org.jdbi.v3.core.Handle;

/// The articles' texts by their hash. A text is stored once; all other rows, also of the ledger, name it by its hash.
///
/// @param table the table of the texts
public record ArticleTextsByHash(Handle handle, String table) {

    public ArticleTextsByHash(Handle handle) {
        this(handle, "article_text");
    }

    public String text(String sha256) {
        return handle.createQuery("SELECT text FROM " + table + " WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(String.class)
                .one();
    }
}
