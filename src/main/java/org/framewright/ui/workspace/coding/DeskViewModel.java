package org.framewright.ui.workspace.coding;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingView;
import org.framewright.coding.Desk;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.model.Value;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks;
import org.framewright.ui.workspace.coding.Form.Question;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// One coder's coding of one article, as the panel shows it: what is on the disk, where in it the coder is, and the verbs.
/// The screen changes only when the disk has.
public final class DeskViewModel {

    private final CodingService service;
    private final SaveQueue queue;
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(Focus.NOWHERE);
    private BooleanSupplier typed = () -> true;

    public DeskViewModel(CodingService service, Tasks tasks, Texts texts, Clock clock) {
        this.service = service;
        this.queue = new SaveQueue(tasks, texts, clock);
        queue.setReread(
                () -> sheet.get().ifPresent(it -> queue.read(() -> it.with(service.view(it.desk())), this::show)));
    }

    /// What is on the desk; empty until an article has been opened.
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Focus> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SaveState> savedProperty() {
        return queue.savedProperty();
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return queue.noticeProperty();
    }

    /// What is on the desk, where something is.
    public Sheet sheet() {
        return sheet.get().orElseThrow();
    }

    /// Who holds text that is typed but not yet an answer.
    ///
    /// @param keeper makes it one, and says whether that could be done
    public void setTyped(BooleanSupplier keeper) {
        typed = keeper;
    }

    /// Puts an article with its coding on the desk, once everything before it is written.
    ///
    /// @param load reads it, in the background
    /// @param laid runs just before the desk shows it
    public void lay(Supplier<Sheet> load, Consumer<Sheet> laid) {
        leave(() ->
                queue.read(
                        load,
                        read -> {
                            queue.begin();
                            focus.set(Focus.NOWHERE);
                            laid.accept(read);
                            show(read);
                        }));
    }

    /// Leaves the desk as it is: keeps what is typed, and goes once everything is on the disk. Where something could not
    /// be kept or written, that is said, and the coder stays.
    public void leave(Runnable then) {
        if (typed.getAsBoolean()) {
            queue.whenWritten(then);
        } else {
            queue.hint("workspace.hint.unreadable");
        }
    }

    /// Codes the selected words with a tag, for the annotation at work where they go together.
    ///
    /// @param coded runs once they are coded
    public void code(Tag tag, List<Fragment> fragments, Runnable coded) {
        code(tag, fragments, true, coded);
    }

    /// Codes the selected words with a tag, by themselves.
    ///
    /// @param coded runs once they are coded
    public void codeAlone(Tag tag, List<Fragment> fragments, Runnable coded) {
        code(tag, fragments, false, coded);
    }

    private void code(Tag tag, List<Fragment> fragments, boolean together, Runnable coded) {
        if (fragments.isEmpty()) {
            queue.hint("workspace.hint.select-first", tag.label());
        } else {
            make(tag, new Extent.Passage(fragments), together, coded);
        }
    }

    /// Adds an annotation that the text implies without saying it.
    public void imply(Tag tag) {
        at(it -> {
            boolean wanted =
                    focus.get()
                            .anchor(it.codebook(), it.view())
                            .flatMap(it.view()::annotation)
                            .filter(anchor -> it.codebook().required(anchor.tag()).roleFor(tag.id()).isPresent())
                            .isPresent();
            if (!tag.implied()) {
                queue.hint("workspace.hint.never-implied", tag.label());
            } else if (!wanted) {
                queue.hint("workspace.hint.implied-for-what", tag.label());
            } else {
                make(tag, new Extent.Implied(), true, () -> {});
            }
        });
    }

    private void make(Tag tag, Extent extent, boolean together, Runnable made) {
        at(it -> {
            var from = together ? focus.get() : Focus.NOWHERE;
            var anchor = from.anchor(it.codebook(), it.view());
            queue.write(
                    () -> service.code(it.desk(), tag.id(), extent, anchor),
                    coded -> {
                        show(it.with(coded.view()));
                        focus.set(from.select(coded.id(), it.codebook(), coded.view()));
                        made.run();
                    });
        });
    }

    /// Chooses a category of the current question by its place, as the number keys do; of a set it is put in or out.
    ///
    /// @param index from 0, in the order of the keys
    public void chooseCategory(int index) {
        atQuestion(question -> {
            var choices = Choices.of(question.variable());
            if (index >= choices.size()) {
                queue.hint("workspace.hint.no-such-category", question.variable().label());
                return;
            }
            var value = Optional.of(Choices.chosen(question, choices.get(index)));
            if (question.variable().scale().isChoice()) {
                answer(question, value);
            } else {
                answerAndStay(question, value);
            }
        });
    }

    /// Answers the current question with "not codable".
    public void chooseNotCodable() {
        atQuestion(question -> {
            if (question.variable().allowsNotCodable()) {
                answer(question, Optional.of(new Value.NotCodable()));
            } else {
                queue.hint("workspace.hint.must-be-coded", question.variable().label());
            }
        });
    }

    /// Takes the answer of the current question away.
    public void clearAnswer() {
        atQuestion(question -> answerAndStay(question, Optional.empty()));
    }

    /// Answers a question and goes on to the next open one.
    public void answer(Question question, Optional<Value> value) {
        write(it -> it.with(written(it.desk(), question, value)), _ -> goOnFrom(question));
    }

    /// Answers a question and stays where the coder is.
    public void answerAndStay(Question question, Optional<Value> value) {
        write(it -> it.with(written(it.desk(), question, value)), _ -> {});
    }

    /// Answers a question for an actor by name, and goes on; a new name enters the project's register.
    public void answerActor(Question question, String name) {
        write(it -> withActor(it, question, name), _ -> goOnFrom(question));
    }

    /// Answers a question for an actor by name, and stays where the coder is.
    public void answerActorAndStay(Question question, String name) {
        write(it -> withActor(it, question, name), _ -> {});
    }

    private Sheet withActor(Sheet before, Question question, String name) {
        var view = written(before.desk(), question, Optional.of(service.actor(name)));
        return before.with(view).with(service.actors());
    }

    private CodingView written(Desk desk, Question question, Optional<Value> value) {
        return switch (question.target()) {
            case Target.Passage(var id) -> service.answer(desk, id, question.variable().id(), value);
            case Target.Whole(var tag) -> service.answer(desk, tag, question.variable().id(), value);
        };
    }

    private void goOnFrom(Question question) {
        focus.set(focus.get().at(question).afterAnswer(sheet().codebook(), sheet().view()));
    }

    public void memo(AnnotationId id, String memo) {
        change(desk -> service.memo(desk, id, memo));
    }

    public void unsure(AnnotationId id, boolean unsure) {
        change(desk -> service.unsure(desk, id, unsure));
    }

    /// Takes an annotation out of another one's roles; both stay.
    public void unlink(AnnotationId owner, AnnotationId filler) {
        change(desk -> service.unlink(desk, owner, filler));
    }

    /// Takes the selected annotation out of the role through which it was reached.
    public void unlinkSelected() {
        atSelected(id ->
                focus.get()
                        .owner()
                        .ifPresentOrElse(owner -> unlink(owner, id), () -> queue.hint("workspace.hint.in-no-role")));
    }

    /// Marks the selected annotation as unsure, or no longer.
    public void toggleUnsure() {
        atSelected(id -> sheet().view().annotation(id).ifPresent(it -> unsure(id, !it.unsure())));
    }

    private void atSelected(Consumer<AnnotationId> verb) {
        at(_ -> focus.get().selected().ifPresentOrElse(verb, () -> queue.hint("workspace.hint.nothing-selected")));
    }

    /// Deletes the selected annotation.
    public void delete() {
        atSelected(id -> change(desk -> service.delete(desk, id)));
    }

    /// Takes the last gesture back, and goes to where it was.
    public void undo() {
        takeBack(service::undo);
    }

    /// Does the last undone gesture again, and goes to where it was.
    public void redo() {
        takeBack(service::redo);
    }

    private void takeBack(Function<Desk, CodingView> verb) {
        at(before ->
                queue.write(
                        () -> verb.apply(before.desk()),
                        view -> {
                            show(before.with(view));
                            focus.set(focus.get().atChange(before.codebook(), before.view(), view));
                        }));
    }

    /// Begins a correction of a submitted coding.
    public void correct() {
        change(service::correct);
    }

    /// Submits the coding; where questions are open, goes to the first instead.
    ///
    /// @param then runs once it is submitted
    public void submit(Runnable then) {
        leave(() -> at(it -> submit(it, then)));
    }

    private void submit(Sheet it, Runnable then) {
        int open = it.view().open().size();
        if (it.view().isSubmitted()) {
            then.run();
        } else if (open == 0) {
            write(laid -> laid.with(service.submit(laid.desk())), _ -> then.run());
        } else {
            goToOpenQuestion();
            queue.hint("workspace.hint.questions-open", open);
        }
    }

    /// Goes to the first question that is open, wherever in the article it is.
    public void goToOpenQuestion() {
        at(it ->
                it.view().open().stream()
                        .findFirst()
                        .ifPresent(open ->
                                open.annotation()
                                        .flatMap(it.view()::annotation)
                                        .filter(annotation -> !(annotation.extent() instanceof Extent.WholeArticle))
                                        .map(Annotation::id)
                                        .ifPresentOrElse(this::select, this::showArticle)));
    }

    public void select(AnnotationId id) {
        move(it -> focus.get().select(id, it.codebook(), it.view()));
    }

    /// Up from a filler to its owner, and from there out of the passages.
    public void up() {
        move(it -> focus.get().up(it.codebook(), it.view()));
    }

    public void showArticle() {
        move(it -> focus.get().article(it.codebook(), it.view()));
    }

    public void showPassages() {
        move(_ -> Focus.NOWHERE);
    }

    public void goTo(Question question) {
        move(_ -> focus.get().at(question));
    }

    /// To the next question, or back to the one before.
    public void step(int by) {
        move(it -> focus.get().step(by, it.codebook(), it.view()));
    }

    /// Goes back to the text, without an answer.
    public void leaveField() {
        move(_ -> focus.get().withoutQuestion());
    }

    public void dismissNotice() {
        queue.dismiss();
    }

    private void atQuestion(Consumer<Question> verb) {
        at(_ -> focus.get().question().ifPresentOrElse(verb, () -> queue.hint("workspace.hint.no-question")));
    }

    private void change(Function<Desk, CodingView> verb) {
        write(it -> it.with(verb.apply(it.desk())), _ -> {});
    }

    private void write(UnaryOperator<Sheet> verb, Consumer<Sheet> then) {
        at(it ->
                queue.write(
                        () -> verb.apply(it),
                        written -> {
                            show(written);
                            then.accept(written);
                        }));
    }

    private void move(Function<Sheet, Focus> to) {
        at(it -> focus.set(to.apply(it)));
    }

    /// Runs a verb with what is on the desk once everything before it is written; without anything there, not at all.
    private void at(Consumer<Sheet> verb) {
        queue.gesture(() -> sheet.get().ifPresent(verb));
    }

    private void show(Sheet shown) {
        sheet.set(Optional.of(shown));
        focus.set(focus.get().in(shown.codebook(), shown.view()));
    }
}
