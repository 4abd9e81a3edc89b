package org.framewright.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// The outline of the codebook.
public final class OutlineView extends ListView<OutlineRow> {

    private static final double INDENT = 16;

    private final OutlineViewModel viewModel;
    private final Texts texts;
    private boolean following;

    public OutlineView(OutlineViewModel viewModel, Texts texts) {
        super(viewModel.rows);
        this.viewModel = viewModel;
        this.texts = texts;
        setId("outline");
        setAccessibleText(texts.get("common.to.codebook"));
        getStyleClass().add("outline");
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::fold);
        Nodes.onChosen(getSelectionModel(), () -> following, row -> viewModel.select(row.item()));
    }

    public void showSelection() {
        int row = viewModel.selectedRow();
        following = true;
        getSelectionModel().clearAndSelect(row);
        following = false;
        if (row != getFocusModel().getFocusedIndex()) {
            getFocusModel().focus(row);
        }
        scrollIntoView(row);
    }

    private void scrollIntoView(int row) {
        boolean seen =
                lookupAll(".list-cell").stream()
                        .map(ListCell.class::cast)
                        .anyMatch(cell ->
                                cell.getIndex() == row
                                        && cell.getBoundsInParent().getMinY() >= 0
                                        && cell.getBoundsInParent().getMaxY() <= getHeight());
        if (!seen) {
            scrollTo(Math.max(0, row - 3));
        }
    }

    private void fold(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> viewModel.fold();
            case RIGHT -> viewModel.unfold();
            default -> {
                return;
            }
        }
        // the lines around the selected one have changed
        showSelection();
        event.consume();
    }

    private final class Cell extends RowCell<OutlineRow> {

        private Cell() {
            emptyProperty().subscribe(_ -> getStyleClass().removeAll("heading", "retired"));
        }

        @Override
        protected void show(OutlineRow row) {
            setGraphic(line(row));
            getStyleClass().removeAll("heading", "retired");
            if (row.kind() == OutlineRow.Kind.GROUP) {
                getStyleClass().add("heading");
            }
            if (row.state().retired()) {
                getStyleClass().add("retired");
            }
        }

        private Node line(OutlineRow row) {
            var parts = new ArrayList<Node>();
            var fold = Nodes.withStyle(new Label(), "fold");
            row.fold()
                    .map(it -> Icons.small(it ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT))
                    .ifPresent(fold::setGraphic);
            fold.addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    event -> {
                        if (row.fold().isPresent()) {
                            viewModel.toggle(row.item());
                            showSelection();
                            event.consume();
                        }
                    });
            parts.add(fold);
            row.tag().ifPresent(it -> parts.add(new TagBadge(it)));
            switch (row.kind()) {
                case ROLE -> parts.add(quiet("→"));
                case CATEGORY -> parts.add(Nodes.withStyle(quiet(row.sign()), "sign"));
                case QUESTION -> parts.add(quiet("?"));
                case SCORE -> parts.add(quiet("Σ"));
                case AID -> parts.add(quiet(".*"));
                case SUGGESTION -> parts.add(quiet("F5"));
                case CODEBOOK, GROUP, TAG, VARIABLE -> {}
            }
            var words = Nodes.withStyle(new ParagraphLabel(name(row)), "words");
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            parts.add(Nodes.hgrow(words));
            parts.addAll(signs(row));
            var line = Nodes.withStyle(new HBox(parts.toArray(Node[]::new)), "outline-line");
            line.setStyle("-fx-padding: 0 0 0 " + Zoom.toEm(row.depth() * INDENT));
            line.prefWidthProperty().bind(Zoom.widthBeside(OutlineView.this, 34));
            return line;
        }

        private String name(OutlineRow row) {
            if (row.kind() == OutlineRow.Kind.SUGGESTION) {
                return texts.get("document.finds-" + row.words());
            }
            return row.words().isBlank() ? texts.get("codebook.nameless") : row.words();
        }

        private List<Node> signs(OutlineRow row) {
            var signs = new ArrayList<Node>();
            if (row.state().retired()) {
                signs.add(quiet(texts.get("codebook.retired-sign")));
            } else if (row.state().isNew()) {
                signs.add(Nodes.withStyle(new Label(texts.get("codebook.new-sign")), "fresh"));
            }
            if (row.state().unanswered()) {
                var unanswered = Nodes.withStyle(new Label(texts.get("codebook.unanswered-sign")), "unanswered");
                unanswered.setMinWidth(USE_PREF_SIZE);
                signs.add(unanswered);
            }
            if (row.state().mistakes() > 0) {
                signs.add(Nodes.withStyle(new Label(String.valueOf(row.state().mistakes())), "mistakes"));
            }
            return signs;
        }

        private static Node quiet(String words) {
            return Nodes.keepWidth(Nodes.withStyle(new Label(words), "quiet"));
        }
    }
}
