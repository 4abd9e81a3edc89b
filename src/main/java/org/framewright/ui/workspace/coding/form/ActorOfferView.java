package org.framewright.ui.workspace.coding.form;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.coding.panel.ActorChoice;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.actor.Actor;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The actors that are offered below a field, one in each line. A press chooses a line, and so do the arrow keys with the field's Enter.
final class ActorOfferView extends StackPane {

    /// The height, the same for any number of lines, so that nothing around them moves.
    private static final double HEIGHT = 100;

    private final PanelContent content;
    private final Texts texts;
    private final VBox lines = Nodes.withStyle(new VBox(), "suggestions");
    private final ColumnScroll scroll = new ColumnScroll(lines);
    private final Consumer<ActorChoice> onActor;
    private List<ActorChoice> actors = List.of();

    /// The index of the highlighted line; -1 for none.
    private int highlighted = -1;

    ActorOfferView(PanelContent content, Texts texts, Consumer<ActorChoice> onActor) {
        this.content = content;
        this.texts = texts;
        this.onActor = onActor;
        scroll.setStyle(Zoom.heightStyle(HEIGHT));
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(scroll);
    }

    BooleanBinding emptyBinding() {
        return Bindings.isEmpty(lines.getChildren());
    }

    void show(List<ActorChoice> offered) {
        actors = offered;
        highlighted = -1;
        lines.getChildren().clear();
        for (var choice : actors) {
            add(choice.name(), formatDetail(choice), () -> onActor.accept(choice));
        }
    }

    /// Highlights the next or previous line; before the first, none.
    void move(int by) {
        highlight(highlighted + by);
    }

    void highlightFirstActor() {
        highlight(0);
    }

    Optional<ActorChoice> highlightedActor() {
        return highlighted < 0 ? Optional.empty() : Optional.of(actors.get(highlighted));
    }

    /// The name, and beside it the matching alias and the affiliation.
    private void add(String words, String more, Runnable choose) {
        var name = new Label(words);
        var line = Nodes.withStyle(new FlowPane(name), "suggestion");
        line.setPrefWrapLength(0);
        // else it is as wide as its longest label, and is cut without dots
        line.setMinWidth(0);
        if (!more.isEmpty()) {
            line.getChildren().add(Nodes.withStyle(new Label(more), "suggestion-more"));
        }
        // as wide as the panel; further words without room beside the name are below it
        var width =
                Bindings.createDoubleBinding(
                        () -> lines.getWidth() - line.getInsets().getLeft() - line.getInsets().getRight(),
                        lines.widthProperty(),
                        line.insetsProperty());
        line.getChildren().forEach(it -> ((Label) it).maxWidthProperty().bind(width));
        Tooltip.install(line, new Tooltip(more.isEmpty() ? words : words + "\n" + more));
        line.setAccessibleText(words + " " + more);
        line.setOnMousePressed(event -> {
            choose.run();
            event.consume();
        });
        lines.getChildren().add(line);
    }

    private String formatDetail(ActorChoice choice) {
        var details =
                choice.actor()
                        .map(it -> formatDetails(choice, it))
                        .orElseGet(() ->
                                Stream.of(
                                        texts.get("workspace.actor.new"),
                                        choice.place().map(this::formatPlace).orElse("")))
                        .filter(it -> !it.isEmpty())
                        .toList();
        return details.size() < 2 ? String.join("", details) : WordPieces.isolate(String.join(" · ", details));
    }

    private Stream<String> formatDetails(ActorChoice choice, Actor actor) {
        var origin =
                content.actorsElsewhere().contains(actor.id())
                        ? "elsewhere"
                        : actor.isUnconfirmed() ? "added" : "register";
        return Stream.of(
                choice.isByAlias() ? texts.get("workspace.actor.alias", choice.matchedName()) : "",
                actor.affiliation(),
                choice.place().map(this::formatPlace).orElseGet(() -> texts.get("workspace.actor." + origin)));
    }

    private String formatPlace(ActorChoice.ActorPlace place) {
        return texts.get(place.named() ? "workspace.actor.paragraph" : "workspace.actor.coded", place.paragraph());
    }

    private void highlight(int index) {
        int last = lines.getChildren().size() - 1;
        highlighted = Math.clamp(index, -1, last);
        for (int i = 0; i <= last; i++) {
            var classes = lines.getChildren().get(i).getStyleClass();
            classes.remove("highlighted");
            if (i == highlighted) {
                classes.add("highlighted");
                reveal(lines.getChildren().get(i).getBoundsInParent());
            }
        }
    }

    private void reveal(Bounds line) {
        double room = scroll.getViewportBounds().getHeight();
        double hidden = lines.getHeight() - room;
        if (hidden > 0) {
            double top = Math.min(line.getMinY(), Math.max(scroll.getVvalue() * hidden, line.getMaxY() - room));
            scroll.setVvalue(top / hidden);
        }
    }
}
