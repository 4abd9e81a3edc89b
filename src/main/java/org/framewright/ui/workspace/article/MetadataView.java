package org.framewright.ui.workspace.article;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.DateFormats;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The metadata above the text, set apart from it. Parts that the text itself has, its headline or byline, are left out.
final class MetadataView extends VBox {

    /// Metadata about the making of a text, for exports; coders do not need them.
    private static final Set<String> HIDDEN =
            Stream.concat(Article.PROVENANCE.stream(), Stream.of(Article.DUPLICATE_OF))
                    .collect(Collectors.toUnmodifiableSet());

    /// Metadata of news databases. A table of the project may have a column of that name for its coders.
    private static final Set<String> OF_DATABASES =
            Set.of(
                    "copyright",
                    "correction_date",
                    "database_id",
                    "document_type",
                    "graphic",
                    "length",
                    "load_date",
                    "notes",
                    "publication_type",
                    "source_code",
                    "volume");

    private static final String BETWEEN = "  ·  ";

    /// @param copyAddress runs after a click on the address
    MetadataView(Article article, Runnable copyAddress) {
        getStyleClass().add("article-metadata");
        var date = new DateFormats(Locale.getDefault(), ZoneId.systemDefault()).day(value(article, Article.DATE));
        add(
                "where-and-when",
                joinValues(
                        value(article, Article.OUTLET),
                        WordPieces.appendDate(value(article, Article.OUTLET), date),
                        value(article, Article.SECTION)));
        if (article.parts(ArticlePart.Kind.HEADLINE).findAny().isEmpty()) {
            add("given-headline", value(article, Article.HEADLINE));
        }
        if (article.parts(ArticlePart.Kind.BYLINE).findAny().isEmpty()) {
            add("given-byline", value(article, Article.BYLINE));
        }
        addFurther(value(article, Article.LANGUAGE), value(article, Article.URL), furtherColumns(article), copyAddress);
    }

    /// Adds a line, if there is room: of an address only the site, with the whole address in the tooltip.
    private void addFurther(String language, String address, List<String> columns, Runnable copyAddress) {
        var pieces = new ArrayList<Label>();
        if (!language.isEmpty()) {
            pieces.add(ParagraphLabel.whole(language, "further"));
        }
        if (!address.isEmpty()) {
            var site = Nodes.withId("address", new Label(site(address)), "further", "address");
            site.setTooltip(new Tooltip(address));
            site.setOnMouseClicked(event -> {
                copyAddress.run();
                event.consume();
            });
            pieces.add(site);
        }
        columns.forEach(it -> pieces.add(ParagraphLabel.whole(it, "further")));
        if (!pieces.isEmpty()) {
            getChildren().add(new PieceLine(pieces));
        }
    }

    /// Pieces with dots between them. One without room goes to the next line; only one that is longer than a line wraps.
    private static final class PieceLine extends Pane {

        private PieceLine(List<Label> pieces) {
            for (var piece : pieces) {
                if (!getChildren().isEmpty()) {
                    getChildren().add(Nodes.withStyle(new Label(BETWEEN), "further"));
                }
                getChildren().add(piece);
            }
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return arrange(width < 0 ? Double.MAX_VALUE : width, false);
        }

        @Override
        protected void layoutChildren() {
            arrange(getWidth(), true);
        }

        /// The height of all lines.
        ///
        /// @param placing whether the pieces get their places
        private double arrange(double width, boolean placing) {
            double x = 0;
            double y = 0;
            double height = 0;
            for (var piece : getChildren()) {
                double wide = Math.min(snapSizeX(piece.prefWidth(-1)), width);
                if (x + wide > width) {
                    x = 0;
                    y += height;
                }
                height = snapSizeY(piece.prefHeight(wide));
                if (placing) {
                    piece.resizeRelocate(x, y, wide, height);
                }
                x += wide;
            }
            return y + height;
        }
    }

    /// The domain, without its usual prefix; the whole address where it has none.
    private static String site(String address) {
        try {
            var host = new URI(address).getHost();
            return host == null ? address : host.replaceFirst("^www\\.", "");
        } catch (URISyntaxException noAddress) {
            return address;
        }
    }

    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    private void add(String kind, String words) {
        if (!words.isBlank()) {
            getChildren().add(ParagraphLabel.whole(words, kind));
        }
    }

    private static String joinValues(String... values) {
        return Stream.of(values).filter(value -> !value.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    /// The additional columns of the project, with their names.
    private static List<String> furtherColumns(Article article) {
        var hidden = article.metadata().containsKey(Article.TEXT_RULE) ? OF_DATABASES : Set.<String>of();
        return article.metadata().entrySet().stream()
                .filter(entry -> !Article.KNOWN_METADATA.contains(entry.getKey()) && !entry.getValue().isBlank())
                .filter(entry -> !HIDDEN.contains(entry.getKey()) && !hidden.contains(entry.getKey()))
                .map(entry -> entry.getKey() + ": " + entry.getValue().strip())
                .toList();
    }

    private static String value(Article article, String column) {
        return Objects.requireNonNullElse(article.metadata().get(column), "").strip();
    }
}
