package org.framewright.ui.team.questions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Address;
import org.framewright.team.Question;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.KeyboardFocus;
import org.framewright.ui.controls.ParagraphArea;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.team.TeamTools;

import java.util.Optional;

/// The question that is chosen, with the words that it is about, and the field for the answer.
final class AnswerPane extends VBox {

    private static final int LINES = 3;

    private final QuestionsViewModel viewModel;
    private final TeamTools tools;
    private final Label heading = Styles.with(new Label(), "details-heading");
    private final Label passage = Styles.with(new ParagraphLabel(), "asked-passage");
    private final Label coded = Styles.with(new ParagraphLabel(), "guidance");
    private final Label asked = Styles.with(new ParagraphLabel(), "asked-words");
    private final Choice<Address> places;
    private final TextArea answer = new ParagraphArea();
    private final Button give;
    private Optional<Question> of = Optional.empty();

    AnswerPane(QuestionsViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.give = new PlainButton(words("exchange.questions.answer"), "answer-give", this::give).asMain();
        this.places = new Choice<>(this::place, _ -> keep());
        setId("answer-pane");
        getStyleClass().addAll("team-below", "answer-pane");
        for (var label : new Label[] {passage, coded, asked}) {
            label.managedProperty().bind(label.visibleProperty());
        }
        asked.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(top(), passage, coded, asked, about(), answer(), travels());
        answer.textProperty().subscribe((_, _) -> keep());
        viewModel.chosenProperty().subscribe(this::show);
        tools.frame().mayWriteProperty().subscribe(_ -> show(of));
    }

    void takeKeyboard() {
        answer.requestFocus();
    }

    boolean hasKeyboard() {
        return KeyboardFocus.isWithin(this);
    }

    void give() {
        if (of.isPresent() && !answer.getText().isBlank() && places.getValue() != null) {
            viewModel.answer(places.getValue(), answer.getText());
            answer.clear();
        }
    }

    private HBox top() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var open =
                new PlainButton(words("exchange.questions.open"), "question-open", () -> of.ifPresent(viewModel::open));
        return Styles.with(new HBox(heading, gap, open), "team-line", "action-line");
    }

    private HBox about() {
        var label = new Label(words("exchange.questions.at"));
        label.setLabelFor(places);
        label.setMinWidth(Region.USE_PREF_SIZE);
        places.setId("answer-at");
        HBox.setHgrow(places, Priority.ALWAYS);
        places.setStyle("-fx-max-width: " + Zoom.em(560));
        return Styles.with(new HBox(label, places), "team-line");
    }

    private HBox answer() {
        answer.setId("answer");
        answer.setPrefRowCount(LINES);
        answer.setPromptText(words("exchange.questions.prompt"));
        answer.setAccessibleText(words("exchange.questions.prompt"));
        // Tab goes on, as from every field here
        answer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
                        give.requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.TAB) {
                        places.requestFocus();
                        event.consume();
                    }
                });
        give.disableProperty().bind(answer.textProperty().map(String::isBlank));
        HBox.setHgrow(answer, Priority.ALWAYS);
        return Styles.with(new HBox(answer, give), "team-line", "answer-line");
    }

    private Label travels() {
        return Styles.with(new Label(words("exchange.questions.travels")), "guidance");
    }

    private void show(Optional<Question> question) {
        boolean other = !of.map(Question::about).equals(question.map(Question::about));
        of = question;
        boolean mayWrite = tools.frame().mayWriteProperty().get();
        answer.setDisable(!mayWrite);
        places.setDisable(!mayWrite);
        setVisible(question.isPresent());
        setManaged(question.isPresent());
        question.ifPresent(it -> {
            var words = questionWords();
            heading.setText(words("exchange.questions.of", it.coder(), headline(it), words.tag(it)));
            say(passage, words.passage(it).isEmpty() ? "" : words("agreement.place.passage", words.passage(it)));
            say(coded, words.coded(it));
            asked.setText(words("exchange.questions.asks", it.coder(), words.asked(it)));
            if (other) {
                var begun = viewModel.begun(it);
                var offered = viewModel.places(it);
                var at = begun.flatMap(QuestionsState.Begun::at).filter(offered::contains);
                places.fill(offered, at.or(() -> offered.stream().findFirst()).orElse(null));
                answer.setText(begun.map(QuestionsState.Begun::answer).orElse(""));
            }
        });
    }

    private void keep() {
        of.ifPresent(it ->
                viewModel.begin(
                        it, new QuestionsState.Begun(answer.getText(), Optional.ofNullable(places.getValue()))));
    }

    private String headline(Question it) {
        return viewModel.shownProperty().get().map(shown -> shown.headline(it)).orElse(it.article());
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    private String place(Address at) {
        return questionWords().place(at);
    }

    private QuestionWords questionWords() {
        var shown = viewModel.shownProperty().get().orElseThrow();
        return new QuestionWords(tools.texts(), shown.codebook(), shown.actors());
    }

    private String words(String key, Object... arguments) {
        return tools.texts().get(key, arguments);
    }
}
