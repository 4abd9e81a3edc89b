package org.framewright.ui.codebook;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.coding.codebooks.RevisionReport;
import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.Optional;

/// Makes the draft the project's next version, after showing what that does; and takes it back.
public final class DraftApplication {

    private final CodebookViewModel viewModel;
    private final Project project;
    private final TaskRunner tasks;
    private final Texts texts;

    /// What was found out; empty before that, and once anything has changed since.
    final ObjectProperty<Optional<ApplicationPreview>> looked = new SimpleObjectProperty<>(Optional.empty());

    /// What a draft would do to the project.
    public record ApplicationPreview(CodebookDraft draft, RevisionReport report) {}

    public DraftApplication(CodebookViewModel viewModel, Project project, TaskRunner tasks, Texts texts) {
        this.viewModel = viewModel;
        this.project = project;
        this.tasks = tasks;
        this.texts = texts;
        viewModel.shown.subscribe(_ -> forget());
    }

    /// Back to the draft.
    public void forget() {
        looked.set(Optional.empty());
    }

    /// Finds out what the draft would do. Where it has mistakes, goes to the first instead.
    public void look() {
        viewModel
                .shown
                .get()
                .ifPresent(shown -> {
                    if (shown.fixed()) {
                        viewModel.sayFixed();
                    } else if (!shown.draft().isChanged()) {
                        viewModel.say(Notice.hint(texts.get("codebook.nothing-changed")));
                    } else if (!shown.mistakes().isEmpty()) {
                        viewModel.nextMistake();
                        viewModel.say(Notice.hint(texts.get("codebook.mistakes-first", shown.mistakes().size())));
                    } else {
                        look(shown.draft());
                    }
                });
    }

    private void look(CodebookDraft draft) {
        tasks.run(
                () -> project.codebook().preview(draft.codebook()),
                report -> {
                    boolean still = viewModel.shown.get().filter(it -> it.draft().equals(draft)).isPresent();
                    if (still) {
                        looked.set(Optional.of(new ApplicationPreview(draft, report)));
                    }
                },
                this::failed);
    }

    /// Applies the draft that was looked at.
    public void apply() {
        looked.get()
                .filter(it -> it.report().canBeApplied())
                .map(it -> it.draft().codebook())
                .ifPresent(next -> viewModel.leave(() -> apply(next)));
    }

    private void apply(Codebook next) {
        tasks.run(
                () -> {
                    project.codebook().apply(new CodebookWriter().write(next));
                    project.draft().discard();
                    return CodebookViewModel.Loaded.of(project);
                },
                loaded -> {
                    viewModel.begin(loaded);
                    viewModel.say(
                            Notice.hint(texts.get("codebook.applied", next.version()))
                                    .offering(texts.get("codebook.take-back"), this::takeBack));
                },
                this::failed);
    }

    /// Takes the newest version back, as long as nobody has coded under it. It is the draft then.
    public void takeBack() {
        if (viewModel.isReadOnly()) {
            viewModel.sayFixed();
            return;
        }
        if (viewModel.hasDraft()) {
            viewModel.say(Notice.hint(texts.get("codebook.draft-in-the-way")));
            return;
        }
        viewModel.leave(() ->
                tasks.run(
                        () -> {
                            var newest = project.codebook().newest();
                            project.codebook().dropNewest();
                            project.draft().keep(newest);
                            return CodebookViewModel.Loaded.of(project);
                        },
                        loaded -> {
                            viewModel.begin(loaded);
                            viewModel.say(Notice.hint(texts.get("codebook.taken-back")));
                        },
                        this::failed));
    }

    private void failed(TaskRunner.Failure failure) {
        viewModel.say(Notice.of(failure, texts));
    }
}
