package org.framewright.ui.workspace.coding;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

/// An actor to choose: the name, the alias by which it was found, the affiliation.
final class ActorChoiceLabel extends HBox {

    ActorChoiceLabel(ActorChoice choice, Texts texts) {
        getStyleClass().add("suggestion");
        setMaxWidth(Double.MAX_VALUE);
        var name = new Label(choice.name());
        // as long as the panel is wide; the rest is told by pointing at it
        name.setMinWidth(0);
        setMinWidth(0);
        setPrefWidth(0);
        Tooltip.install(this, new Tooltip(choice.name()));
        getChildren().add(name);
        var more = more(choice, texts);
        if (!more.isEmpty()) {
            var label = Styles.with(new Label(more), "suggestion-more");
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
            getChildren().add(label);
        }
        setAccessibleText(choice.name() + " " + more);
    }

    private static String more(ActorChoice choice, Texts texts) {
        if (choice.actor().isEmpty()) {
            return texts.get("workspace.actor.new");
        }
        var affiliation = choice.actor().get().affiliation();
        if (!choice.isByAlias()) {
            return affiliation;
        }
        return affiliation.isEmpty()
                ? texts.get("workspace.actor.alias", choice.by())
                : texts.get("workspace.actor.alias-of", choice.by(), affiliation);
    }
}
