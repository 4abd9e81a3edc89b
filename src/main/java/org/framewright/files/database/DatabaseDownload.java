package org.framewright.files.database;

import org.framewright.model.Problem;

import java.util.List;

/// The articles of a file, as a rule divides it.
///
/// @param articles in the file's order; none where the rule fits nothing in it
/// @param remarks about the file as a whole
public record DatabaseDownload(List<DatabaseArticle> articles, List<Problem> remarks) {

    public DatabaseDownload {
        articles = List.copyOf(articles);
        remarks = List.copyOf(remarks);
    }
}
