package org.framewright.ui.workspace;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.model.ConstantName;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.workspace.ReferenceColumnViewModel.ComparisonRow;
import org.framewright.ui.workspace.ReferenceColumnViewModel.Content;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The column at the right: the coding panel, and for a submitted article of a training round also the comparison with the
/// reference.
public final class ReferenceColumnView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ReferenceColumnViewModel viewModel;
    private final Texts texts;
    private final Node panel;
    private final Runnable returnFocus;
    private final HBox tabs = Nodes.withStyle(new HBox(), "beside-tabs");
    private final ToggleButton coding;
    private final ToggleButton reference;
    private final Label summary = Nodes.withId("beside-summary", ParagraphLabel.whole("", "beside-summary"));
    private final VBox rows = Nodes.withStyle(new VBox(), "beside-rows");
    private final ScrollPane scroll = Nodes.vgrow(Nodes.withId("beside-rows", new ScrollPane(rows)));
    private final Label hint = ParagraphLabel.whole("", "guidance", "beside-hint");
    private final HBox buttons = Nodes.withStyle(new HBox(), "field-line", "beside-buttons");
    private final VBox comparison =
            Nodes.withStyle(new VBox(summary, hint, buttons, scroll), "coding-panel", "beside-comparison");

    /// @param panel the coding panel
    public ReferenceColumnView(ReferenceColumnViewModel viewModel, Texts texts, Node panel, Runnable returnFocus) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.panel = Nodes.vgrow(panel);
        this.returnFocus = returnFocus;
        getStyleClass().add("beside");
        setId("beside");
        this.coding = tab("coding", false);
        this.reference = tab("beside", true);
        var group = new ToggleGroup();
        group.getToggles().addAll(coding, reference);
        tabs.getChildren().addAll(coding, reference);
        buttons.getChildren()
                .setAll(
                        button("previous", () -> viewModel.step(-1)),
                        button("next", () -> viewModel.step(1)),
                        button("next-difference", viewModel::nextDifference));
        buttons.managedProperty().bind(buttons.visibleProperty());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.get("workspace.training.beside"));
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        VBox.setVgrow(comparison, Priority.ALWAYS);
        getChildren().setAll(panel);
        viewModel.comparison.subscribe(this::fill);
        viewModel.open.subscribe(_ -> layOut());
        viewModel.chosen.subscribe(this::highlight);
    }

    private ToggleButton tab(String what, boolean opens) {
        var tab =
                Nodes.fillWidth(Nodes.withId("tab-" + what, new ToggleButton(texts.get("workspace.training." + what))));
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> {
            viewModel.open.set(opens);
            layOut();
        });
        return tab;
    }

    /// A step from row to row; the keyboard stays with the rows.
    private Button button(String what, Runnable step) {
        return new PlainButton(texts.get("workspace.training." + what), "beside-" + what, step).notFocusTraversable();
    }

    public boolean hasKeyboard() {
        return scroll.isFocused();
    }

    private void layOut() {
        boolean there = viewModel.comparison.get().isPresent();
        boolean open = there && viewModel.open.get();
        coding.setSelected(!open);
        reference.setSelected(open);
        boolean had = scroll.isFocused();
        var shown = open ? comparison : panel;
        getChildren().setAll(there ? List.of(tabs, shown) : List.of(shown));
        if (open) {
            // without its skin it can't take the keyboard
            applyCss();
            scroll.requestFocus();
        } else if (had) {
            returnFocus.run();
        }
    }

    private void fill(Optional<Content> now) {
        now.ifPresent(it -> {
            int all = it.rows().size();
            reference.setText(
                    it.hasReference()
                            ? texts.get("workspace.training.beside-of", it.same(), all)
                            : texts.get("workspace.training.beside"));
            summary.setText(
                    it.hasReference()
                            ? texts.get("workspace.training.summary", it.same(), all)
                            : texts.get("workspace.training.none"));
            hint.setText(texts.get(it.hasReference() ? "workspace.training.keys" : "workspace.training.none-keys"));
            buttons.setVisible(all > 0);
            rows.getChildren().setAll(it.rows().stream().map(this::row).toList());
            scroll.setVvalue(0);
        });
        layOut();
    }

    private Node row(ComparisonRow row) {
        var sign = Nodes.withStyle(new Label(texts.constant("workspace.training.sign.", row.outcome())), "beside-sign");
        sign.setMinWidth(USE_PREF_SIZE);
        var heading = Nodes.fillWidth(ParagraphLabel.whole(row.heading(), "beside-heading"));
        var outcome =
                ParagraphLabel.whole(texts.constant("workspace.training.outcome.", row.outcome()), "passage-details");
        outcome.setMinWidth(USE_PREF_SIZE);
        var first = Nodes.withStyle(new HBox(sign, heading, outcome), "beside-first");
        var box = Nodes.withStyle(new VBox(first), "beside-row", ConstantName.of(row.outcome()));
        box.setUserData(row);
        if (!row.place().isEmpty()) {
            box.getChildren().add(Nodes.withStyle(new Label(row.place()), "beside-words"));
        }
        row.lines().forEach(it -> box.getChildren().add(ParagraphLabel.sentence(it, "beside-line")));
        for (var rule : row.rules()) {
            box.getChildren()
                    .add(
                            ParagraphLabel.whole(
                                    texts.get(
                                            "workspace.training.rule", WordPieces.isolate(rule.source()), rule.text()),
                                    "guidance"));
        }
        box.setOnMouseClicked(_ -> {
            viewModel.choose(row);
            scroll.requestFocus();
        });
        return box;
    }

    private void onPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> viewModel.step(1);
            case UP -> viewModel.step(-1);
            case ENTER -> viewModel.nextDifference();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void highlight(Optional<ComparisonRow> chosen) {
        for (var node : rows.getChildren()) {
            boolean is = chosen.filter(it -> it.equals(node.getUserData())).isPresent();
            node.pseudoClassStateChanged(CHOSEN, is);
            if (is) {
                scrollTo(node);
            }
        }
        if (viewModel.open.get() && chosen.isPresent()) {
            scroll.requestFocus();
        }
    }

    private void scrollTo(Node node) {
        layout();
        double all = rows.getHeight() - scroll.getViewportBounds().getHeight();
        var bounds = node.getBoundsInParent();
        if (all > 0) {
            double top = scroll.getVvalue() * all;
            double bottom = top + scroll.getViewportBounds().getHeight();
            if (bounds.getMinY() < top) {
                scroll.setVvalue(bounds.getMinY() / all);
            } else if (bounds.getMaxY() > bottom) {
                scroll.setVvalue(Math.min(1, (bounds.getMaxY() - scroll.getViewportBounds().getHeight()) / all));
            }
        }
    }
}
