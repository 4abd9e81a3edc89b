package org.framewright.ui.workspace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.framewright.coding.panel.PanelContent;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.workspace.coding.actions.SaveQueue.SaveState;
import org.framewright.wording.Texts;

/// In the header: whether the work is on the disk, and the open questions of the article, with the way to the next one.
final class CodingStatus {

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final Button open =
            Nodes.keepWidth(
                    Nodes.withId("open-questions", new Button("", Nodes.withStyle(new Region(), "open-sign")), "link"));
    private final Label saved = Nodes.keepWidth(Nodes.withId("saved", new Label(), "guidance"));

    CodingStatus(WorkspaceViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        open.setFocusTraversable(false);
        viewModel
                .session
                .contentProperty()
                .subscribe(content -> {
                    content.ifPresent(this::show);
                    show(viewModel.session.savedProperty().get());
                });
        viewModel.session.savedProperty().subscribe(this::show);
    }

    Node saved() {
        return saved;
    }

    Node open() {
        return open;
    }

    private void show(PanelContent content) {
        int count = content.snapshot().openQuestions().size();
        int warnings = count == 0 ? content.warnings().size() : 0;
        open.setText(
                content.snapshot().isSubmitted()
                        ? texts.get(count == 0 ? "workspace.is-submitted" : "workspace.is-asked", count)
                        : content.snapshot().isFixed()
                                ? texts.get("workspace.is-closed")
                                : count == 0 ? nothingOpen(warnings) : texts.get("workspace.questions-open", count));
        open.setDisable(count + warnings == 0 || viewModel.session.isFixed());
        open.setOnAction(_ -> {
            if (count == 0) {
                viewModel.session.showOpen();
            } else {
                viewModel.session.goToOpenQuestion();
            }
        });
    }

    /// The sentence that no question is open, with the number of warnings if there are any.
    private String nothingOpen(int warnings) {
        return warnings == 0 ? texts.get("workspace.nothing-open") : texts.get("workspace.warning-count", warnings);
    }

    private void show(SaveState state) {
        saved.getStyleClass().removeAll("failed");
        saved.setText(
                switch (state) {
                    case SaveState.ReadOnly() -> texts.get("workspace.read-only");
                    case SaveState.Unchanged() -> "";
                    case SaveState.Saving() -> texts.get("workspace.saving");
                    case SaveState.Saved(var time) -> texts.get("workspace.saved", texts.dates().time(time));
                    case SaveState.Failed() -> {
                        saved.getStyleClass().add("failed");
                        yield texts.get("workspace.not-saved");
                    }
                });
    }
}
