package org.framewright.ui.workspace.coding;

import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.form.PassageList;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The list of passages in one line, above the outline of the selected one: back to the list, the place in it, and its neighbours.
final class PassageLine extends HBox {

    private final PassageList list;
    private final Texts texts;
    private final Label place = Nodes.keepWidth(Nodes.withId("passage-place", new Label(), "guidance"));
    private final Button before;
    private final Button after;
    private final Button more;

    PassageLine(CodingSessionViewModel session, PassageList list, Texts texts) {
        this.list = list;
        this.texts = texts;
        this.before = button(Feather.CHEVRON_UP, "workspace.passage-before", () -> list.step(-1));
        this.after = button(Feather.CHEVRON_DOWN, "workspace.passage-after", () -> list.step(1));
        this.more = button(Feather.MORE_HORIZONTAL, "workspace.passage-menu", () -> {});
        var all = Nodes.withId("all-passages", new Button(texts.get("workspace.all-passages")), "fold");
        all.setGraphic(Icons.small(Feather.CHEVRON_LEFT));
        all.setFocusTraversable(false);
        all.setOnAction(_ -> session.showPassages());
        getStyleClass().add("passage-line");
        getChildren().setAll(all, Nodes.hgrow(new Region()), place, before, after, more);
    }

    private Button button(Feather icon, String key, Runnable run) {
        var button = Nodes.withStyle(new Button("", Icons.small(icon)), "fold");
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(_ -> run.run());
        return button;
    }

    void refill() {
        int at = list.getSelectionModel().getSelectedIndex();
        int all = list.getItems().size();
        // a part without a passage of its own is in no list
        place.setText(at < 0 ? "" : texts.get("workspace.passage-place", at + 1, all));
        before.setDisable(at <= 0);
        after.setDisable(at + 1 >= all);
    }

    /// Sets the opener of the context menu of the selected passage.
    void setOnPassageMenu(EventHandler<ContextMenuEvent> open) {
        more.setOnAction(_ -> {
            var below = more.localToScreen(0, more.getHeight());
            open.handle(
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, below.getX(), below.getY(), false, null));
        });
    }
}
