package org.framewright.ui.shell;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The menu of all actions on a screen. Made anew when it is opened, out of the same actions as keys and the finder have. Its
/// items have no accelerators: those would act in fields where a key is typed.
public final class ActionMenu extends MenuButton {

    private final Texts texts;
    private final ActionItems items;

    /// @param groups the present actions
    ActionMenu(Texts texts, Supplier<List<ActionGroup>> groups, Consumer<Action> perform) {
        super("", Icons.of(Feather.MENU));
        this.texts = texts;
        this.items = new ActionItems(texts, perform);
        setId("menu");
        getStyleClass().add("action-menu");
        setFocusTraversable(false);
        setAccessibleText(texts.get("common.menu"));
        Appearance.keysShownIn(this)
                .subscribe(it -> setTooltip(new Tooltip(texts.get("common.menu") + (it ? " (F10)" : ""))));
        setMaxWidth(Double.MAX_VALUE);
        // an empty menu does not open
        getItems().add(new MenuItem());
        setOnShowing(_ ->
                getItems()
                        .setAll(groups.get().stream().filter(it -> !it.actions().isEmpty()).map(this::menu).toList()));
    }

    private Menu menu(ActionGroup group) {
        var menu = new Menu(texts.get(group.heading()));
        menu.setMnemonicParsing(false);
        for (int i = 0; i < group.actions().size(); i++) {
            if (i > 0 && group.parts().contains(i)) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(items.item(group.actions().get(i)));
        }
        return menu;
    }
}
