package org.framewright.ui.adjudication;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.adjudication.AdjudicationViewModel.AdjudicationChoices;
import org.framewright.ui.controls.HeaderProgress;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The choices in the header: the round, the adjudicator and the listed cases; and the progress of the decisions, with its parts in a tooltip.
final class AdjudicationChips {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final ChoiceField<Coder> adjudicator;
    private final ChoiceField<Round> round;
    private final ChoiceField<CaseScope> scope;

    private final Tooltip parts = new Tooltip();
    private final HeaderProgress progress = Nodes.collapse(new HeaderProgress("count").withParts(parts));

    AdjudicationChips(AdjudicationViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.adjudicator = new ChoiceField<>("who", Coder::name, viewModel::startAs);
        this.round = new ChoiceField<>("round", Round::name, viewModel::selectRound);
        this.scope =
                new ChoiceField<>(
                        "scope",
                        it -> viewModel.formatter().map(formatter -> formatter.scope(it)).orElse(""),
                        it -> viewModel.change(setup -> setup.withScope(it)));
        addStyle(round, "adjudication.round");
        addStyle(adjudicator, "adjudication.who");
        addStyle(scope, "adjudication.list");
        viewModel.choices.subscribe(_ -> fill());
        viewModel.setup.subscribe(_ -> fill());
        viewModel.queue.subscribe(_ -> fill());
    }

    private void addStyle(ChoiceField<?> choice, String name) {
        choice.getStyleClass().add("choice-chip");
        choice.setAccessibleText(texts.get(name));
        choice.setFocusTraversable(false);
        // without an adjudicator there is nothing to choose
        Nodes.collapse(choice).visibleProperty().bind(viewModel.setup.map(Optional::isPresent));
    }

    /// The chips, from left to right.
    Node[] nodes() {
        return new Node[] {round, adjudicator, scope, progress};
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
        progress.setVisible(queue.filter(it -> it.counts().all() > 0).isPresent());
        queue.ifPresent(this::showProgress);
    }

    private void showProgress(AdjudicationQueue queue) {
        var counts = queue.counts();
        progress.show(
                counts.decided(),
                counts.all(),
                texts.get("adjudication.progress", counts.decided(), counts.all(), counts.changed()));
        long submitted = queue.articles().stream().filter(AdjudicationQueue.QueuedArticle::submitted).count();
        parts.setText(
                texts.get("adjudication.counts", counts.numbers())
                        + " · "
                        + texts.get("adjudication.count-submitted", submitted, queue.articles().size()));
    }
}
