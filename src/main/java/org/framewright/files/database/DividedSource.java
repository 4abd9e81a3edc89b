package org.framewright.files.database;

import org.framewright.model.Problem;

import java.util.List;

/// The stretches of a source, with what is to be said of it as a whole.
record DividedSource(List<SourceArticle> articles, List<Problem> remarks) {

    DividedSource {
        articles = List.copyOf(articles);
        remarks = List.copyOf(remarks);
    }
}
