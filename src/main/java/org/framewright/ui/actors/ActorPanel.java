package org.framewright.ui.actors;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorRules;
import org.framewright.model.actor.Actor;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The details of the selected actor. A field is saved with Enter, and when it is left; after a refusal it shows the stored value.
final class ActorPanel extends VBox {

    private final ActorsViewModel viewModel;
    private final Texts texts;
    private final Label heading = Nodes.withId("actor-heading", new ParagraphLabel(), "details-heading");
    private final Label note = Nodes.withId("actor-note", ParagraphLabel.whole("", "guidance"));
    private final TextField name = field("name");
    private final ChoiceField<Actor.Kind> kind;
    private final TextField affiliation = field("affiliation");
    private final TextField aliases = field("aliases");
    private final TextField wikidata = field("wikidata");
    private final Button adopt;
    private final Button join;
    private final Button part;
    private final Button remove;
    private final FormPane form = new FormPane();
    private Optional<ActorsSnapshot.ActorRow> row = Optional.empty();
    private boolean showing;

    /// @param openPicker asks for the actor to join one with
    ActorPanel(ActorsViewModel viewModel, Texts texts, Consumer<ActorsSnapshot.ActorRow> openPicker) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("actor-panel");
        kind = new ChoiceField<>("actor-kind", this::label, _ -> save());
        aliases.setPromptText(texts.get("actors.aliases-prompt"));
        wikidata.setPromptText(texts.get("actors.wikidata-prompt"));
        adopt = button("actors.adopt", viewModel::adopt);
        join = button("actors.join", openPicker);
        part = button("actors.part", viewModel::offerPart);
        remove = button("actors.remove", viewModel::remove);
        // the last one goes when it is done, so that no other comes below the pointer
        var actions = Nodes.withStyle(new FlowPane(join, part, remove, adopt), "action-line");
        Stream.of(name, kind, affiliation, aliases, wikidata)
                .forEach(it -> form.add(texts.get(it.getId().replace("actor-", "actors.column.")), it));
        getChildren().addAll(heading, note, form, actions);
        viewModel.selected.subscribe(this::show);
        viewModel.editor.subscribe(_ -> show(row));
    }

    void focusName() {
        name.requestFocus();
    }

    /// The actions of the buttons.
    Stream<MenuItem> menuItems() {
        return Stream.of(join, part, remove, adopt)
                .filter(Node::isVisible)
                .map(it -> Nodes.menuItem(it.getText(), it::fire));
    }

    /// Asks for the actor to join the shown one with, if joining is possible.
    void join() {
        if (join.isVisible()) {
            join.fire();
        }
    }

    private TextField field(String what) {
        var field = Nodes.withId("actor-" + what, new TextField());
        FormPane.onCommit(field, this::save);
        return field;
    }

    private Button button(String key, Consumer<ActorsSnapshot.ActorRow> verb) {
        return Nodes.collapse(new PlainButton(texts.get(key), key.replace("actors.", ""), () -> row.ifPresent(verb)));
    }

    private void show(Optional<ActorsSnapshot.ActorRow> shown) {
        showing = true;
        row = shown;
        Nodes.show(this, row.isPresent());
        row.ifPresent(it -> {
            var actor = it.actor();
            heading.setText(actor.name());
            note.setText(note(it));
            name.setText(actor.name());
            kind.fill(List.of(Actor.Kind.values()), actor.kind());
            affiliation.setText(actor.affiliation());
            aliases.setText(String.join(" " + ActorRules.BAR + " ", actor.aliases()));
            wikidata.setText(actor.wikidata());
            boolean supervises = viewModel.isSupervisor() && viewModel.mayWrite();
            form.setDisable(!viewModel.mayChange());
            adopt.setVisible(supervises && actor.isUnconfirmed());
            join.setVisible(supervises && it.mergedInto().isEmpty());
            part.setVisible(supervises && !it.mergedInto().isEmpty());
            remove.setVisible(viewModel.mayChange() && !it.used() && it.mergedInto().isEmpty());
        });
        showing = false;
    }

    private String note(ActorsSnapshot.ActorRow it) {
        var whose =
                it.actor().isUnconfirmed()
                        ? texts.get("actors.note.added-by", it.addedBy())
                        : texts.get("actors.note.in-register");
        var named = texts.get("actors.note.named", it.mentions());
        var readAs = it.mergedInto().isEmpty() ? "" : "\n" + texts.get("actors.note.read-as", it.mergedInto());
        var kept = viewModel.mayChange() ? "" : "\n" + texts.get("actors.note.not-yours");
        return whose + " " + named + readAs + kept;
    }

    private void save() {
        if (showing || form.isDisable()) {
            return;
        }
        row.ifPresent(it -> {
            var typed =
                    new ActorDetails(
                            name.getText(), kind.getValue(), affiliation.getText(), typedAliases(), wikidata.getText());
            if (!typed.equals(ActorDetails.of(it.actor()))) {
                viewModel.change(it.actor().id(), typed, () -> row.filter(it::equals).ifPresent(_ -> show(row)));
            }
        });
    }

    private List<String> typedAliases() {
        return Arrays.stream(aliases.getText().split("\\|")).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private String label(Actor.Kind it) {
        return it == Actor.Kind.UNKNOWN ? texts.get("actors.kind-not-said") : ActorsView.kind(texts, it);
    }
}
