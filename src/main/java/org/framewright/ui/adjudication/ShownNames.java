package org.framewright.ui.adjudication;

import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.ArticleId;
import org.framewright.project.Preferences;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The articles whose coders an adjudicator has seen by name on this computer: later decisions there count as made with names, whatever is
/// shown.
///
/// @param project the project's identity
record ShownNames(Preferences preferences, String project) {

    private static final String NAME = "names-shown ";
    private static final String SEPARATOR = " ";

    boolean isShown(CodingKey key) {
        return articles(key).contains(key.article().value());
    }

    void add(CodingKey key) {
        if (!isShown(key)) {
            var all = Stream.concat(articles(key).stream(), Stream.of(key.article()).map(ArticleId::value)).toList();
            preferences.put(name(key), String.join(SEPARATOR, all));
        }
    }

    private List<String> articles(CodingKey key) {
        return preferences.get(name(key)).map(it -> Arrays.asList(it.split(SEPARATOR))).orElse(List.of());
    }

    private String name(CodingKey key) {
        return NAME + project + SEPARATOR + key.coder().id().value();
    }
}
