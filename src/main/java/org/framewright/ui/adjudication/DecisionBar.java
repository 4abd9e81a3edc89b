package org.framewright.ui.adjudication;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationProblem;
import org.framewright.adjudication.ArticleCases;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.action.ActionItems;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The decision on the current case with its reason, the answers beyond the coders', and a menu of the other actions; at the same place for
/// all cases.
final class DecisionBar extends VBox {

    /// The length of a name in a menu.
    private static final int NAME = 40;

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Label decision =
            Nodes.withId("case-decision", Nodes.hideEmpty(ParagraphLabel.whole("", "case-decision")));
    private final Label reason = Nodes.withId("case-reason", Nodes.hideEmpty(ParagraphLabel.whole("", "guidance")));

    /// @param buttons the actions with a button
    /// @param others the actions of the menu
    DecisionBar(AdjudicationViewModel viewModel, Texts texts, List<Action> buttons, List<Action> others) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("case-deciding");
        var line = Nodes.withStyle(new HBox(), "case-verbs", "action-line");
        buttons.forEach(it -> line.getChildren().add(button(it)));
        line.getChildren().add(menu(others));
        getChildren().addAll(decision, reason, line);
        viewModel.decisions.reason.subscribe(
                it -> reason.setText(it.isEmpty() ? "" : texts.get("adjudication.because", it)));
    }

    private ActionButton button(Action it) {
        var button = new ActionButton(ofShownCase(it), texts, viewModel::showNotification);
        button.setGraphic(Nodes.withStyle(new Label(it.formatKeys(texts)), "key"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        return button;
    }

    private MenuButton menu(List<Action> actions) {
        var menu = Nodes.withId("case-actions", new MenuButton(), "action-menu");
        menu.setGraphic(Icons.small(Feather.MORE_HORIZONTAL));
        menu.setTooltip(new Tooltip(texts.get("common.more")));
        menu.setAccessibleText(texts.get("common.more"));
        menu.setPopupSide(Side.TOP);
        menu.setFocusTraversable(false);
        // an empty menu does not open
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(_ -> menu.getItems().setAll(actions.stream().map(this::item).toList()));
        return menu;
    }

    private MenuItem item(Action it) {
        var item = new ActionItems(texts, action -> action.perform(viewModel::showNotification)).item(ofShownCase(it));
        nameOfOther()
                .filter(_ -> !item.isDisable())
                .ifPresent(name -> {
                    switch (it.id()) {
                        case "adjudication.action.reason" ->
                                item.setText(texts.get("adjudication.action.reason-of", name));
                        case "adjudication.action.rule" -> item.setText(texts.get("adjudication.action.rule-of", name));
                        default -> {}
                    }
                });
        return item;
    }

    /// The case that reason and ruling are about, where that is not the current one.
    private Optional<String> nameOfOther() {
        return viewModel
                .decisions
                .followUp
                .latestDecision
                .get()
                .filter(it -> viewModel.current.get().filter(it::isSameAs).isEmpty())
                .flatMap(it -> viewModel.formatter().map(words -> words.subject(it.adjudicationCase().item())))
                .map(it -> WordPieces.shorten(it, NAME));
    }

    /// The action on the case that is shown: a key may be meant for the next one.
    private Action ofShownCase(Action it) {
        return viewModel.isReadOnly() ? it : it.withObstacle(obstacle(it.id()));
    }

    private ObservableValue<Optional<String>> obstacle(String action) {
        return viewModel.current.map(
                row -> row.map(it -> it.adjudicationCase().item()).flatMap(it -> obstacle(action, it)));
    }

    private Optional<String> obstacle(String action, ComparedItem item) {
        return switch (action) {
            case "adjudication.action.majority" ->
                    Optional.of(texts.get("adjudication.hint.no-majority")).filter(_ -> item.majority().isEmpty());
            case "adjudication.action.other", "adjudication.action.nothing" ->
                    Optional.of(texts.problem(Problem.of(AdjudicationProblem.RELEVANT_OR_NOT, "")))
                            .filter(_ -> item.isRelevance());
            default -> Optional.empty();
        };
    }

    void show(ArticleCases cases, AdjudicationCase it, CaseFormatter formatter) {
        decision.setText(WordPieces.isolate(new DecisionFormatter(formatter).describe(cases, it)));
        decision.getStyleClass().removeAll("open", "decided", "changed");
        decision.getStyleClass().add(ConstantName.of(it.state()));
    }
}
