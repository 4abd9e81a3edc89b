package org.framewright.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.corpus.ArticlePreview;
import org.framewright.corpus.ArticlePreview.EarlierArticle;
import org.framewright.corpus.duplicates.WordComparison;
import org.framewright.corpus.item.ImportItem;
import org.framewright.files.database.rule.RuleMatch;
import org.framewright.model.ConstantName;
import org.framewright.model.article.Article;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.imports.StyledRanges.StyledRange;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text of an article that an import has found: as the import would write it, or the file's text, or the article that it nearly
/// repeats; both beside each other where there is room.
final class FoundTextPane extends VBox {

    /// The width from which both texts are shown, in pixels at the usual zoom.
    private static final double ROOM_FOR_BOTH = 800;

    private final Texts texts;
    private final ArticlePartsPane text;
    private final VBox other = Nodes.withId("import-original", new VBox(), "part-lines");
    private final ScrollPane otherScroll = Nodes.collapse(Nodes.hgrow(new ColumnScroll(other)));
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.PREVIEW);
    private final TabBar<Side> sides;
    private Optional<ArticlePreview> shown = Optional.empty();

    private enum Side {
        PREVIEW,
        FILE
    }

    FoundTextPane(ImportViewModel viewModel, Texts texts) {
        this.texts = texts;
        this.text = Nodes.collapse(Nodes.hgrow(new ArticlePartsPane(viewModel, texts)));
        this.sides =
                Nodes.collapse(
                        new TabBar<>(
                                List.of(Side.values()),
                                it -> "import-side-" + ConstantName.of(it),
                                this::name,
                                side,
                                side::set));
        // both of the same width, whatever their words
        text.setPrefWidth(1);
        otherScroll.setPrefWidth(1);
        var place = Nodes.fillWidth(Nodes.withStyle(new Label(), "guidance", "found-file"));
        place.textProperty().bind(viewModel.chosen.map(it -> it.map(FoundTextPane::place).orElse("")));
        getStyleClass().add("found-text");
        getChildren()
                .setAll(
                        Nodes.withStyle(new HBox(sides, place, text.menu), "found-head"),
                        Nodes.vgrow(new HBox(text, otherScroll)));
        viewModel.found.article.subscribe(this::show);
        side.subscribe(this::showSides);
        widthProperty().subscribe(this::showSides);
    }

    void takeKeyboard() {
        side.set(Side.PREVIEW);
        text.takeKeyboard();
    }

    /// Shows the other of the two texts.
    void switchSides() {
        side.set(side.get() == Side.PREVIEW ? Side.FILE : Side.PREVIEW);
    }

    private static String place(ImportItem item) {
        var place = item.place();
        return place.number() == 1 ? place.fileName() : place.fileName() + ", " + place.number();
    }

    private String name(Side which) {
        boolean earlier = shown.flatMap(ArticlePreview::earlier).isPresent();
        return texts.get("imports.side." + (which == Side.FILE && earlier ? "earlier" : ConstantName.of(which)));
    }

    private void showSides() {
        boolean any = shown.filter(it -> it.earlier().isPresent() || !it.original().isEmpty()).isPresent();
        boolean both = any && getWidth() >= ROOM_FOR_BOTH * Zoom.factorIn(this);
        sides.setVisible(any && !both);
        text.setVisible(both || !any || side.get() == Side.PREVIEW);
        text.menu.setVisible(text.isVisible());
        otherScroll.setVisible(both || (any && side.get() == Side.FILE));
    }

    private void show(Optional<ArticlePreview> found) {
        shown = found;
        other.getChildren().clear();
        found.ifPresentOrElse(
                it -> it.earlier().ifPresentOrElse(earlier -> compare(it.article(), earlier), () -> showSource(it)),
                text::clear);
        sides.updateWords();
        showSides();
    }

    private void showSource(ArticlePreview found) {
        var looks = new ArrayList<StyledRange>();
        int at = 0;
        for (var part : found.article().parts()) {
            looks.add(new StyledRange(at, part.start(), "import-words"));
            looks.add(new StyledRange(part.start(), part.end(), "import-" + ConstantName.of(part.kind())));
            at = part.end();
        }
        looks.add(new StyledRange(at, found.article().text().length(), "import-words"));
        text.show(found.article(), looks);
        showOriginal(found.original(), found.matches());
    }

    private void showOriginal(String original, List<RuleMatch> matches) {
        var looks = new ArrayList<StyledRange>();
        int at = 0;
        for (var match : matches) {
            if (match.start() >= at) {
                looks.add(new StyledRange(at, match.start(), "import-ignored"));
                looks.add(new StyledRange(match.start(), match.end(), style(match)));
                at = match.end();
            }
        }
        looks.add(new StyledRange(at, original.length(), "import-ignored"));
        showOther(original, looks, matches);
    }

    private static String style(RuleMatch match) {
        return switch (match.column()) {
            case RuleMatch.BODY -> "import-words";
            case RuleMatch.IGNORED -> "import-ignored";
            case "headline" -> "import-headline";
            default -> "import-value";
        };
    }

    /// Shows the other text line by line, with the names of what was recognised in a line at its margin.
    private void showOther(String whole, List<StyledRange> looks, List<RuleMatch> matches) {
        var ranges = new StyledRanges(whole, looks);
        int start = 0;
        while (start < Math.min(whole.length(), MarginLine.MOST_CHARACTERS)
                && other.getChildren().size() < ArticlePartsPane.MOST_LINES) {
            int next = whole.indexOf('\n', start);
            int end = next < 0 ? whole.length() : next;
            int from = start;
            var names =
                    matches.stream()
                            .filter(it -> it.start() >= from && it.start() < end)
                            .filter(it -> !it.column().equals(RuleMatch.BODY) && !it.column().equals(RuleMatch.IGNORED))
                            .map(it -> name(it.column()))
                            .distinct()
                            .collect(Collectors.joining(", "));
            // the file's own indentation and gaps say nothing
            if (!whole.substring(start, end).isBlank()) {
                var line = new MarginLine(names);
                int first = start + whole.substring(start, end).indexOf(whole.substring(start, end).strip());
                ranges.addTo(line, first, end);
                other.getChildren().add(line);
            }
            start = end + 1;
        }
    }

    private String name(String column) {
        return Article.KNOWN_METADATA.contains(column) ? texts.get("imports.column." + column) : column;
    }

    /// Marks the words that only one of the two has.
    private void compare(Article own, EarlierArticle earlier) {
        var looks = new ArrayList<StyledRange>();
        var others = new ArrayList<StyledRange>();
        for (var chunk : WordComparison.of(own.text(), earlier.text()).chunks()) {
            var style = chunk.kind() == WordComparison.Kind.BOTH ? "import-words" : "import-different";
            looks.add(new StyledRange(chunk.firstStart(), chunk.firstEnd(), style));
            others.add(new StyledRange(chunk.secondStart(), chunk.secondEnd(), style));
        }
        showOther(earlier.text(), others, List.of());
        text.show(own, looks);
    }
}
