package org.framewright.ui.workspace;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

/// The link of the next passage, in three lines at most, so that the answers above keep their place.
final class LinkBar extends VBox {

    private static final String THREE_LINES = "4.2em";

    LinkBar(WorkspaceViewModel viewModel, Texts texts) {
        getStyleClass().add("link-bar");
        var words = Nodes.withId("links", new ParagraphLabel());
        words.setStyle("-fx-max-height: " + THREE_LINES);
        var whole = new Tooltip();
        whole.textProperty().bind(words.textProperty());
        words.setTooltip(whole);
        var linkInverted =
                new PlainButton(texts.get("workspace.other-way"), "other-way", viewModel.passageActions::invertLink)
                        .asLink()
                        .notFocusTraversable();
        getChildren().setAll(words, linkInverted);
        viewModel.links.sentence.subscribe(it -> {
            words.setText(WordPieces.isolate(it));
            Nodes.show(this, !it.isEmpty());
            Nodes.show(linkInverted, viewModel.page.draggedLink.get().isEmpty() && !viewModel.page.moving.get());
        });
    }
}
