package org.framewright.ui.imports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.corpus.ArticlePreview;
import org.framewright.corpus.ArticlePreview.EarlierArticle;
import org.framewright.corpus.duplicates.WordComparison;
import org.framewright.files.database.rule.RuleMatch;
import org.framewright.model.article.Article;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.ui.imports.ArticlePartsPane.StyledRange;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of an article that an import has found: as the import would write it; beside it the file's text, or the article that it nearly
/// repeats.
final class FoundTextPane extends HBox {

    private final Texts texts;
    private final ArticlePartsPane text;
    private final WordFlow other = Nodes.withId("import-original", new WordFlow(), "import-text");
    private final Label otherHeading = Nodes.withStyle(new Label(), "field-label");
    private final VBox otherColumn;

    FoundTextPane(ImportViewModel viewModel, Texts texts) {
        this.texts = texts;
        this.text = new ArticlePartsPane(viewModel, texts);
        // both of the same width, whatever their words
        text.setPrefWidth(1);
        this.otherColumn = Nodes.collapse(column(otherHeading, other));
        getStyleClass().add("found-text");
        getChildren().setAll(Nodes.hgrow(text), otherColumn);
        viewModel.found.article.subscribe(this::show);
    }

    private static VBox column(Label heading, WordFlow flow) {
        var column = Nodes.withStyle(new VBox(heading, Nodes.vgrow(new ColumnScroll(flow))), "found-text-column");
        column.setPrefWidth(1);
        return Nodes.hgrow(column);
    }

    void takeKeyboard() {
        text.takeKeyboard();
    }

    private void show(Optional<ArticlePreview> found) {
        other.clear();
        found.ifPresentOrElse(
                it -> {
                    otherColumn.setVisible(it.earlier().isPresent() || !it.original().isEmpty());
                    it.earlier().ifPresentOrElse(earlier -> compare(it.article(), earlier), () -> showSource(it));
                },
                text::clear);
    }

    private void showSource(ArticlePreview found) {
        var looks = new ArrayList<StyledRange>();
        int at = 0;
        for (var part : found.article().parts()) {
            looks.add(new StyledRange(at, part.start(), "import-words"));
            looks.add(new StyledRange(part.start(), part.end(), "import-" + Texts.id(part.kind())));
            at = part.end();
        }
        looks.add(new StyledRange(at, found.article().text().length(), "import-words"));
        text.show(found.article(), looks);
        otherHeading.setText(texts.get("imports.in-the-file"));
        showOriginal(found.original(), found.matches());
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

    /// Marks the words that only one of the two has.
    private void compare(Article own, EarlierArticle earlier) {
        otherHeading.setText(texts.get("imports.in-earlier", earlier.name()));
        var looks = new ArrayList<StyledRange>();
        for (var chunk : WordComparison.of(own.text(), earlier.text()).chunks()) {
            var style = chunk.kind() == WordComparison.Kind.BOTH ? "import-words" : "import-different";
            looks.add(new StyledRange(chunk.firstStart(), chunk.firstEnd(), style));
            add(other, earlier.text(), chunk.secondStart(), chunk.secondEnd(), style);
        }
        text.show(own, looks);
    }

    private static void add(WordFlow flow, String whole, int start, int end, String style) {
        if (start < Math.min(end, ArticlePartsPane.MOST_CHARACTERS)) {
            flow.add(
                    whole.substring(start, Math.min(end, ArticlePartsPane.MOST_CHARACTERS))
                            + (end > ArticlePartsPane.MOST_CHARACTERS ? " …" : ""),
                    it -> it.getStyleClass().add(style));
        }
    }
}
