package org.framewright.files.database;

import org.framewright.model.Problem;

import java.util.List;

/// The stretches of a source, with warnings about it as a whole.
public record DividedSource(List<SourceArticle> articles, List<Problem> warnings) {

    public DividedSource {
        articles = List.copyOf(articles);
        warnings = List.copyOf(warnings);
    }
}
