package org.framewright.ui.workspace.article;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.model.Article;
import org.framewright.model.Part;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known besides the text, above it: set so that nobody takes it for a part of the text. What the text says
/// itself, its headline or byline, is not said twice.
final class MetadataView extends VBox {

    private static final String BETWEEN = "  ·  ";

    MetadataView(Article article) {
        getStyleClass().add("article-metadata");
        add("where-and-when", joined(article, Article.OUTLET, Article.DATE, Article.SECTION));
        if (article.parts(Part.Kind.HEADLINE).findAny().isEmpty()) {
            add("given-headline", value(article, Article.HEADLINE));
        }
        if (article.parts(Part.Kind.BYLINE).findAny().isEmpty()) {
            add("given-byline", value(article, Article.BYLINE));
        }
        add(
                "further",
                Stream.of(joined(article, Article.LANGUAGE, Article.URL), furtherColumns(article))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(BETWEEN)));
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    private void add(String kind, String words) {
        if (!words.isBlank()) {
            var label = new Label(words);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add(kind);
            getChildren().add(label);
        }
    }

    private static String joined(Article article, String... columns) {
        return Stream.of(columns)
                .map(column -> value(article, column))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    /// Columns that the project brought along stand with their names.
    private static String furtherColumns(Article article) {
        return article.metadata().entrySet().stream()
                .filter(entry -> !Article.KNOWN_METADATA.contains(entry.getKey()) && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + ": " + entry.getValue().strip())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String value(Article article, String column) {
        return Objects.requireNonNullElse(article.metadata().get(column), "").strip();
    }
}
