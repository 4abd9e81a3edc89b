package org.framewright.ui.codebook;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.coding.CodebookService.RevisionReport;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.ui.codebook.editor.CodebookViewModel;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// Applies the draft as the project's next version, after a preview of its effects; and undoes that.
public final class DraftApplication {

    private final CodebookViewModel viewModel;
    private final Project project;
    private final TaskRunner tasks;
    private final Texts texts;

    /// The preview; empty before it is computed, and after a change.
    final ObjectProperty<Optional<ApplicationPreview>> preview = new SimpleObjectProperty<>(Optional.empty());

    /// The effects of a draft on the project.
    public record ApplicationPreview(CodebookDraft draft, RevisionReport report) {}

    public DraftApplication(CodebookViewModel viewModel, Project project, TaskRunner tasks, Texts texts) {
        this.viewModel = viewModel;
        this.project = project;
        this.tasks = tasks;
        this.texts = texts;
        viewModel.content.subscribe(_ -> closePreview());
    }

    public void closePreview() {
        preview.set(Optional.empty());
    }

    /// Computes the effects of the draft. Where it has mistakes, goes to the first instead.
    public void preview() {
        var shown = viewModel.content.get();
        shown.ifPresent(content -> {
            if (content.readOnly()) {
                viewModel.showReadOnlyHint();
            } else if (!content.draft().isChanged()) {
                viewModel.hint("codebook.nothing-changed");
            } else if (!content.mistakes().isEmpty()) {
                viewModel.nextMistake();
                viewModel.hint("codebook.mistakes-first", content.mistakes().size());
            } else {
                preview(content.draft());
            }
        });
    }

    private void preview(CodebookDraft draft) {
        tasks.run(
                () -> project.codebook().preview(draft.codebook()),
                report -> {
                    boolean still = viewModel.content.get().filter(it -> it.draft().equals(draft)).isPresent();
                    if (still) {
                        preview.set(Optional.of(new ApplicationPreview(draft, report)));
                    }
                },
                viewModel::failed);
    }

    /// Applies the draft of the preview.
    public void apply() {
        preview.get()
                .filter(it -> it.report().canBeApplied())
                .map(it -> it.draft().codebook())
                .ifPresent(next -> viewModel.leave(() -> apply(next)));
    }

    private void apply(Codebook next) {
        tasks.run(
                () -> {
                    project.codebook().apply(new CodebookWriter().write(next));
                    project.draft().delete();
                    return new AppliedCodebook(
                            CodebookViewModel.LoadedCodebook.load(project),
                            project.study().rounds().stream()
                                    .filter(it -> it.codebookVersion() == next.version() && !it.isClosed())
                                    .map(Round::name)
                                    .toList());
                },
                applied -> {
                    viewModel.begin(applied.loaded());
                    var rounds = String.join(", ", applied.rounds());
                    viewModel.showNotification(
                            Notification.hint(
                                            texts.get(
                                                    "codebook.applied",
                                                    next.version(),
                                                    applied.rounds().size(),
                                                    rounds))
                                    .withChoice(texts.get("codebook.take-back"), this::undo));
                },
                viewModel::failed);
    }

    /// @param rounds the open rounds that follow the version
    private record AppliedCodebook(CodebookViewModel.LoadedCodebook loaded, List<String> rounds) {}

    /// Undoes the newest version, which becomes the draft, as long as there are no codings under it.
    public void undo() {
        if (viewModel.isReadOnly()) {
            viewModel.showReadOnlyHint();
            return;
        }
        if (viewModel.hasDraft()) {
            viewModel.hint("codebook.draft-in-the-way");
            return;
        }
        viewModel.leave(() ->
                tasks.run(
                        () -> {
                            var newest = project.codebook().newest();
                            project.codebook().dropNewest();
                            project.draft().write(newest);
                            return CodebookViewModel.LoadedCodebook.load(project);
                        },
                        loaded -> {
                            viewModel.begin(loaded);
                            viewModel.hint("codebook.taken-back");
                        },
                        viewModel::failed));
    }
}
