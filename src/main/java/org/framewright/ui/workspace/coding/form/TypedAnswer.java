package org.framewright.ui.workspace.coding.form;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.panel.ActorChoice;
import org.framewright.coding.panel.ActorOffer;
import org.framewright.coding.panel.ActorOffer.OfferedActors;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphArea;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.coding.actions.FormContext;
import org.framewright.ui.workspace.coding.actions.SaveQueue.SaveState;
import org.framewright.ui.workspace.coding.form.AnswerText.TypedResult;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// A question answered by typing. Enter answers and goes on, leaving the field answers too, so that no text is lost; Escape
/// restores the old answer. For an actor, the matches of names and aliases are listed below, and for a field without a change those of
/// [ActorOffer]: the arrow keys choose one. Where there may be several actors, those of the answer stand above the field: Enter
/// adds another one and stays, in the empty field it goes on, and Backspace there takes the last one out.
public final class TypedAnswer extends VBox {

    private static final int LETTERS_IN_A_LINE = 36;
    private static final int MOST_LINES = 6;

    private final FormContext context;
    private final Texts texts;
    private final FormQuestion question;
    private final String before;
    private final TextInputControl field;
    private final Label trouble = Nodes.withStyle(new ParagraphLabel(), "trouble");
    private final ActorOfferView lines;
    private final Button notCodable = new Button();
    private final ArticleId article;
    private int carried = -1;
    private boolean done;

    /// Whether the coder was told that the text is only a part of a known name.
    private boolean namePartShown;

    TypedAnswer(FormContext context, Texts texts, FormQuestion question) {
        this.context = context;
        this.texts = texts;
        this.question = question;
        this.article = context.content().article().id();
        this.lines = new ActorOfferView(context.content(), texts, it -> answerActor(it.name()));
        this.before =
                question.answer()
                        .filter(it -> !(it instanceof Value.NotCodable || it instanceof Value.ActorSet))
                        .map(it -> new AnswerText(texts).typed(question.variable(), it, context.content().actorNames()))
                        .orElse("");
        getStyleClass().add("typed-answer");
        this.field = Nodes.withId("answer-field", createField());
        field.setText(before);
        field.setPromptText(texts.constant("workspace.prompt.", question.variable().scale()));
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        addActors();
        getChildren().addAll(field, trouble);
        if (question.variable().scale().hasActors()) {
            lines.getChildren().add(createNobody());
            getChildren().add(lines);
        }
        addNotCodable();
        field.textProperty().subscribe(_ -> showOffered());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused && !Nodes.hasFocusInScene(field)) {
                        boolean _ = saveTyped(false);
                    }
                });
    }

    /// Creates the field: words wrap, up to some lines; anything else is in one line.
    private TextInputControl createField() {
        if (question.variable().scale() != Scale.TEXT) {
            return new TextField();
        }
        var area = new ParagraphArea();
        area.textProperty()
                .subscribe(it -> area.setPrefRowCount(Math.clamp(1 + it.length() / LETTERS_IN_A_LINE, 1, MOST_LINES)));
        return area;
    }

    /// The label in the place of the offered actors.
    private Label createNobody() {
        var nobody =
                Nodes.withStyle(
                        new ParagraphLabel(
                                texts.get("workspace.actor.nobody", question.variable().allowsNotCodable() ? 1 : 0)),
                        "guidance");
        nobody.setMouseTransparent(true);
        nobody.visibleProperty().bind(lines.emptyBinding().and(field.textProperty().isEmpty()));
        return nobody;
    }

    /// Takes over unfinished text of an older field for the same question.
    public void takeOver(TypedAnswer older) {
        if (!question.isSameAs(older.question) || older.done) {
            return;
        }
        boolean changed = !older.field.getText().equals(older.before);
        if (changed) {
            older.done = true;
            field.setText(older.field.getText());
        }
        if (changed || (Nodes.hasFocusInScene(older.field) && older.field.getSelection().getLength() == 0)) {
            carried = older.field.getCaretPosition();
        }
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        if (carried < 0) {
            field.selectAll();
        } else {
            field.positionCaret(carried);
        }
    }

    /// The actors of the answer, each with a button that takes it out.
    private void addActors() {
        var pills = Nodes.withId("actors", new FlowPane(), "fillers");
        for (var actor : severalActors()) {
            var name = context.content().actorNames().apply(actor);
            var away = Nodes.withStyle(new Button("×"), "unlink");
            away.setFocusTraversable(false);
            away.setAccessibleText(texts.get("workspace.actor.take-out", name));
            away.setTooltip(new Tooltip(texts.get("workspace.actor.take-out", name)));
            away.setOnAction(_ -> takeOut(actor));
            pills.getChildren()
                    .add(new HBox(Nodes.withStyle(new Label(name), "pill", PassageList.colour(question.tag())), away));
        }
        if (!pills.getChildren().isEmpty()) {
            getChildren().add(pills);
        }
    }

    /// The actors of an answer that can have several.
    private List<ActorId> severalActors() {
        return question.answer().orElse(null) instanceof Value.ActorSet(var ids) ? ids : List.of();
    }

    private void takeOut(ActorId actor) {
        context.answerActions()
                .answerAndStay(question, question.answer().flatMap(it -> it.filterActors(id -> !id.equals(actor))));
    }

    private void addNotCodable() {
        if (!question.variable().allowsNotCodable()) {
            return;
        }
        var option = Nodes.withId("not-codable", notCodable, "option");
        if (question.answer().orElse(null) instanceof Value.NotCodable) {
            option.getStyleClass().add("chosen");
        }
        WordPieces.wrapWherePossible(option);
        option.setOnAction(_ -> answerNotCodable());
        getChildren().add(option);
    }

    private void answerNotCodable() {
        done = true;
        context.answerActions().answer(question, Optional.of(new Value.NotCodable()));
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || (event.getCode() == KeyCode.TAB && !event.isShiftDown())) {
            submit();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            goBack();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done = true;
            field.setText(before);
            context.answerActions().clearQuestion();
            event.consume();
        } else if (!lines.emptyBinding().get() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            lines.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !severalActors().isEmpty()) {
            takeOut(severalActors().getLast());
            event.consume();
        } else if (event.getCode() == KeyCode.MINUS
                && field.getText().isEmpty()
                && !question.variable().scale().isNumber()
                && question.variable().allowsNotCodable()) {
            answerNotCodable();
            event.consume();
        }
    }

    private void submit() {
        var choices = offered().actors();
        var highlighted = lines.highlightedActor();
        if (highlighted.isPresent()) {
            field.setText(highlighted.get().name());
        } else if (!namePartShown && !typed().isEmpty() && ActorChoice.isPartOfNames(choices, field.getText())) {
            // a few letters are rarely a new name
            namePartShown = true;
            lines.highlightFirstActor();
            context.state()
                    .queue
                    .hint("workspace.hint.part-of-name", choices.getFirst().name(), field.getText().strip());
            return;
        }
        if (field.getText().equals(before)) {
            done = true;
            context.answerActions().step(1);
            return;
        }
        switch (AnswerText.parse(question.variable(), field.getText())) {
            case TypedResult.Answer(var value) -> {
                done = true;
                context.answerActions().answer(question, value);
            }
            case TypedResult.ActorName(var name) -> answerActor(name);
            case TypedResult.Unreadable it -> trouble.setText(it.sentence(question.variable(), texts));
        }
    }

    /// Goes to the question before. The field would give the keyboard to another control, where the next typed text is lost.
    private void goBack() {
        if (saveTyped(false)) {
            done = true;
            context.answerActions().step(-1);
        }
    }

    private void answerActor(String name) {
        if (question.variable().scale() == Scale.ACTOR_SET) {
            // the next name may be typed before this one is saved
            field.clear();
            context.answerActions().answerActorAndStay(question, name);
        } else {
            done = true;
            context.answerActions().answerActor(question, name);
        }
    }

    /// Saves the text as the answer before the article is left, if it can be read.
    ///
    /// @return whether no text is left unsaved
    public boolean saveTyped() {
        return saveTyped(true);
    }

    /// Saves the text as the answer when the field is left, if it can be read; never in another article.
    ///
    /// @param articleIsLeft whether an unknown name has to be settled first, since it can't be taken up later
    private boolean saveTyped(boolean articleIsLeft) {
        boolean handedOver = done && !(context.savedProperty().get() instanceof SaveState.Failed);
        if (handedOver || field.getText().equals(before) || !context.content().article().id().equals(article)) {
            return true;
        }
        switch (AnswerText.parse(question.variable(), field.getText())) {
            case TypedResult.Answer(var value) -> context.answerActions().answerAndStay(question, value);
            case TypedResult.ActorName(var name) -> {
                return saveName(name, articleIsLeft);
            }
            case TypedResult.Unreadable it -> {
                trouble.setText(it.sentence(question.variable(), texts));
                return false;
            }
        }
        return true;
    }

    /// Saves a known name as the answer. An unknown one makes no actor before Enter or Tab: it may be half of a name, or typed for a search.
    private boolean saveName(String name, boolean articleIsLeft) {
        if (ActorChoice.isName(offered().actors(), name)) {
            context.answerActions().answerActorAndStay(question, name);
            return true;
        }
        if (articleIsLeft) {
            trouble.setText(texts.get("workspace.unreadable.name", name));
            return false;
        }
        field.setText(before);
        var kept = texts.get("workspace.answer-kept", question.variable().label(), name);
        Runnable take = () -> context.answerActions().answerActorAndStay(question, name);
        context.state().queue.warning(kept, texts.get("workspace.answer-take", name), take);
        return true;
    }

    private void showOffered() {
        namePartShown = false;
        var offered = offered();
        lines.show(offered.actors());
        var words = texts.get("workspace.not-codable");
        var why = texts.get("workspace.actor.names-nobody");
        notCodable.setText(offered.notCodable() ? WordPieces.isolate(words + " · " + why) : words);
    }

    /// The text typed into the field; empty while the old answer stands there.
    private String typed() {
        return field.getText().equals(before) ? "" : field.getText();
    }

    private OfferedActors offered() {
        var content = context.content();
        return question.variable().scale().hasActors()
                ? ActorOffer.find(content, question, typed())
                : OfferedActors.NOBODY;
    }
}
