package org.framewright.files.database;

import org.framewright.model.Problem;

import java.util.List;

/// The stretches of a source, with remarks about it as a whole.
public record DividedSource(List<SourceArticle> articles, List<Problem> remarks) {

    public DividedSource {
        articles = List.copyOf(articles);
        remarks = List.copyOf(remarks);
    }
}
