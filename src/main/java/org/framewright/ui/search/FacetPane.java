package org.framewright.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.search.TextsViewModel.Facets;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Optional;

/// At the left of the hits: the tags that are coded there and the outlets, each with its number of hits. A press shows those hits
/// only, another press all.
final class FacetPane extends VBox {

    private static final int MOST_OUTLETS = 12;

    private final TextsViewModel viewModel;
    private final Texts texts;

    FacetPane(TextsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("search-facets");
        getStyleClass().add("facets");
        viewModel.facets.subscribe(it -> Nodes.refill(this, () -> show(it)));
    }

    private void show(Facets facets) {
        var shown = new ArrayList<Node>();
        if (!facets.tags().isEmpty()) {
            shown.add(heading("search.coded-as"));
            facets.tags()
                    .forEach(it ->
                            shown.add(
                                    facet(
                                            "facet-" + it.id(),
                                            it.id(),
                                            new TagBadge(it),
                                            it.label(),
                                            count(facets, it.id()),
                                            viewModel.tag)));
            shown.add(
                    facet(
                            "facet-not-coded",
                            TextsViewModel.NOT_CODED,
                            Nodes.withStyle(new Region(), "not-coded-sign"),
                            texts.get("search.not-coded"),
                            count(facets, TextsViewModel.NOT_CODED),
                            viewModel.tag));
        }
        if (facets.ofOutlets().size() > 1 || viewModel.outlet.get().isPresent()) {
            shown.add(heading("search.column.outlet"));
            int outlets = 0;
            for (var it : facets.ofOutlets().entrySet()) {
                if (outlets++ < MOST_OUTLETS || viewModel.outlet.get().filter(it.getKey()::equals).isPresent()) {
                    var words = it.getKey().isEmpty() ? texts.get("search.no-outlet") : it.getKey();
                    var id = "facet-outlet-" + it.getKey();
                    shown.add(facet(id, it.getKey(), new Region(), words, it.getValue(), viewModel.outlet));
                }
            }
        }
        getChildren().setAll(shown);
    }

    private static long count(Facets facets, String tag) {
        return facets.ofTags().getOrDefault(tag, 0L);
    }

    private Label heading(String key) {
        return Nodes.withStyle(new Label(texts.get(key)), "facet-heading");
    }

    private static ToggleButton facet(
            String id, String value, Region sign, String words, long count, ObjectProperty<Optional<String>> chosen) {
        var name = Nodes.fillWidth(Nodes.withStyle(new Label(words), "facet-name"));
        var number = Nodes.keepWidth(Nodes.withStyle(new Label(Long.toString(count)), "quiet"));
        var line = Nodes.withStyle(new HBox(sign, name, number), "facet-line");
        var facet = Nodes.withId(id, new ToggleButton("", line), "facet");
        facet.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(words));
        facet.setAccessibleText(words + ": " + count);
        facet.setSelected(chosen.get().filter(value::equals).isPresent());
        facet.setDisable(count == 0 && !facet.isSelected());
        facet.setOnAction(_ -> chosen.set(facet.isSelected() ? Optional.of(value) : Optional.empty()));
        return facet;
    }
}
