package org.framewright.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.corpus.ArticlePreview;
import org.framewright.corpus.ArticlePreview.EarlierArticle;
import org.framewright.corpus.duplicates.WordComparison;
import org.framewright.files.database.RuleMatch;
import org.framewright.model.ArticlePart;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The text of an article that an import has found: as it would come in; beside it as the file has it, or the article that it
/// nearly repeats.
final class FoundTextPane extends HBox {

    /// As much as shows whether it was understood.
    private static final int SHOWN = 20_000;

    private final Texts texts;
    private final WordFlow text = Nodes.withId("import-text", new WordFlow(), "import-text");
    private final WordFlow other = Nodes.withId("import-original", new WordFlow(), "import-text");
    private final Label otherHeading = Nodes.withStyle(new Label(), "field-label");
    private final VBox otherColumn;

    FoundTextPane(ImportViewModel viewModel, Texts texts) {
        this.texts = texts;
        var heading = Nodes.withStyle(new Label(texts.get("imports.as-it-comes-in")), "field-label");
        this.otherColumn = Nodes.collapse(column(otherHeading, other));
        getStyleClass().add("found-text");
        getChildren().setAll(column(heading, text), otherColumn);
        Nodes.collapse(this);
        viewModel.article.subscribe(this::show);
    }

    private static VBox column(Label heading, WordFlow flow) {
        var column = Nodes.withStyle(new VBox(heading, Nodes.vgrow(new ColumnScroll(flow))), "found-text-column");
        // both as wide, whatever their words
        column.setPrefWidth(1);
        return Nodes.fillWidth(column);
    }

    private void show(Optional<ArticlePreview> found) {
        setVisible(found.isPresent());
        text.clear();
        other.clear();
        found.ifPresent(it -> {
            otherColumn.setVisible(it.earlier().isPresent() || !it.original().isEmpty());
            it.earlier().ifPresentOrElse(earlier -> compare(it.article().text(), earlier), () -> showSource(it));
        });
    }

    private void showSource(ArticlePreview found) {
        var whole = found.article().text();
        int at = 0;
        for (var part : found.article().parts()) {
            add(text, whole, at, part.start(), "import-words");
            add(text, whole, part.start(), part.end(), style(part));
            at = part.end();
        }
        add(text, whole, at, whole.length(), "import-words");
        otherHeading.setText(texts.get("imports.in-the-file"));
        showOriginal(found.original(), found.matches());
    }

    private static String style(ArticlePart part) {
        return "import-" + part.kind().name().toLowerCase(Locale.ROOT);
    }

    private void showOriginal(String original, List<RuleMatch> matches) {
        int at = 0;
        for (var match : matches) {
            if (match.start() >= at) {
                add(other, original, at, match.start(), "import-ignored");
                add(other, original, match.start(), match.end(), style(match));
                at = match.end();
            }
        }
        add(other, original, at, original.length(), "import-ignored");
    }

    private static String style(RuleMatch match) {
        return switch (match.column()) {
            case RuleMatch.BODY -> "import-words";
            case RuleMatch.IGNORED -> "import-ignored";
            case "headline" -> "import-headline";
            default -> "import-value";
        };
    }

    /// Marks what only one of the two has.
    private void compare(String own, EarlierArticle earlier) {
        otherHeading.setText(texts.get("imports.in-earlier", earlier.name()));
        for (var part : WordComparison.of(own, earlier.text()).parts()) {
            var style = part.kind() == WordComparison.Kind.BOTH ? "import-words" : "import-different";
            add(text, own, part.firstStart(), part.firstEnd(), style);
            add(other, earlier.text(), part.secondStart(), part.secondEnd(), style);
        }
    }

    private static void add(WordFlow flow, String whole, int start, int end, String style) {
        if (start < Math.min(end, SHOWN)) {
            flow.add(
                    whole.substring(start, Math.min(end, SHOWN)) + (end > SHOWN ? " …" : ""),
                    it -> it.getStyleClass().add(style));
        }
    }
}
