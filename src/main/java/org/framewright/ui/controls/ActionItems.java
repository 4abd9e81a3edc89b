package org.framewright.ui.controls;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

import org.framewright.wording.Texts;

import java.util.function.Consumer;

/// The items of menus that are made of actions: with the keys, with ticks, and with the obstacle of what can't be done now.
public record ActionItems(Texts texts, Consumer<Action> perform) {

    /// As the action is at this moment.
    public MenuItem item(Action action) {
        var obstacle = action.obstacle().getValue();
        var words =
                action.keys().isEmpty()
                        ? action.label(texts)
                        : texts.get("common.menu-item", action.label(texts), action.formatKeys());
        var item = action.toggle().map(ActionItems::item).orElseGet(MenuItem::new);
        item.setText(obstacle.map(why -> words + " – " + why).orElse(words));
        item.setId("do-" + action.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setDisable(obstacle.isPresent());
        item.setOnAction(_ -> perform.accept(action));
        return item;
    }

    private static MenuItem item(Action.Toggle toggle) {
        boolean on = toggle.on().getValue();
        if (toggle.isChoice()) {
            var choice = new RadioMenuItem();
            choice.setSelected(on);
            return choice;
        }
        var item = new CheckMenuItem();
        item.setSelected(on);
        return item;
    }
}
