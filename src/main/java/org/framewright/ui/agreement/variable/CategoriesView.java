package org.framewright.ui.agreement.variable;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.reliability.rated.CategoryFigure;
import org.framewright.reliability.rated.CategoryMatrix;
import org.framewright.reliability.rated.RatedVariable.CoderIndexPair;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The confusions of categories, and the agreement on each category.
final class CategoriesView extends ScrollPane {

    private static final int MOST = 12;

    /// The width of a coder's name above a number.
    private static final double NAME_WIDTH = 48;

    private final VariableDetails details;
    private final FigureFormatter formatter;
    private final Texts texts;
    private final HeatMap map = new HeatMap("category-matrix");
    private final Label below = ParagraphLabel.whole("", "guidance");
    private final ChoiceField<Optional<CoderIndexPair>> coderPair;
    private final FieldUnitsPane units;
    private final List<String> labels;
    final LineTable<CategoryFigure> table;

    /// @param pair whose confusions are shown; kept
    /// @param adjudicate leads to the place of a unit, where there is one
    CategoriesView(
            VariableDetails details,
            FigureFormatter formatter,
            ObjectProperty<Optional<CoderIndexPair>> pair,
            Optional<BiConsumer<RatedArticle, RatedUnit>> adjudicate) {
        this.details = details;
        this.formatter = formatter;
        this.texts = formatter.texts();
        this.labels = labels();
        this.units = new FieldUnitsPane(details.rated(), this::label, texts, adjudicate);
        this.coderPair =
                new ChoiceField<>(
                        "matrix-of",
                        this::label,
                        it -> {
                            pair.set(it);
                            show(it);
                        });
        this.table = DetailPage.fillWhole(table(), details.categories());
        getStyleClass().add("page-scroll");
        coderPair.setAccessibleText(texts.get("agreement.matrix-of"));
        var pairs = details.rated().coderPairs().stream().map(Optional::of);
        coderPair.fill(Stream.concat(Stream.of(Optional.<CoderIndexPair>empty()), pairs).toList(), pair.get());
        var confusion = Nodes.hideEmpty(ParagraphLabel.whole(confusion(), "confusion"));
        setContent(Nodes.withStyle(new VBox(confusion, new HBox(coderPair), map, units, table, below), "page-part"));
        setFitToWidth(true);
        show(pair.get());
    }

    /// The most frequent confusion, and alpha without it.
    private String confusion() {
        return details.confusion()
                .map(it ->
                        texts.get(
                                "agreement.confusion",
                                it.units(),
                                it.differing(),
                                label(it.first()),
                                label(it.second()),
                                formatter.number(it.merged())))
                .orElse("");
    }

    private LineTable<CategoryFigure> table() {
        var made =
                new LineTable<CategoryFigure>(
                                "category-figures", texts.get("agreement.categories"), CategoryFigure::category)
                        .text(texts.get("agreement.column.category"), 100, it -> label(it.category()))
                        .text(
                                texts.get("agreement.column.specific"),
                                60,
                                it -> formatter.brief(it.specific()),
                                it -> formatter.format(it.specific()))
                        .text(
                                texts.get("agreement.column.category-alpha"),
                                60,
                                it -> formatter.brief(it.alpha()),
                                it -> formatter.format(it.alpha()));
        for (int i = 0; i < Math.min(details.rated().coders().size(), 4); i++) {
            int coder = i;
            made.number(details.rated().coders().get(i), NAME_WIDTH, it -> it.uses().get(coder));
        }
        return made;
    }

    private String label(int category) {
        return labels.get(category);
    }

    /// The labels of all categories; actors with the same name are numbered, to distinguish them.
    private List<String> labels() {
        var all = details.rated().categories().stream().map(formatter::label).toList();
        var total = all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var counts = new HashMap<String, Integer>();
        return all.stream()
                .map(it -> total.getOrDefault(it, 1L) == 1 ? it : it + " (" + counts.merge(it, 1, Integer::sum) + ")")
                .toList();
    }

    private String label(Optional<CoderIndexPair> pair) {
        return pair.map(it -> texts.get("agreement.confusion-of", coder(it.first()), coder(it.second())))
                .orElseGet(() -> texts.get("agreement.coincidences"));
    }

    private String coder(int place) {
        return details.rated().coders().get(place);
    }

    private void show(Optional<CoderIndexPair> pair) {
        var matrix = pair.map(it -> CategoryMatrix.confusion(details.rated(), it)).orElse(details.coincidences());
        int[] used = matrix.mostUsed(MOST);
        var rows = new ArrayList<List<HeatMap.MapField>>();
        for (int row : used) {
            // the coincidences are the same in both directions
            rows.add(
                    IntStream.of(used)
                            .mapToObj(column ->
                                    pair.isEmpty() && column > row ? HeatMap.MapField.NONE : field(matrix, row, column))
                            .toList());
        }
        map.show(IntStream.of(used).mapToObj(this::label).toList(), rows);
        units.hide();
        map.onChosen((row, column) -> showUnits(pair, used[row], used[column]));
        int more = matrix.mostUsed(Integer.MAX_VALUE).length - used.length;
        var what =
                pair.map(it -> texts.get("agreement.confusion-means", coder(it.first()), coder(it.second())))
                        .orElseGet(() -> texts.get("agreement.coincidences-mean"));
        var means = details.rated().isMeanOverPairs() ? " " + texts.get("agreement.categories-of-pairs") : "";
        below.setText((more > 0 ? what + " " + texts.get("agreement.more-categories", more) : what) + means);
    }

    private void showUnits(Optional<CoderIndexPair> pair, int row, int column) {
        units.show(row, column, CategoryMatrix.units(details.rated(), pair, row, column));
    }

    private HeatMap.MapField field(CategoryMatrix matrix, int row, int column) {
        double count = matrix.get(row, column);
        double all = matrix.rowSum(row);
        var number = count == 0 ? "" : texts.get("agreement.count", count);
        var says = texts.get("agreement.field", label(row), label(column), count);
        return new HeatMap.MapField(number, all > 0 ? count / all : 0, row == column, says);
    }
}
