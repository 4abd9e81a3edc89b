package org.framewright.ui.articles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.article.Article;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.Optional;

/// The metadata of the chosen articles: a field for each, with the value that they share. Nothing is written before it is saved.
final class MetadataForm extends VBox {

    private final ArticlesViewModel viewModel;
    private final Texts texts;
    private final Label heading = Nodes.withId("articles-heading", new ParagraphLabel(), "details-heading");
    private final Label note = Nodes.withId("articles-note", ParagraphLabel.whole("", "guidance"));
    private final FormPane fields = new FormPane();
    private final TextField other = Nodes.withId("articles-other", new TextField());

    /// @param save the button that saves
    MetadataForm(ArticlesViewModel viewModel, Texts texts, Button save) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("found-article");
        other.setPromptText(texts.get("articles.other"));
        other.setAccessibleText(texts.get("articles.other"));
        other.setOnAction(_ -> addField());
        var discard = Nodes.collapse(new PlainButton(texts.get("articles.discard"), "discard", viewModel::discard));
        discard.visibleProperty().bind(viewModel.changes.map(it -> it.intValue() > 0));
        var buttons = Nodes.withStyle(new HBox(save, discard), "action-line");
        var add = new PlainButton(texts.get("articles.add"), "articles-add", this::addField);
        add.disableProperty().bind(other.textProperty().map(String::isBlank));
        var further = Nodes.withStyle(new HBox(Nodes.hgrow(other), add), "action-line");
        var unsaved = Nodes.withId("articles-unsaved", ParagraphLabel.whole("", "guidance"));
        unsaved.textProperty().bind(viewModel.unsaved);
        Nodes.hideEmpty(unsaved);
        var form = Nodes.withStyle(new VBox(fields, further, unsaved, buttons), "found-article-form");
        viewModel.obstacle().ifPresent(_ -> form.setDisable(true));
        getChildren().addAll(heading, note, form);
        // without a field the keyboard would go to the undo button
        viewModel.revision.subscribe(_ -> Nodes.refill(fields, this::show));
    }

    void takeKeyboard() {
        fields.takeKeyboard();
    }

    private void addField() {
        var name = other.getText().strip();
        viewModel.addField(name);
        Nodes.focus(fields, id(name));
        other.clear();
    }

    private static String id(String field) {
        return "article-" + field;
    }

    private void show() {
        var chosen = viewModel.chosen();
        Nodes.show(this, !chosen.isEmpty());
        fields.clear();
        if (chosen.isEmpty()) {
            return;
        }
        heading.setText(
                chosen.size() == 1
                        ? chosen.getFirst().article().title()
                        : texts.get("articles.of-articles", chosen.size()));
        note.setText(viewModel.obstacle().orElseGet(() -> texts.get("articles.note")));
        viewModel.formFields().forEach(this::add);
    }

    private void add(String name) {
        var shared = viewModel.sharedValue(name);
        var field = Nodes.withId(id(name), new TextField(viewModel.draft(name).or(() -> shared).orElse("")));
        showPrompt(field, name);
        field.textProperty()
                .subscribe((_, typed) -> {
                    // the present value is no change; where there are several, an empty field is none
                    boolean same = typed.strip().equals(shared.orElse(""));
                    viewModel.type(name, same ? Optional.empty() : Optional.of(typed));
                    showPrompt(field, name);
                });
        if (shared.isEmpty()) {
            Nodes.onKey(field, KeyCode.DELETE, () -> empty(field, name));
        }
        field.setOnAction(_ -> viewModel.take());
        fields.addRow(viewModel.fieldName(name), field);
    }

    /// Removes the several values of a field, which an empty field alone would leave.
    private void empty(TextField field, String name) {
        if (field.getSelectedText().isEmpty() && field.getCaretPosition() < field.getLength()) {
            field.deleteNextChar();
            return;
        }
        field.clear();
        viewModel.type(name, Optional.of(""));
        showPrompt(field, name);
    }

    private void showPrompt(TextField field, String name) {
        boolean several = viewModel.sharedValue(name).isEmpty();
        boolean emptied = viewModel.draft(name).filter(String::isEmpty).isPresent();
        var key = emptied ? "articles.emptied" : "articles.several";
        var form = name.equals(Article.DATE) ? texts.get("common.date-form") : "";
        field.setPromptText(several ? texts.get(key) : form);
    }
}
