package org.framewright.ui.adjudication;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.adjudication.AdjudicationViewModel.AdjudicationChoices;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The adjudicator, the round, the listed cases, and the progress.
final class AdjudicationSetupBar extends FlowPane {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final ChoiceField<Coder> adjudicator;
    private final ChoiceField<Round> round;
    private final ChoiceField<CaseScope> scope;
    private final ToggleButton open = new ToggleButton();
    private final ToggleButton names = new ToggleButton();

    final Label count = Nodes.withId("count", new Label());

    /// @param another asks for another adjudicator
    AdjudicationSetupBar(AdjudicationViewModel viewModel, Texts texts, Action another) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.adjudicator = new ChoiceField<>("who", Coder::name, viewModel::startAs);
        this.round = new ChoiceField<>("round", Round::name, viewModel::selectRound);
        this.scope =
                new ChoiceField<>(
                        "scope",
                        it -> viewModel.formatter().map(formatter -> formatter.scope(it)).orElse(""),
                        it -> viewModel.change(setup -> setup.withScope(it)));
        toggle(open, "adjudication.only-open", "only-open");
        toggle(names, "adjudication.names", "names");
        open.setOnAction(_ -> viewModel.change(it -> it.withOpenOnly(open.isSelected())));
        names.setOnAction(_ -> viewModel.change(it -> it.withAnonymous(!names.isSelected())));
        fill(another);
        viewModel.choices.subscribe(_ -> fill());
        viewModel.setup.subscribe(_ -> fill());
        viewModel.queue.subscribe(_ -> fill());
    }

    private void toggle(ToggleButton button, String key, String id) {
        button.setText(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
    }

    private void fill(Action another) {
        var other = Nodes.withId("other-who", new ActionButton(another, texts, viewModel::showNotification));
        other.setText(texts.get("adjudication.other-who"));
        other.setFocusTraversable(false);
        getChildren()
                .addAll(
                        labelled("adjudication.round", round),
                        labelled("adjudication.who", adjudicator, other),
                        labelled("adjudication.list", scope),
                        open,
                        names);
        getStyleClass().add("bench-line");
        // without an adjudicator there is nothing to choose
        visibleProperty().bind(viewModel.setup.map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        for (var choice : List.of(round, adjudicator, scope)) {
            choice.setFocusTraversable(false);
        }
    }

    private HBox labelled(String key, Region field, Node... beside) {
        var pair = Nodes.withStyle(new HBox(FormPane.labelBefore(texts.get(key), field), field), "labelled");
        pair.getChildren().addAll(beside);
        return pair;
    }

    private void fill() {
        var offered = viewModel.choices.get();
        var setup = viewModel.setup.get();
        var queue = viewModel.queue.get();
        adjudicator.fill(
                offered.map(AdjudicationChoices::adjudicators).orElse(List.of()),
                setup.map(it -> it.coderRound().coder()).orElse(null));
        round.fill(
                offered.map(AdjudicationChoices::rounds).orElse(List.of()),
                setup.map(it -> it.coderRound().round()).orElse(null));
        scope.fill(
                queue.map(it -> CaseScope.choices(it.codebook())).orElse(List.of()),
                queue.flatMap(_ -> setup).map(AdjudicationSetup::scope).orElse(null));
        open.setSelected(setup.filter(AdjudicationSetup::openOnly).isPresent());
        names.setSelected(setup.filter(it -> !it.anonymous()).isPresent());
        count.setText(queue.map(this::count).orElse(""));
    }

    private String count(AdjudicationQueue queue) {
        long submitted = queue.articles().stream().filter(AdjudicationQueue.QueuedArticle::submitted).count();
        return texts.get("adjudication.counts", queue.counts().numbers())
                + " · "
                + texts.get("adjudication.count-submitted", submitted, queue.articles().size());
    }
}
