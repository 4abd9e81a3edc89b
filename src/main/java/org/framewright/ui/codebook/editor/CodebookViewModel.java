package org.framewright.ui.codebook.editor;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.codebook.drafting.DraftHistory;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.drafting.DraftMistake;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.Refusal;
import org.framewright.project.DraftFile;
import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The codebook in the editor: a draft of the next version, the selected item, its mistakes. Every change is written at once; undo restores
/// an earlier draft. Older versions can be shown.
public final class CodebookViewModel extends ScreenModel {

    private final Project project;
    private final TaskRunner tasks;
    private final ProjectAccess access;

    /// The content; empty until it is read.
    public final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    private List<Codebook> versions = List.of();
    private Optional<DraftHistory> drafts = Optional.empty();
    private Optional<DraftHistory> former = Optional.empty();
    private DraftItem first = DraftItem.WHOLE;
    private Optional<CodebookDraft> unsavedDraft = Optional.empty();
    private List<Runnable> waiting = new ArrayList<>();
    private boolean busy;

    /// The initial content.
    ///
    /// @param versions the newest first
    /// @param draft as it was when the screen was left
    public record LoadedCodebook(List<Codebook> versions, Optional<DraftFile.StoredDraft> draft) {

        public static LoadedCodebook load(Project project) {
            var draft = project.isReadOnly() ? Optional.<DraftFile.StoredDraft>empty() : project.draft().read();
            return new LoadedCodebook(project.codebook().versions().reversed(), draft);
        }
    }

    /// The content of the screen.
    ///
    /// @param draft the one that is edited, or an older version as it is
    /// @param readOnly whether nothing can be changed
    public record Content(CodebookDraft draft, DraftItem selected, List<DraftMistake> mistakes, boolean readOnly) {

        public Content {
            mistakes = List.copyOf(mistakes);
        }

        /// The mistakes of the selected item.
        ///
        /// @param property as codebook files name it
        public List<DraftMistake> mistakes(String property) {
            return mistakes.stream()
                    .filter(it -> it.item().equals(selected) && it.property().equals(property))
                    .toList();
        }

        /// The address of the selected item; empty for the codebook and for headings.
        public Optional<CodebookAddress> address() {
            return selected instanceof DraftItem.CodebookPart(var at) ? Optional.of(at) : Optional.empty();
        }

        private Content withSelection(DraftItem item) {
            return new Content(draft, item, mistakes, readOnly);
        }
    }

    public CodebookViewModel(Project project, TaskRunner tasks, Texts texts, ProjectAccess access) {
        super(texts);
        this.project = project;
        this.tasks = tasks;
        this.access = access;
    }

    /// Selects an item as soon as the codebook is read.
    public void selectOnLoad(DraftItem item) {
        first = item;
    }

    /// The changes that can be undone and redone; empty until the codebook is read.
    public Optional<DraftHistory> history() {
        return drafts;
    }

    /// Takes the changes of a former visit, as far as the stored draft is still theirs.
    public void resume(DraftHistory of) {
        former = Optional.of(of);
    }

    /// Reads the codebook, and the draft of its next version where one is kept.
    ///
    /// @param onDraft takes the time of a draft that was found
    public void load(Consumer<Instant> onDraft) {
        tasks.run(
                () -> LoadedCodebook.load(project),
                loaded -> {
                    begin(loaded);
                    loaded.draft().filter(_ -> hasDraft()).ifPresent(it -> onDraft.accept(it.at()));
                },
                this::failed);
    }

    public void begin(LoadedCodebook loaded) {
        versions = loaded.versions();
        var draft = CodebookDraft.of(new CodebookVersions(versions));
        var keptDraft = loaded.draft().map(it -> draft.withContent(it.codebook())).filter(CodebookDraft::isChanged);
        var begun = DraftHistory.of(draft);
        var stored = keptDraft.map(it -> begun.push(new DraftEdit(it, DraftItem.WHOLE))).orElse(begun);
        drafts = former.filter(it -> isSame(it.now(), stored.now())).or(() -> Optional.of(stored));
        show(selectionIn(drafts.get().now()));
    }

    private static boolean isSame(CodebookDraft one, CodebookDraft other) {
        return one.base().equals(other.base()) && one.codebook().equals(other.codebook());
    }

    public ProjectAccess access() {
        return access;
    }

    public boolean isReadOnly() {
        return access == ProjectAccess.READING;
    }

    /// The versions of the project, the newest first.
    public List<Codebook> versions() {
        return versions;
    }

    /// The codebook in its file format: an older version as it was adopted, or the draft with its mapping.
    public Optional<Codebook> currentCodebook() {
        return content.get().map(it -> it.readOnly() ? it.draft().base() : it.draft().codebook());
    }

    public boolean canUndo() {
        return undoable().isPresent();
    }

    public boolean canRedo() {
        return redoable().isPresent();
    }

    /// The draft before the last change, and the changed item.
    public Optional<DraftEdit> undoable() {
        return drafts.filter(it -> isEditing() && it.canUndo())
                .map(it -> nameable(it.current(), it.earlier().getFirst()));
    }

    /// The draft after the change that redo repeats, and the changed item.
    public Optional<DraftEdit> redoable() {
        return drafts.filter(it -> isEditing() && it.canRedo())
                .map(it -> nameable(it.later().getFirst(), it.current()));
    }

    private static DraftEdit nameable(DraftEdit after, DraftEdit before) {
        return after.draft().has(after.item()) ? after : new DraftEdit(before.draft(), after.item());
    }

    /// Whether the draft differs from the version that it began with.
    public boolean isChanged() {
        return isEditing() && content.get().filter(it -> it.draft().isChanged()).isPresent();
    }

    private boolean isEditing() {
        return content.get().filter(it -> !it.readOnly()).isPresent();
    }

    public void showVersion(Codebook version) {
        var draft = CodebookDraft.of(new CodebookVersions(List.of(version)));
        content.set(Optional.of(new Content(draft, selectionIn(draft), List.of(), true)));
    }

    public void edit() {
        drafts.ifPresent(it -> show(selectionIn(it.now())));
    }

    private DraftItem selectionIn(CodebookDraft draft) {
        return content.get()
                .map(Content::selected)
                .or(() -> Optional.of(first))
                .filter(draft::has)
                .orElse(DraftItem.WHOLE);
    }

    public void select(DraftItem item) {
        drafts = drafts.map(DraftHistory::endTyping);
        content.get()
                .filter(it -> it.draft().has(item))
                .ifPresent(it -> content.set(Optional.of(it.withSelection(item))));
    }

    /// Goes to the next mistake behind the selected item; after the last, to the first.
    public void nextMistake() {
        content.get()
                .ifPresent(it -> {
                    var mistaken = it.mistakes().stream().map(DraftMistake::item).distinct().toList();
                    if (!mistaken.isEmpty()) {
                        select(mistaken.get((mistaken.indexOf(it.selected()) + 1) % mistaken.size()));
                    }
                });
    }

    public void change(UnaryOperator<CodebookDraft> verb) {
        changeAndSelect((draft, item) -> new DraftEdit(verb.apply(draft), item));
    }

    /// Changes the draft by typing: further typing into the same field is one change.
    ///
    /// @param property of the selected item
    public void type(String property, UnaryOperator<CodebookDraft> verb) {
        typeAndSelect(property, draft -> new DraftEdit(verb.apply(draft), content.get().orElseThrow().selected()));
    }

    /// The same, where the selected item may get another address.
    public void typeAndSelect(String property, Function<CodebookDraft, DraftEdit> verb) {
        tryChange(it -> {
            var placed = verb.apply(it.now());
            setHistory(it.pushTyping(placed, property), placed.item());
        });
    }

    /// Changes the draft, and selects an item of it.
    public void changeAndSelect(Function<CodebookDraft, DraftEdit> verb) {
        changeAndSelect((draft, _) -> verb.apply(draft));
    }

    private void changeAndSelect(BiFunction<CodebookDraft, DraftItem, DraftEdit> verb) {
        tryChange(it -> {
            var selected = content.get().orElseThrow().selected();
            var placed = verb.apply(it.now(), selected);
            var changed = placed.draft().has(selected) ? placed.item() : selected;
            setHistory(it.endTyping().push(new DraftEdit(placed.draft(), changed)), placed.item());
        });
    }

    /// Reports an impossible change, and shows the content again, since a field may show the typed text.
    private void tryChange(Consumer<DraftHistory> verb) {
        if (!isEditing()) {
            showReadOnlyHint();
            return;
        }
        dismissNotification();
        try {
            drafts.ifPresent(verb);
        } catch (Refusal refused) {
            showNotification(Notification.of(refused.problems(), texts));
            content.get().ifPresent(it -> content.set(Optional.of(it.withSelection(it.selected()))));
        }
    }

    public void undo() {
        if (canUndo()) {
            dismissNotification();
            drafts.map(DraftHistory::undo).ifPresent(it -> setHistory(it, content.get().orElseThrow().selected()));
        }
    }

    public void redo() {
        if (canRedo()) {
            dismissNotification();
            drafts.map(DraftHistory::redo).ifPresent(it -> setHistory(it, content.get().orElseThrow().selected()));
        }
    }

    /// Goes back to the version that the draft began with; undo restores the draft.
    public void discard() {
        tryChange(it -> {
            setHistory(
                    it.endTyping().push(new DraftEdit(it.now().withContent(it.now().base()), DraftItem.WHOLE)),
                    content.get().orElseThrow().selected());
            showNotification(
                    Notification.done(texts.get("codebook.discarded"))
                            .withChoice(texts.get("codebook.action.undo"), this::undo));
        });
    }

    private void setHistory(DraftHistory next, DraftItem item) {
        drafts = Optional.of(next);
        if (access == ProjectAccess.WRITING) {
            save(next.now());
        }
        show(next.now().has(item) ? item : selectionIn(next.now()));
    }

    private void show(DraftItem item) {
        var draft = drafts.orElseThrow().now();
        content.set(Optional.of(new Content(draft, item, draft.mistakes(), isReadOnly())));
    }

    /// Leaves once the newest draft is on the disk, or could not be kept.
    @Override
    public void leave(Runnable then) {
        waiting.add(then);
        saveNext();
    }

    public boolean hasDraft() {
        return drafts.filter(it -> it.now().isChanged()).isPresent();
    }

    public void showReadOnlyHint() {
        hint(isReadOnly() ? "codebook.read-only-hint" : "codebook.older-hint");
    }

    /// Writes only the newest draft, so that fast typing does not queue up. A draft without changes is not kept.
    private void save(CodebookDraft draft) {
        unsavedDraft = Optional.of(draft);
        saveNext();
    }

    private void saveNext() {
        if (busy) {
            return;
        }
        if (unsavedDraft.isEmpty()) {
            var ready = waiting;
            waiting = new ArrayList<>();
            ready.forEach(Runnable::run);
            return;
        }
        var draft = unsavedDraft.get();
        unsavedDraft = Optional.empty();
        busy = true;
        tasks.run(
                () -> currentCodebook(draft),
                _ -> onSaved(),
                failure -> {
                    failed(failure);
                    onSaved();
                });
    }

    private boolean currentCodebook(CodebookDraft draft) {
        if (draft.isChanged()) {
            project.draft().write(draft.codebook());
        } else {
            project.draft().delete();
        }
        return true;
    }

    private void onSaved() {
        busy = false;
        saveNext();
    }
}
