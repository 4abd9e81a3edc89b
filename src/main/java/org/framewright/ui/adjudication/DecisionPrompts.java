package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.coding.Decision;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.adjudication.DecisionFollowUp.DecisionQuestion;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.ui.workspace.coding.form.AnswerText.TypedResult;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The questions of the screen before a decision: another answer, a reason, a ruling, the adjudicator.
///
/// @param otherAnswers picks an answer beyond the coders', beside these
/// @param openCoding goes to the place where an open question can be answered
record DecisionPrompts(
        AdjudicationViewModel viewModel,
        Texts texts,
        ScreenPrompts prompts,
        Picker otherAnswers,
        ArticleViewModel page,
        Consumer<Optional<OpenQuestion>> openCoding) {

    void askOtherAnswer() {
        var cases = viewModel.article.get();
        var words = viewModel.shownFormatter();
        var about = viewModel.shownCase();
        if (cases.isEmpty() || words.isEmpty() || about.isEmpty()) {
            return;
        }
        var others =
                new OtherAnswers(
                        cases.get(),
                        about.get(),
                        words.get(),
                        page.selection.fragments(),
                        (title, next) -> otherAnswers.open(texts.get(title), next));
        var items = others.listItems(viewModel.decisions::decideOwn);
        if (!items.isEmpty()) {
            otherAnswers.open(texts.get("adjudication.pick-other"), items);
        } else {
            others.question()
                    .ifPresentOrElse(it -> askAnswer(it, ""), () -> viewModel.hint("adjudication.hint.no-other"));
        }
    }

    private void askAnswer(Variable variable, String typed) {
        var range = AnswerText.formatRange(variable);
        prompts.ask()
                .ask(
                        texts.get("adjudication.ask.answer", variable.label(), range.isEmpty() ? 0 : 1, range),
                        texts.get("adjudication.give.decide"),
                        typed,
                        words -> {
                            switch (AnswerText.parse(variable, words)) {
                                case TypedResult.Answer(var value) ->
                                        value.ifPresentOrElse(
                                                it -> viewModel.decisions.decideOwn(new DecisionChoice.OwnAnswer(it)),
                                                viewModel.decisions::rejectAll);
                                case TypedResult.ActorName(_) -> viewModel.hint("adjudication.hint.no-actor");
                                case TypedResult.Unreadable(var key) -> {
                                    askAnswer(variable, words);
                                    viewModel.hint(key, variable.label(), range);
                                }
                            }
                        });
    }

    void askReason() {
        viewModel.decisions.followUp.target().ifPresent(this::askReason);
    }

    private void askReason(CaseRow row) {
        viewModel
                .formatter()
                .ifPresent(formatter ->
                        prompts.ask()
                                .ask(
                                        texts.get("adjudication.ask.reason", formatter.name(row)),
                                        texts.get("adjudication.give.keep"),
                                        currentReason(row),
                                        words -> viewModel.decisions.explain(row, words)));
    }

    /// The present reason, which may be given before the decision.
    private String currentReason(CaseRow row) {
        return viewModel.current.get().filter(row::isSameAs).isPresent()
                ? viewModel.decisions.reason.get()
                : row.adjudicationCase().decision().map(Decision::reason).orElse("");
    }

    void askRuling() {
        viewModel.decisions.followUp.target().ifPresent(this::askRuling);
    }

    private void askRuling(CaseRow row) {
        if (row.adjudicationCase().item().isRelevance()) {
            viewModel.hint("adjudication.hint.no-ruling");
            return;
        }
        var places = places(row.adjudicationCase());
        viewModel
                .formatter()
                .ifPresent(formatter -> {
                    if (places.size() == 1) {
                        askRuling(row, places.getFirst().address(), formatter);
                    } else {
                        prompts.picker()
                                .open(
                                        texts.get("adjudication.pick-place"),
                                        places.stream()
                                                .map(it ->
                                                        new PickerItem(
                                                                formatter.scope(it),
                                                                () -> askRuling(row, it.address(), formatter)))
                                                .toList());
                    }
                });
    }

    private void askRuling(CaseRow row, CodebookAddress at, CaseFormatter formatter) {
        prompts.ask()
                .askLines(
                        texts.get("adjudication.ask.ruling", formatter.name(row, at)),
                        texts.get("adjudication.give.rule"),
                        texts.get("adjudication.needed.ruling"),
                        "",
                        answer -> viewModel.rulings.add(at, answer));
    }

    /// Picks a ruling on the current case, and its use.
    void pickRuling() {
        var picks = new ArrayList<PickerItem>();
        for (var ruling : viewModel.rulings.currentRulings()) {
            var words = texts.get("adjudication.ruling", ruling.ruling().answer());
            picks.add(new PickerItem(texts.get("adjudication.ruling.reword"), words, "", () -> reword(ruling)));
            picks.add(
                    new PickerItem(
                            texts.get("adjudication.ruling.withdraw"),
                            words,
                            "",
                            () -> viewModel.rulings.withdraw(ruling)));
            if (ruling.at().isPresent()) {
                picks.add(new PickerItem(texts.get("exchange.rulings.adopt"), words, "", () -> adopt(ruling)));
            }
        }
        if (picks.isEmpty()) {
            viewModel.hint("adjudication.hint.nothing-ruled");
        } else {
            prompts.picker().open(texts.get("adjudication.action.rulings"), picks);
        }
    }

    private void reword(PlacedRuling ruling) {
        prompts.ask()
                .askLines(
                        texts.get("adjudication.ask.reword"),
                        texts.get("adjudication.give.rule"),
                        texts.get("adjudication.needed.ruling"),
                        ruling.ruling().answer(),
                        answer -> viewModel.rulings.reword(ruling, answer));
    }

    void ask(DecisionQuestion what) {
        switch (what) {
            case DecisionQuestion.ReasonQuestion(var row) -> askReason(row);
            case DecisionQuestion.RulingQuestion(var row) -> askRuling(row);
            case DecisionQuestion.AdoptionQuestion(var ruling) -> adopt(ruling);
            case DecisionQuestion.SubmissionQuestion() -> askSubmission();
        }
    }

    private void adopt(PlacedRuling ruling) {
        prompts.picker()
                .open(
                        texts.get("exchange.rulings.adopt"),
                        Stream.of(AdoptionTarget.values())
                                .map(as ->
                                        new PickerItem(
                                                texts.constant("exchange.rulings.as.", as),
                                                () -> viewModel.rulings.adopt(ruling, as)))
                                .toList());
    }

    /// The subjects of a ruling on a case: the disputed questions, the route's first, then those of the tag itself; without
    /// any, or with several, also the tag as such.
    private List<CaseScope.OfVariable> places(AdjudicationCase it) {
        var item = it.item();
        if (item.isQuestion()) {
            return List.of(new CaseScope.OfVariable(item.tag(), item.variable()));
        }
        var questions =
                item.differences().stream()
                        .filter(each -> each.kind() == Kind.ANSWERS || each.kind() == Kind.LEFT_OPEN)
                        .map(each -> new CaseScope.OfVariable(each.tag(), each.about()))
                        .distinct()
                        .sorted(
                                Comparator.comparing((CaseScope.OfVariable each) -> !viewModel.isRequested(each))
                                        .thenComparing(each -> !each.tag().equals(item.tag())))
                        .toList();
        return questions.size() == 1
                ? questions
                : Stream.concat(questions.stream(), Stream.of(new CaseScope.OfVariable(item.tag(), ""))).toList();
    }

    void askSubmission() {
        var article = viewModel.article.get();
        article.ifPresent(it -> {
            if (it.counts().open() == 0 && !it.isNotRelevant() && !it.snapshot().openQuestions().isEmpty()) {
                pickOpenQuestion(it);
            } else if (it.counts().open() == 0 && it.snapshot().isSubmitted()) {
                viewModel.decisions.followUp.onSubmittedAlready(it);
            } else {
                viewModel.decisions.finish("");
            }
        });
    }

    /// Picks an open question of the reference without a case: it is answered in the reference, or stays open for a reason.
    private void pickOpenQuestion(ArticleCases cases) {
        var picks = new ArrayList<PickerItem>();
        viewModel
                .formatter()
                .ifPresent(formatter ->
                        cases.snapshot()
                                .openQuestions()
                                .forEach(it ->
                                        picks.add(
                                                new PickerItem(
                                                        formatter.subject(it),
                                                        formatter.place(it),
                                                        "",
                                                        () -> openCoding.accept(Optional.of(it))))));
        if (!cases.snapshot().isSubmitted()) {
            int open = cases.snapshot().openQuestions().size();
            picks.add(new PickerItem(texts.get("adjudication.action.submit-anyway"), () -> askSubmissionReason(open)));
        }
        viewModel.hint(
                cases.snapshot().isSubmitted() ? "adjudication.hint.asked-anew" : "adjudication.hint.open-questions",
                cases.title(),
                cases.snapshot().openQuestions().size());
        prompts.picker().open(texts.get("adjudication.pick-open"), picks);
    }

    private void askSubmissionReason(int open) {
        prompts.ask()
                .askRequired(
                        texts.get("adjudication.ask.submit", open),
                        texts.get("adjudication.give.submit"),
                        texts.get("adjudication.needed.submit"),
                        viewModel.decisions::finish);
    }

    void askAdjudicator() {
        prompts.ask()
                .askRequired(
                        texts.get("adjudication.ask.who"),
                        texts.get("adjudication.give.sit"),
                        texts.get("adjudication.needed.who"),
                        viewModel::startAs);
    }
}
