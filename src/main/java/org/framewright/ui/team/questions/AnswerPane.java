package org.framewright.ui.team.questions;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodebookAddress;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphArea;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.questions.QuestionsViewModel.State;

import java.util.Optional;

/// The chosen question, with the words that it is about, and the field for the answer.
final class AnswerPane extends VBox {

    private static final int LINES = 3;

    private final QuestionsViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = Nodes.withStyle(new Label(), "details-heading");
    private final Label passage = Nodes.collapse(Nodes.withStyle(new ParagraphLabel(), "asked-passage"));
    private final Label answersLabel = Nodes.collapse(Nodes.withStyle(new ParagraphLabel(), "guidance"));
    private final Label questionLabel = Nodes.collapse(ParagraphLabel.whole("", "asked-words"));
    private final ChoiceField<CodebookAddress> places;
    private final TextArea answer = Nodes.withId("answer", new ParagraphArea());
    final Action giveAction;
    final Action openAction;
    private final ActionButton giveButton;
    private Optional<CoderQuestion> currentQuestion = Optional.empty();

    AnswerPane(QuestionsViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.giveAction = tools.writeAction("exchange.questions.give", "Shortcut+Enter", this::submit);
        this.openAction = Action.of("exchange.questions.open", "Shortcut+O", this::open);
        this.giveButton = tools.button(giveAction, "answer-give").asMain();
        this.places = new ChoiceField<>("answer-at", at -> viewModel.formatter().formatPlace(at), _ -> saveDraft());
        setId("answer-pane");
        getStyleClass().addAll("team-below", "answer-pane");
        getChildren().addAll(top(), passage, answersLabel, questionLabel, createPlaces(), answer());
        getChildren().add(Nodes.withStyle(new Label(tools.text("exchange.questions.travels")), "guidance"));
        answer.textProperty().subscribe((_, _) -> saveDraft());
        viewModel.chosen.subscribe(this::show);
    }

    void takeKeyboard() {
        answer.requestFocus();
    }

    boolean hasKeyboard() {
        return Nodes.isFocusWithin(this);
    }

    void submit() {
        if (currentQuestion.isPresent() && !answer.getText().isBlank() && places.getValue() != null) {
            viewModel.answer(places.getValue(), answer.getText());
            answer.clear();
        }
    }

    /// Goes to the article, unless the rulings are shown.
    private void open() {
        if (isVisible()) {
            currentQuestion.ifPresent(viewModel::open);
        }
    }

    private HBox top() {
        var open = tools.button(openAction, "question-open");
        return Nodes.withStyle(TeamTools.line(heading, open), "action-line");
    }

    private HBox createPlaces() {
        var label = FormPane.labelBefore(tools.text("exchange.questions.at"), places);
        places.setStyle("-fx-max-width: " + Zoom.toEm(560));
        return Nodes.withStyle(new HBox(label, Nodes.hgrow(places)), "team-line");
    }

    private HBox answer() {
        answer.setPrefRowCount(LINES);
        answer.setPromptText(tools.text("exchange.questions.prompt"));
        answer.setAccessibleText(tools.text("exchange.questions.prompt"));
        // Tab moves the focus, as from every field here
        answer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
                        giveButton.requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.TAB) {
                        places.requestFocus();
                        event.consume();
                    }
                });
        giveButton.disableProperty().bind(answer.textProperty().map(String::isBlank));
        return Nodes.withStyle(new HBox(Nodes.hgrow(answer), giveButton), "team-line", "answer-line");
    }

    private void show(Optional<CoderQuestion> question) {
        boolean other = !currentQuestion.map(CoderQuestion::about).equals(question.map(CoderQuestion::about));
        currentQuestion = question;
        answer.setDisable(!tools.mayWrite());
        places.setDisable(!tools.mayWrite());
        Nodes.show(this, question.isPresent());
        question.ifPresent(it -> {
            var formatter = viewModel.formatter();
            heading.setText(
                    WordPieces.isolate(
                            tools.text("exchange.questions.of", it.coder(), headline(it), formatter.tag(it))));
            setText(
                    passage,
                    formatter.passage(it).isEmpty()
                            ? ""
                            : tools.text("agreement.place.passage", formatter.passage(it)));
            setText(answersLabel, formatter.formatAnswers(it));
            questionLabel.setText(
                    WordPieces.isolate(
                            tools.text("exchange.questions.asks", it.coder(), formatter.formatQuestion(it))));
            if (other) {
                var draft = viewModel.findDraft(it);
                var offered = viewModel.places(it);
                var at = draft.flatMap(State.AnswerDraft::at).filter(offered::contains);
                places.fill(offered, at.or(() -> offered.stream().findFirst()).orElse(null));
                answer.setText(draft.map(State.AnswerDraft::answer).orElse(""));
            }
        });
    }

    private void saveDraft() {
        currentQuestion.ifPresent(it ->
                viewModel.saveDraft(
                        it, new State.AnswerDraft(answer.getText(), Optional.ofNullable(places.getValue()))));
    }

    private String headline(CoderQuestion it) {
        return viewModel.content.get().map(content -> content.headline(it)).orElse(it.article());
    }

    private static void setText(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }
}
