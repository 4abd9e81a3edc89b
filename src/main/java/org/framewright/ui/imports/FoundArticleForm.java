package org.framewright.ui.imports;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The metadata of an article that an import has found, to be corrected. A field is saved with Enter, and when it is left.
final class FoundArticleForm extends VBox {

    private final ImportViewModel viewModel;
    private final Texts texts;
    private final Label heading = Nodes.withId("import-heading", new ParagraphLabel(), "details-heading");
    private final Label warnings = Nodes.withId("import-warnings", ParagraphLabel.whole("", "guidance"));
    private final CheckBox ofAll = Nodes.withId("import-of-all", new CheckBox());
    private Optional<ImportItem.ItemPlace> shownPlace = Optional.empty();
    private final FormPane fields = new FormPane();

    private boolean refused;

    FoundArticleForm(ImportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("found-article");
        // its text has a column's name, and may be longer than a line
        WordPieces.wrapWherePossible(ofAll);
        Nodes.hideEmpty(warnings);
        getChildren().addAll(heading, warnings, fields, ofAll);
        viewModel.chosen.subscribe(item -> {
            if (item.map(ImportItem::place).equals(shownPlace)) {
                Nodes.refill(fields, () -> show(item));
            } else {
                show(item);
            }
        });
    }

    void takeKeyboard() {
        fields.takeKeyboard();
    }

    private void show(Optional<ImportItem> item) {
        setVisible(item.isPresent());
        shownPlace = item.map(ImportItem::place);
        fields.clear();
        refused = false;
        item.ifPresent(it -> {
            boolean read = it.status() != ImportItemStatus.UNREADABLE;
            heading.setText(it.title());
            warnings.setText(
                    viewModel.warnings(it).stream()
                            .map(problem -> texts.problem(withFileName(it.place(), problem)))
                            .collect(Collectors.joining("\n")));
            ofAll.setVisible(read && !it.isExistingArticle());
            ofAll.setText(texts.get("imports.of-all"));
            if (read) {
                showFields(it);
            }
        });
    }

    /// The file's name alone: its folder is in the list's tooltip.
    private static Problem withFileName(ImportItem.ItemPlace place, Problem problem) {
        return new Problem(problem.code(), problem.where().replace(place.file(), place.fileName()), problem.details());
    }

    private void showFields(ImportItem item) {
        var name = add("import-name", texts.get("imports.column.name"), item.name());
        name.setEditable(!item.isExistingArticle());
        FormPane.onCommit(name, () -> viewModel.rename(item, name.getText()));
        var columns = new LinkedHashSet<>(Article.KNOWN_METADATA);
        columns.addAll(item.metadata().keySet());
        for (var column : columns) {
            var words = name(column);
            var field = add("import-" + column, words, item.metadata().getOrDefault(column, ""));
            field.setEditable(!item.isExistingArticle() && !Article.PROVENANCE.contains(column));
            if (column.equals(Article.HEADLINE)) {
                field.setPromptText(item.headline());
            }
            if (column.equals(Article.BYLINE)) {
                field.setPromptText(item.authors());
            }
            if (column.equals(Article.DATE)) {
                field.setPromptText(texts.get("common.date-form"));
            }
            FormPane.onCommit(field, () -> correct(item, column, field.getText().strip()));
            field.focusedProperty()
                    .subscribe(focused -> {
                        if (focused) {
                            int others = viewModel.findWithSameValue(item, column).size();
                            ofAll.setText(texts.get("imports.of-all-in", words, others));
                        }
                    });
        }
    }

    private String name(String column) {
        if (column.equals(Article.TEXT_RULE)) {
            return texts.get("imports.column.text-rule");
        }
        return Article.KNOWN_METADATA.contains(column) ? texts.get("imports.column." + column) : column;
    }

    /// Corrects a value. The choice of all with the same value holds once: the next correction is of one article again.
    private void correct(ImportItem item, String column, String typed) {
        refused = false;
        if (typed.equals(item.metadata().getOrDefault(column, ""))) {
            return;
        }
        boolean date = column.equals(Article.DATE) && !typed.isEmpty();
        (date ? viewModel.settings().typedDate(typed) : Optional.of(typed))
                .ifPresentOrElse(
                        value -> {
                            boolean all = ofAll.isSelected();
                            ofAll.setSelected(false);
                            viewModel.correct(item, column, value, all);
                        },
                        () -> {
                            refused = true;
                            viewModel.showNotification(
                                    Notification.of(List.of(Problem.of(CorpusProblem.BAD_DATE, typed)), texts));
                        });
    }

    /// Whether the last field that was left has an invalid value, which a notification has reported.
    boolean hasRefusal() {
        return refused;
    }

    private TextField add(String id, String words, String value) {
        var field = Nodes.withId(id, new TextField(value));
        fields.addRow(words, field);
        return field;
    }
}
