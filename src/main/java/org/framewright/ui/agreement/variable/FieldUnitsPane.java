package org.framewright.ui.agreement.variable;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The units of a field of the category matrix, with the coders' answers; hidden until a field is chosen.
final class FieldUnitsPane extends VBox {

    private static final double HEAD = 36;

    /// The height of a unit's two lines.
    private static final double LINES = 60;

    /// The most units in sight; the others are scrolled.
    private static final int MOST = 5;

    private final RatedVariable rated;
    private final IntFunction<String> label;
    private final Texts texts;
    private final Label heading = Nodes.fillWidth(Nodes.withId("field-units-heading", new Label(), "field-heading"));
    private final LineTable<Integer> table;

    /// @param label the name of a category
    /// @param adjudicate leads to the place of a unit, where there is one
    FieldUnitsPane(
            RatedVariable rated,
            IntFunction<String> label,
            Texts texts,
            Optional<BiConsumer<RatedArticle, RatedUnit>> adjudicate) {
        this.rated = rated;
        this.label = label;
        this.texts = texts;
        this.table =
                new LineTable<Integer>("field-units", texts.get("agreement.field-units"), it -> it)
                        .text(
                                texts.get("agreement.field-units"),
                                240,
                                it -> place(it) + "\n" + answers(it),
                                () -> new PlaceCell<>(this::place, this::answers));
        getStyleClass().add("field-units");
        var line = Nodes.withStyle(new HBox(heading), "field-units-line");
        adjudicate.ifPresent(go -> {
            Runnable open =
                    () ->
                            Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                                    .map(rated.units()::get)
                                    .ifPresent(it -> go.accept(rated.articles().get(it.article()), it));
            table.onOpened(_ -> open.run());
            line.getChildren()
                    .add(new PlainButton(texts.get("agreement.field-adjudicate"), "field-adjudicate", open).asLink());
        });
        getChildren().addAll(line, table);
        Nodes.show(this, false);
    }

    /// Shows the units of a field.
    ///
    /// @param units their places
    void show(int row, int column, int... units) {
        heading.setText(
                row == column
                        ? texts.get("agreement.field-same", units.length, label.apply(row))
                        : texts.get("agreement.field-differ", units.length, label.apply(row), label.apply(column)));
        table.fill(IntStream.of(units).boxed().toList());
        table.setStyle(Zoom.heightStyle(HEAD + LINES * Math.min(units.length, MOST)));
        table.getSelectionModel().selectFirst();
        Nodes.show(this, true);
    }

    void hide() {
        Nodes.show(this, false);
    }

    void takeKeyboard() {
        table.takeKeyboard();
    }

    private String place(int unit) {
        var of = rated.units().get(unit);
        return of.at() instanceof Extent.Passage passage ? passage.text() : rated.articles().get(of.article()).title();
    }

    private String answers(int unit) {
        return IntStream.range(0, rated.coders().size())
                .filter(it -> rated.ratings().get(unit, it) != UnitRatings.MISSING)
                .mapToObj(it ->
                        texts.get("agreement.said", rated.coders().get(it), label.apply(rated.ratings().get(unit, it))))
                .collect(Collectors.joining(" · "));
    }
}
