package org.framewright.ui.workspace.article;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.ui.controls.text.Nodes;
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
        var outlet = value(article, Article.OUTLET);
        var pieces = new ArrayList<Label>();
        Stream.of(outlet, WordPieces.appendDate(outlet, date), value(article, Article.SECTION))
                .filter(it -> !it.isEmpty())
                .map(ParagraphLabel::whole)
                .forEach(pieces::add);
        addFurther(pieces, value(article, Article.LANGUAGE), value(article, Article.URL), copyAddress);
        furtherColumns(article).forEach(it -> pieces.add(ParagraphLabel.whole(it, "further")));
        if (!pieces.isEmpty()) {
            getChildren().add(new PieceLine(pieces));
        }
        if (article.parts(ArticlePart.Kind.HEADLINE).findAny().isEmpty()) {
            add("given-headline", value(article, Article.HEADLINE));
        }
        if (article.parts(ArticlePart.Kind.BYLINE).findAny().isEmpty()) {
            add("given-byline", value(article, Article.BYLINE));
        }
    }

    /// Of an address only the site, with the whole address in the tooltip.
    private static void addFurther(List<Label> pieces, String language, String address, Runnable copyAddress) {
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
    }

    /// Pieces with dots between them. One without room goes to the next line, without a dot; only one that is longer than a line wraps.
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
            var pieces = getChildren();
            // every second one is a dot
            for (int i = 0; i < pieces.size(); i += 2) {
                var dot = i == 0 ? null : pieces.get(i - 1);
                double before = dot == null ? 0 : snapSizeX(dot.prefWidth(-1));
                double wide = Math.min(snapSizeX(pieces.get(i).prefWidth(-1)), width);
                boolean wraps = x + before + wide > width;
                if (wraps) {
                    x = 0;
                    y += height;
                }
                height = snapSizeY(pieces.get(i).prefHeight(wide));
                if (placing && dot != null) {
                    dot.setVisible(!wraps);
                    dot.resizeRelocate(x, y, before, height);
                }
                x += wraps ? 0 : before;
                if (placing) {
                    pieces.get(i).resizeRelocate(x, y, wide, height);
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
