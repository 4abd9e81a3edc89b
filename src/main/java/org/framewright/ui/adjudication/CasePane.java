package org.framewright.ui.adjudication;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Category;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.TagBadge;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.form.FoldedSection;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The current case: its subject, the rulings on it, the differences between the coders, and the rules of the codebook.
final class CasePane extends VBox {

    private final AdjudicationViewModel viewModel;
    private final Texts texts;
    private final Label about =
            Nodes.withId("case-about", Nodes.fillWidth(ParagraphLabel.whole("", "details-heading")));
    private final Label number = Nodes.keepWidth(Nodes.hideEmpty(Nodes.withStyle(new Label(), "guidance")));
    private final HBox head = Nodes.withStyle(new HBox(), "case-head");
    private final Label place = Nodes.hideEmpty(ParagraphLabel.whole("", "case-words"));
    private final Label remark = Nodes.hideEmpty(ParagraphLabel.whole("", "guidance"));
    private final Label namesakes =
            Nodes.withId("case-namesakes", Nodes.hideEmpty(ParagraphLabel.whole("", "guidance")));
    private final VBox rulings = Nodes.collapse(Nodes.withId("case-rulings", new VBox(), "case-rulings"));
    private final ActionButton rulingsButton;
    private final ComparisonView comparison;
    private final VBox codebookRules = Nodes.withStyle(new VBox(), "case-rules");
    private final FoldedSection foldedRules;
    private final VBox content;
    private final DecisionBar bar;

    /// @param otherAnswers picks an answer beyond the coders', below these
    /// @param bar the decision, below the differences
    /// @param rulingsAction the action for the rulings on the case
    CasePane(AdjudicationViewModel viewModel, Texts texts, Picker otherAnswers, DecisionBar bar, Action rulingsAction) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.bar = Nodes.collapse(bar);
        setId("case-pane");
        getStyleClass().add("case-pane");
        this.rulingsButton = new ActionButton(rulingsAction, texts, viewModel::showNotification);
        rulingsButton.setFocusTraversable(false);
        this.comparison = new ComparisonView(texts, viewModel.decisions::take);
        this.foldedRules =
                Nodes.collapse(new FoldedSection("coding-rules", texts.get("adjudication.rules"), codebookRules));
        this.content =
                Nodes.collapse(
                        Nodes.withStyle(
                                new VBox(head, place, remark, namesakes, rulings, comparison, foldedRules),
                                "case-content"));
        getChildren().addAll(Nodes.vgrow(new ColumnScroll(content)), otherAnswers, bar);
    }

    void show(Optional<ArticleCases> cases, Optional<AdjudicationCase> shown, Optional<CaseFormatter> words) {
        boolean there = cases.isPresent() && shown.isPresent() && words.isPresent();
        content.setVisible(there);
        bar.setVisible(there);
        if (there) {
            fill(cases.get(), shown.get(), words.get());
            bar.show(cases.get(), shown.get(), words.get());
        }
    }

    private void fill(ArticleCases cases, AdjudicationCase it, CaseFormatter formatter) {
        var item = it.item();
        var compared = CaseComparison.of(item, formatter);
        about.setText(formatter.subject(item));
        number.setText(
                it.isDisputed() && compared.passage()
                        ? texts.get("adjudication.differences", compared.differing().size())
                        : "");
        head.getChildren().setAll(about, number);
        cases.codebook().tag(item.tag()).ifPresent(tag -> head.getChildren().addFirst(new TagBadge(tag)));
        place.setText(formatter.place(item));
        place.getStyleClass().remove("quoted");
        if (compared.passage()) {
            place.getStyleClass().add("quoted");
        }
        remark.setText(WordPieces.isolate(it.isDisputed() ? majority(item, formatter) : formatter.differences(item)));
        namesakes.setText(WordPieces.isolate(formatter.namesakes(item)));
        var decision = it.decision().filter(by -> it.state() == State.DECIDED && by.way() != DecisionMethod.OWN);
        comparison.show(compared, formatter, decision);
        codebookRules.getChildren().setAll(codebookRules(cases, item));
        foldedRules.setVisible(!codebookRules.getChildren().isEmpty());
        fillRulings(item, formatter);
    }

    /// The coders of a majority that others contradict.
    private String majority(ComparedItem item, CaseFormatter formatter) {
        var same = item.majority();
        return same.isEmpty() || item.statements().size() == same.size()
                ? ""
                : texts.get(
                        "adjudication.most",
                        same.stream()
                                .map(one -> formatter.letter(one.coder().id()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    /// Shows the rulings on the subject, from this case or another.
    private void fillRulings(ComparedItem item, CaseFormatter formatter) {
        rulings.getChildren().clear();
        for (var ruling : viewModel.rulings.findBy(item)) {
            var on = ParagraphLabel.whole(texts.get("adjudication.ruling.on", formatter.place(ruling)), "ruling-on");
            rulings.getChildren().addAll(on, ParagraphLabel.whole(ruling.ruling().answer(), "ruling-words"));
        }
        rulings.setVisible(!rulings.getChildren().isEmpty());
        if (rulings.isVisible()) {
            rulings.getChildren().add(rulingsButton);
        }
    }

    private List<Label> codebookRules(ArticleCases cases, ComparedItem item) {
        var tag = cases.codebook().tag(item.tag());
        var ofTag = tag.map(Tag::guidance).filter(_ -> !item.isQuestion()).stream().flatMap(this::guidance);
        var asked =
                tag.stream()
                        .flatMap(it -> it.variables().stream())
                        .filter(it -> item.isQuestion() ? it.id().equals(item.variable()) : differs(item, it))
                        .flatMap(this::guidance);
        return Stream.concat(ofTag, asked).toList();
    }

    private static boolean differs(ComparedItem item, Variable variable) {
        return item.differences().stream()
                .anyMatch(it -> it.tag().equals(item.tag()) && it.about().equals(variable.id()));
    }

    private Stream<Label> guidance(Variable variable) {
        return Stream.concat(
                guidance(variable.guidance()),
                variable.categories().stream().filter(Category::isOffered).flatMap(it -> category(it).stream()));
    }

    private Optional<Label> category(Category category) {
        var words = String.join(" ", category.guidance().description(), category.guidance().rule()).strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ParagraphLabel.whole(
                                texts.get("adjudication.category", WordPieces.isolate(category.label()), words),
                                "guidance"));
    }

    private Stream<Label> guidance(Guidance guidance) {
        return Stream.of(guidance.description(), guidance.rule())
                .filter(it -> !it.isEmpty())
                .map(it -> ParagraphLabel.whole(it, "guidance"));
    }
}
