package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Category;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.coding.annotations.AnswerStorage;
import org.framewright.model.Value;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.ui.workspace.coding.form.AnnotationForm;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormQuestion;
import org.framewright.ui.workspace.coding.form.FormTarget;
import org.framewright.ui.workspace.coding.form.QuestionChoices;

import java.util.Optional;
import java.util.function.Consumer;

/// The verbs that answer questions, and go from one to the next.
public final class AnswerActions {

    private final AnswerStorage service;
    private final SessionState desk;

    AnswerActions(AnswerStorage service, SessionState desk) {
        this.service = service;
        this.desk = desk;
    }

    /// Chooses a category of the current question by its place, as the number keys do; of a set it is put in or out.
    ///
    /// @param index from 0, in the order of the keys
    public void chooseCategory(int index) {
        atQuestion(question -> {
            var choice = QuestionChoices.at(question, index);
            if (choice.isEmpty()) {
                desk.queue.hint("workspace.hint.no-such-category", question.variable().label());
                return;
            }
            var value = Optional.of(QuestionChoices.chosen(question, choice.get()));
            if (question.variable().scale().isChoice() || choice.get().category().isEmpty()) {
                answer(question, value);
            } else {
                answerAndStay(question, value);
            }
        });
    }

    /// Chooses a category of a question of the selected annotation.
    public void choose(String variable, Category category) {
        desk.at(sheet ->
                desk.focus()
                        .selected()
                        .flatMap(id -> AnnotationForm.of(sheet, id))
                        .flatMap(form ->
                                form.questions().stream().filter(it -> it.variable().id().equals(variable)).findFirst())
                        .ifPresent(it -> choose(it, category)));
    }

    public void choose(FormQuestion question, Category category) {
        answer(
                question,
                Optional.of(
                        QuestionChoices.chosen(
                                question, new QuestionChoices.ChoiceRow.CategoryRow(Optional.of(category), 0, 0))));
    }

    /// Answers the current question with "not codable".
    public void chooseNotCodable() {
        atQuestion(question -> {
            if (question.variable().allowsNotCodable()) {
                answer(question, Optional.of(new Value.NotCodable()));
            } else {
                desk.queue.hint("workspace.hint.must-be-coded", question.variable().label());
            }
        });
    }

    /// Takes the answer of the current question away.
    public void clearAnswer() {
        atQuestion(question -> answerAndStay(question, Optional.empty()));
    }

    /// Answers a question and goes on to the next open one.
    public void answer(FormQuestion question, Optional<Value> value) {
        desk.write(it -> it.with(written(it.desk(), question, value)), _ -> goOnFrom(question));
    }

    public void answerAndStay(FormQuestion question, Optional<Value> value) {
        desk.write(it -> it.with(written(it.desk(), question, value)), _ -> {});
    }

    /// Answers a question for an actor by name, and goes on; a new name enters the project's register.
    public void answerActor(FormQuestion question, String name) {
        desk.write(it -> withActor(it, question, name), _ -> goOnFrom(question));
    }

    public void answerActorAndStay(FormQuestion question, String name) {
        desk.write(it -> withActor(it, question, name), _ -> {});
    }

    private PanelContent withActor(PanelContent before, FormQuestion question, String name) {
        var view = written(before.desk(), question, Optional.of(service.actor(before.desk(), name)));
        return before.with(view).with(service.actors());
    }

    private CodingSnapshot written(CodingKey at, FormQuestion question, Optional<Value> value) {
        return switch (question.target()) {
            case FormTarget.AnnotationTarget(var id) -> service.answer(at, id, question.variable().id(), value);
            case FormTarget.UnitTarget(var tag, var unit) ->
                    service.answer(at, tag, unit, question.variable().id(), value);
        };
    }

    private void goOnFrom(FormQuestion question) {
        desk.setFocus(desk.focus().at(question).afterAnswer(desk.sheet()));
        sayWhereUnitsEnd(desk.focus().question().isEmpty());
    }

    private void sayWhereUnitsEnd(boolean ended) {
        if (ended && desk.focus().side() == CodingFocus.PanelSide.UNITS && !desk.focus().units().isEmpty()) {
            var coded = desk.sheet().units(desk.focus().units().getLast());
            desk.queue.hint("workspace.hint.last-unit", coded.coded(), coded.all());
        }
    }

    public void goTo(FormQuestion question) {
        desk.move(_ -> desk.focus().at(question));
    }

    /// To the next question, or back to the one before.
    public void step(int by) {
        desk.at(it -> {
            var before = desk.focus();
            desk.setFocus(before.step(by, it));
            sayWhereUnitsEnd(by > 0 && desk.focus().equals(before));
        });
    }

    /// Goes back to the text, without an answer.
    public void leaveField() {
        desk.move(_ -> desk.focus().withoutQuestion());
    }

    private void atQuestion(Consumer<FormQuestion> verb) {
        desk.at(_ ->
                desk.focus().question().ifPresentOrElse(verb, () -> desk.queue.hint("workspace.hint.no-question")));
    }
}
