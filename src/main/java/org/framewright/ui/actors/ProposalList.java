package org.framewright.ui.actors;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.coding.actors.ActorProposal;
import org.framewright.model.Actor;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;

/// Actors that may be the same, each with its reason; the supervisor decides, with the mouse or by S and N.
final class ProposalList extends ListView<ActorProposal> {

    /// Beside the words: the bar by which the list scrolls, and what is around.
    private static final double BESIDE = 56;

    private final ActorsViewModel viewModel;
    private final Texts texts;

    ProposalList(ActorsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("proposals");
        getStyleClass().add("proposals");
        var empty = StyleClasses.with(new ParagraphLabel(texts.get("actors.no-proposals")), "empty-state");
        setPlaceholder(empty);
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(this::key);
        viewModel.content.subscribe(shown -> {
            int at = Math.max(0, getSelectionModel().getSelectedIndex());
            shown.ifPresent(it -> getItems().setAll(it.proposals()));
            getSelectionModel().select(Math.min(at, getItems().size() - 1));
        });
        viewModel.editor.subscribe(_ -> refresh());
    }

    private void key(KeyEvent event) {
        var it = getSelectionModel().getSelectedItem();
        if (it == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case S -> viewModel.confirm(it);
            case N -> viewModel.reject(it);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class Cell extends RowCell<ActorProposal> {

        @Override
        protected void show(ActorProposal it, boolean empty) {
            setText(null);
            setGraphic(empty ? null : lines(it));
        }

        private VBox lines(ActorProposal it) {
            var names =
                    new ParagraphLabel(
                            texts.get(
                                    "actors.proposal",
                                    WordPieces.isolate(nameWithOrigin(it.actor())),
                                    WordPieces.isolate(nameWithOrigin(it.other()))));
            names.getStyleClass().add("proposal-names");
            var reason = it.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            var why =
                    new ParagraphLabel(
                            texts.get(
                                    "actors.reason." + reason,
                                    WordPieces.isolate(it.name()),
                                    WordPieces.isolate(it.otherName())));
            why.getStyleClass().add("guidance");
            for (var label : List.of(names, why)) {
                label.prefWidthProperty().bind(Zoom.widthBeside(ProposalList.this, BESIDE));
                label.keepHeightOfPrefWidth();
            }
            var lines = new VBox(names, why);
            if (viewModel.isSupervisor() && viewModel.mayWrite()) {
                var choices =
                        new HBox(
                                button("actors.same", () -> viewModel.confirm(it)),
                                button("actors.different", () -> viewModel.reject(it)));
                choices.getStyleClass().add("action-line");
                lines.getChildren().add(choices);
            }
            lines.setMinWidth(0);
            lines.prefWidthProperty().bind(Zoom.widthBeside(ProposalList.this, BESIDE));
            return lines;
        }

        private String nameWithOrigin(Actor actor) {
            return viewModel.content.get().map(it -> it.nameWithOrigin(actor, texts)).orElse(actor.name());
        }

        private Button button(String key, Runnable verb) {
            var button = StyleClasses.with(new Button(texts.get(key)), "small");
            button.setFocusTraversable(false);
            button.setOnAction(_ -> verb.run());
            return button;
        }
    }
}
