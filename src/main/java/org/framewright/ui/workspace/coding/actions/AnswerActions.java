package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.coding.annotations.AnswerStorage;
import org.framewright.coding.annotations.AnswerStorage.Answer;
import org.framewright.coding.panel.AnnotationForm;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.panel.QuestionChoices;
import org.framewright.coding.panel.QuestionNavigator;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The actions that answer questions, and go from one to the next.
public record AnswerActions(AnswerStorage service, SessionState state) {

    /// Chooses a category of the current question by its place, as the number keys do; in a set it is added or removed.
    ///
    /// @param index from 0, in the order of the keys
    public void chooseCategory(int index) {
        withQuestion(question -> {
            var choice = QuestionChoices.find(question, index);
            if (choice.isEmpty()) {
                state.queue.hint("workspace.hint.no-such-category", question.variable().label());
                return;
            }
            var value = Optional.of(QuestionChoices.choose(question, choice.get()));
            if (question.variable().scale().isChoice() || choice.get().category().isEmpty()) {
                answer(question, value);
            } else {
                answerAndStay(question, value);
            }
        });
    }

    /// Chooses a category of a question of the selected annotation.
    public void choose(String variable, Category category) {
        state.withContent(content ->
                state.focus()
                        .selected()
                        .flatMap(id -> AnnotationForm.of(content, id))
                        .flatMap(form ->
                                form.questions().stream().filter(it -> it.variable().id().equals(variable)).findFirst())
                        .ifPresent(it -> choose(it, category)));
    }

    public void choose(FormQuestion question, Category category) {
        answer(
                question,
                Optional.of(
                        QuestionChoices.choose(
                                question, new QuestionChoices.ChoiceRow.CategoryRow(Optional.of(category), 0, 0))));
    }

    /// Answers the current question with the offered category; without one goes to the next question.
    public void acceptOrStep() {
        state.withContent(content -> {
            var question = state.focus().question();
            question.flatMap(it -> QuestionChoices.offered(content, it))
                    .filter(_ -> !content.snapshot().isFixed())
                    .ifPresentOrElse(it -> choose(question.orElseThrow(), it), () -> step(1));
        });
    }

    public void answerNotCodable() {
        withQuestion(question -> {
            if (question.variable().allowsNotCodable()) {
                answer(question, Optional.of(new Value.NotCodable()));
            } else {
                state.queue.hint("workspace.hint.must-be-coded", question.variable().label());
            }
        });
    }

    public void clearAnswer() {
        withQuestion(question -> answerAndStay(question, Optional.empty()));
    }

    /// Answers a question and goes on to the next open one.
    public void answer(FormQuestion question, Optional<Value> value) {
        writeAndGoOn(question, it -> it.with(write(it.key(), question, value)));
    }

    public void answerAndStay(FormQuestion question, Optional<Value> value) {
        state.write(it -> it.with(write(it.key(), question, value)), _ -> {});
    }

    /// Answers a question for an actor by name, and goes on; a new name enters the project's register. Where there may be several,
    /// the actor is added to the others.
    public void answerActor(FormQuestion question, String name) {
        writeAndGoOn(question, it -> answerWithActor(it, question, name));
    }

    public void answerActorAndStay(FormQuestion question, String name) {
        state.write(it -> answerWithActor(it, question, name), _ -> {});
    }

    private PanelContent answerWithActor(PanelContent before, FormQuestion question, String name) {
        var actor = service.findActor(before.key(), name);
        var value =
                question.variable().scale() == Variable.Scale.ACTOR_SET
                        ? new Value.ActorSet(Stream.concat(actorsOf(before, question), Stream.of(actor.id())).toList())
                        : new Value.Actor(actor.id());
        var answer = new Answer(Optional.of(value), actor.added());
        return before.with(write(before.key(), question, answer)).with(service.actors());
    }

    /// The actors of the answer as it is saved: the question was shown before another actor was added.
    private static Stream<ActorId> actorsOf(PanelContent content, FormQuestion question) {
        return CodingFocus.begun(question, content).flatMap(it -> it.value(question.variable().id())).stream()
                .flatMap(it -> it.actors().stream());
    }

    private CodingSnapshot write(CodingKey at, FormQuestion question, Optional<Value> value) {
        return write(at, question, new Answer(value, Optional.empty()));
    }

    private CodingSnapshot write(CodingKey at, FormQuestion question, Answer answer) {
        return switch (question.target()) {
            case FormTarget.AnnotationTarget(var id) -> service.answer(at, id, question.variable().id(), answer);
            case FormTarget.UnitTarget(var tag, var unit) ->
                    service.answer(at, tag, unit, question.variable().id(), answer);
        };
    }

    private void writeAndGoOn(FormQuestion question, UnaryOperator<PanelContent> answer) {
        state.write(
                answer,
                (content, at) -> new QuestionNavigator(at.goTo(question), content).afterAnswer(),
                _ -> showUnitsEndHint(state.focus().question().isEmpty()));
    }

    private void showUnitsEndHint(boolean ended) {
        if (ended && state.focus().side() == CodingFocus.PanelSide.UNITS && !state.focus().units().isEmpty()) {
            var coded = state.content().units(state.focus().units().getLast());
            state.queue.hint("workspace.hint.last-unit", coded.coded(), coded.all());
        }
    }

    public void goTo(FormQuestion question) {
        state.moveFocus(_ -> state.focus().goTo(question));
    }

    public void step(int by) {
        state.withContent(it -> {
            var before = state.focus();
            state.setFocus(new QuestionNavigator(before, it).step(by));
            showUnitsEndHint(by > 0 && state.focus().equals(before));
        });
    }

    /// Goes back to the text, without an answer.
    public void clearQuestion() {
        state.moveFocus(_ -> state.focus().withoutQuestion());
    }

    private void withQuestion(Consumer<FormQuestion> verb) {
        state.withContent(_ ->
                state.focus().question().ifPresentOrElse(verb, () -> state.queue.hint("workspace.hint.no-question")));
    }
}
