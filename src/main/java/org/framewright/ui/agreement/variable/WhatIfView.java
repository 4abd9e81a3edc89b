package org.framewright.ui.agreement.variable;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.rated.ArticleInfluence;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.reliability.rated.WhatIfScenario;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.figures.IntervalBar;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The figure with two categories as one, without a coder, or without an article, beside the present one.
final class WhatIfView extends VBox {

    private final WhatIfViewModel viewModel;
    private final VariableDetails details;
    private final FigureFormatter formatter;
    private final Texts texts;
    private final AlphaThresholds thresholds;
    final LineTable<ArticleInfluence> articles;
    private final Label would = Nodes.withId("what-if-would", ParagraphLabel.whole(""));
    private final IntervalBar bar = new IntervalBar();

    WhatIfView(
            WhatIfViewModel viewModel, VariableDetails details, FigureFormatter formatter, AlphaThresholds thresholds) {
        this.viewModel = viewModel;
        this.details = details;
        this.formatter = formatter;
        this.texts = formatter.texts();
        this.thresholds = thresholds;
        this.articles = articles();
        getStyleClass().add("page-part");
        getChildren().add(banner());
        var parts = new LinkedHashMap<String, Node>();
        parts.put("articles", articles);
        if (details.rated().question().isMergeable()) {
            var guidance = ParagraphLabel.whole(texts.get("agreement.what-if.merge"), "guidance");
            parts.put(
                    "categories",
                    Nodes.withStyle(new VBox(guidance, new MergePane(viewModel, formatter)), "what-if-choices"));
        }
        if (details.rated().coders().size() > 2) {
            parts.put("coders", coders());
        }
        addParts(parts);
        viewModel.articles.subscribe(articles::fill);
        viewModel.result.subscribe(this::show);
        viewModel.chosen.subscribe(_ -> articles.refresh());
    }

    /// The present figure, and the one of the scenario.
    private Node banner() {
        var real =
                Nodes.withId(
                        "what-if-real",
                        ParagraphLabel.whole(sentence("agreement.what-if.real", viewModel.currentResult)));
        var realBar = new IntervalBar();
        realBar.show(Optional.of(estimate(viewModel.currentResult.alpha())), thresholds);
        var reset = new PlainButton(texts.get("agreement.what-if.reset"), "what-if-reset", viewModel::reset);
        reset.disableProperty().bind(viewModel.chosen.map(it -> it.isUnchanged()));
        return Nodes.withStyle(new VBox(real, realBar, would, bar, reset), "what-if-banner");
    }

    /// Adds what can be changed, one part at a time.
    private void addParts(Map<String, Node> parts) {
        var shown = new SimpleStringProperty("articles");
        if (parts.size() > 1) {
            getChildren()
                    .add(
                            new TabBar<>(
                                    List.copyOf(parts.keySet()),
                                    it -> "what-if-" + it + "-tab",
                                    it -> texts.get("agreement.what-if." + it),
                                    shown,
                                    shown::set));
        }
        parts.forEach((name, part) -> {
            var content = part instanceof LineTable<?> ? part : scroll(part);
            shown.subscribe(it -> Nodes.show(content, it.equals(name)));
            getChildren().add(Nodes.vgrow(content));
        });
    }

    private static ScrollPane scroll(Node part) {
        var scroll = Nodes.withStyle(new ScrollPane(part), "page-scroll", "map");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node coders() {
        var boxes = Nodes.withStyle(new VBox(), "what-if-coders");
        for (int i = 0; i < details.rated().coders().size(); i++) {
            int coder = i;
            var box =
                    Nodes.withId(
                            "what-if-coder-" + details.rated().coders().get(i),
                            new CheckBox(details.rated().coders().get(i)));
            viewModel.chosen.subscribe(it -> box.setSelected(!it.coders().contains(coder)));
            box.setOnAction(_ -> {
                if (!viewModel.toggleCoder(coder)) {
                    box.setSelected(true);
                }
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private LineTable<ArticleInfluence> articles() {
        var table =
                new LineTable<ArticleInfluence>(
                                "what-if-articles", texts.get("agreement.what-if.articles"), ArticleInfluence::article)
                        .shortText(texts.get("agreement.column.counts"), 34, it -> isLeftOut(it) ? "–" : "✓")
                        .wrapped(texts.get("agreement.column.article"), 120, it -> title(it.article()))
                        .number(texts.get("agreement.column.different"), 80, ArticleInfluence::different)
                        .text(
                                texts.get("agreement.column.without-it"),
                                88,
                                it -> formatter.brief(it.alphaWithout()),
                                it -> formatter.format(it.alphaWithout()))
                        .onOpened(it -> viewModel.toggleArticle(it.article()));
        table.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> clickedTick(event, table).ifPresent(it -> viewModel.toggleArticle(it.article())));
        Nodes.onKey(
                table, KeyCode.SPACE, () -> table.selectedItems().forEach(it -> viewModel.toggleArticle(it.article())));
        return table;
    }

    /// The line whose tick is clicked.
    private static Optional<ArticleInfluence> clickedTick(MouseEvent event, LineTable<ArticleInfluence> table) {
        var ticks = table.getColumns().getFirst();
        return event.getClickCount() == 1 && event.getButton() == MouseButton.PRIMARY
                ? Stream.iterate(event.getPickResult().getIntersectedNode(), Objects::nonNull, Node::getParent)
                        .filter(it -> it instanceof TableCell<?, ?> cell && ticks.equals(cell.getTableColumn()))
                        .findFirst()
                        .flatMap(_ -> Optional.ofNullable(table.getSelectionModel().getSelectedItem()))
                : Optional.empty();
    }

    private boolean isLeftOut(ArticleInfluence it) {
        return viewModel.chosen.get().articles().contains(it.article());
    }

    private String title(int article) {
        return details.rated().articles().get(article).title();
    }

    private void show(Optional<WhatIfViewModel.Result> result) {
        would.setText(
                result.map(it -> sentence("agreement.what-if.would", it))
                        .orElseGet(() -> texts.get("agreement.what-if.nothing")));
        bar.setVisible(result.isPresent());
        result.ifPresent(it -> bar.show(Optional.of(estimate(it.alpha())), thresholds));
    }

    private static FigureEstimate estimate(MeasureOutcome alpha) {
        return new FigureEstimate("", alpha);
    }

    private String sentence(String key, WhatIfViewModel.Result result) {
        return texts.get(key, formatter.format(result.alpha()), formatter.format(result.percent()), result.compared());
    }

    /// The merges of categories: one category is dragged onto another, and the figure changes during the drag; or it is chosen from a list.
    private static final class MergePane extends GridPane {

        private static final double HALF = 50;

        private final WhatIfViewModel viewModel;
        private final FigureFormatter formatter;
        private final List<ChoiceField<Integer>> choices = new ArrayList<>();
        private Optional<Integer> dragged = Optional.empty();

        MergePane(WhatIfViewModel viewModel, FigureFormatter formatter) {
            this.viewModel = viewModel;
            this.formatter = formatter;
            getStyleClass().add("merge-pane");
            var name = new ColumnConstraints();
            name.setHgrow(Priority.ALWAYS);
            name.setPercentWidth(HALF);
            var choice = new ColumnConstraints();
            choice.setHgrow(Priority.ALWAYS);
            choice.setPercentWidth(HALF);
            getColumnConstraints().setAll(name, choice);
            for (int i = 0; i < viewModel.rated.categories().size(); i++) {
                add(i);
            }
            viewModel.chosen.subscribe(this::show);
        }

        private void add(int category) {
            var chip = Nodes.withId("merge-chip-" + category, new Label(name(category)), "merge-chip");
            chip.setMaxWidth(Double.MAX_VALUE);
            chip.setTooltip(new Tooltip(name(category)));
            chip.setOnDragDetected(event -> {
                dragged = Optional.of(category);
                chip.startFullDrag();
                event.consume();
            });
            chip.setOnMouseDragEntered(_ ->
                    dragged.filter(it -> it != category)
                            .ifPresent(it -> {
                                chip.getStyleClass().add("target");
                                viewModel.previewMerge(it, category);
                            }));
            chip.setOnMouseDragExited(_ -> {
                chip.getStyleClass().remove("target");
                viewModel.endPreview();
            });
            chip.setOnMouseDragReleased(_ -> {
                chip.getStyleClass().remove("target");
                dragged.filter(it -> it != category).ifPresent(it -> viewModel.merge(it, category));
                dragged = Optional.empty();
            });
            var choice =
                    new ChoiceField<Integer>(
                            "merge-" + category, it -> mergeLabel(category, it), it -> viewModel.merge(category, it));
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setAccessibleText(formatter.text("agreement.what-if.counts-as", name(category)));
            choices.add(choice);
            addRow(category, chip, choice);
        }

        private String mergeLabel(int category, int target) {
            return category == target
                    ? formatter.text("agreement.what-if.itself")
                    : formatter.text("agreement.what-if.as", name(target));
        }

        private void show(WhatIfScenario scenario) {
            var all = IntStream.range(0, choices.size()).boxed().toList();
            for (int i = 0; i < choices.size(); i++) {
                int itself = i;
                var offered = new ArrayList<Integer>(List.of(itself));
                all.stream().filter(it -> it != itself).forEach(offered::add);
                choices.get(i).fill(offered, scenario.targets().isEmpty() ? itself : scenario.targets().get(i));
            }
        }

        private String name(int category) {
            return formatter.label(viewModel.rated.categories().get(category));
        }
    }
}
