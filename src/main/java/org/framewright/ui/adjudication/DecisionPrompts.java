package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.coding.codebooks.CodingRulings.PlacedRuling;
import org.framewright.model.Decision;
import org.framewright.project.RulingAdoption.As;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.adjudication.DecisionFollowUp.DecisionQuestion;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.Picker;
import org.framewright.ui.controls.PickerItem;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.ui.workspace.coding.form.AnswerText.TypedResult;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the screen asks before something is decided: another answer, a reason, a ruling, who sits.
///
/// @param desk goes to where an open question can be answered
record DecisionPrompts(
        AdjudicationViewModel viewModel,
        Texts texts,
        AskBar bar,
        Picker picker,
        ArticleViewModel page,
        Consumer<Optional<OpenQuestion>> desk) {

    void other() {
        var cases = viewModel.article.get();
        var words = viewModel.words();
        var about = viewModel.shownCase();
        if (cases.isEmpty() || words.isEmpty() || about.isEmpty()) {
            return;
        }
        var others = new OtherAnswers(cases.get(), about.get(), words.get(), page.selectedFragments());
        var picks = others.picks(viewModel.judging::own);
        if (!picks.isEmpty()) {
            picker.open(texts.get("adjudication.pick-other"), picks);
        } else {
            others.question()
                    .ifPresentOrElse(it -> askAnswer(it, ""), () -> viewModel.hint("adjudication.hint.no-other"));
        }
    }

    private void askAnswer(Variable variable, String typed) {
        bar.ask(
                texts.get("adjudication.ask.answer", variable.label()),
                texts.get("adjudication.give.decide"),
                typed,
                words -> {
                    switch (AnswerText.read(variable, words)) {
                        case TypedResult.Answer(var value) ->
                                value.ifPresentOrElse(
                                        it -> viewModel.judging.own(new DecisionChoice.OwnAnswer(it)),
                                        viewModel.judging::nothing);
                        case TypedResult.ActorName(_) -> viewModel.hint("adjudication.hint.no-actor");
                        case TypedResult.Unreadable(var key) -> {
                            askAnswer(variable, words);
                            viewModel.hint(key, variable.label());
                        }
                    }
                });
    }

    void reason() {
        viewModel.judging.afterwards.meant().ifPresent(this::reason);
    }

    private void reason(CaseRow row) {
        viewModel
                .words()
                .ifPresent(say ->
                        bar.ask(
                                texts.get("adjudication.ask.reason", say.named(row)),
                                texts.get("adjudication.give.keep"),
                                reasonOf(row),
                                words -> viewModel.judging.because(row, words)));
    }

    /// What is to be said of the case that is looked at may be said before it is decided.
    private String reasonOf(CaseRow row) {
        return viewModel.current.get().filter(row::isSameAs).isPresent()
                ? viewModel.judging.reason.get()
                : row.about().decision().map(Decision::reason).orElse("");
    }

    void ruling() {
        viewModel.judging.afterwards.meant().ifPresent(this::ruling);
    }

    private void ruling(CaseRow row) {
        var places = places(row.about());
        viewModel
                .words()
                .ifPresent(say -> {
                    if (places.size() == 1) {
                        ruling(row, places.getFirst().address(), say);
                    } else {
                        picker.open(
                                texts.get("adjudication.pick-place"),
                                places.stream()
                                        .map(it ->
                                                new PickerItem(
                                                        say.scope(it), "", "", () -> ruling(row, it.address(), say)))
                                        .toList());
                    }
                });
    }

    private void ruling(CaseRow row, CodebookAddress at, CaseFormatter say) {
        bar.askForLines(
                texts.get("adjudication.ask.ruling", say.named(row, at)),
                texts.get("adjudication.give.rule"),
                texts.get("adjudication.needed.ruling"),
                "",
                answer -> viewModel.rulings.rule(at, answer));
    }

    /// What can become of the rulings on the case that is looked at.
    void rulings() {
        var picks = new ArrayList<PickerItem>();
        for (var ruling : viewModel.rulings.here()) {
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
            picker.open(texts.get("adjudication.action.rulings"), picks);
        }
    }

    private void reword(PlacedRuling ruling) {
        bar.askForLines(
                texts.get("adjudication.ask.reword"),
                texts.get("adjudication.give.rule"),
                texts.get("adjudication.needed.ruling"),
                ruling.ruling().answer(),
                answer -> viewModel.rulings.reword(ruling, answer));
    }

    void ask(DecisionQuestion what) {
        switch (what) {
            case DecisionQuestion.ReasonQuestion(var row) -> reason(row);
            case DecisionQuestion.RulingQuestion(var row) -> ruling(row);
            case DecisionQuestion.AdoptionQuestion(var ruling) -> adopt(ruling);
            case DecisionQuestion.SubmissionQuestion() -> finish();
        }
    }

    private void adopt(PlacedRuling ruling) {
        picker.open(
                texts.get("exchange.rulings.adopt"),
                Stream.of(As.values())
                        .map(as ->
                                new PickerItem(
                                        texts.get("exchange.rulings.as." + as.name().toLowerCase(Locale.ROOT)),
                                        "",
                                        "",
                                        () -> viewModel.rulings.adopt(ruling, as)))
                        .toList());
    }

    /// What the coders may have had to know: the questions in which they differ, that first which one has come for, then those of the
    /// tag itself; where there is none, or several, also the tag as such.
    private List<CaseScope.OfVariable> places(AdjudicationCase it) {
        var matter = it.matter();
        if (matter.isQuestion()) {
            return List.of(new CaseScope.OfVariable(matter.tag(), matter.variable()));
        }
        var questions =
                matter.differences().stream()
                        .filter(each -> each.kind() == Kind.ANSWERS || each.kind() == Kind.LEFT_OPEN)
                        .map(each -> new CaseScope.OfVariable(each.tag(), each.about()))
                        .distinct()
                        .sorted(
                                Comparator.comparing((CaseScope.OfVariable each) -> !viewModel.isCameFor(each))
                                        .thenComparing(each -> !each.tag().equals(matter.tag())))
                        .toList();
        return questions.size() == 1
                ? questions
                : Stream.concat(questions.stream(), Stream.of(new CaseScope.OfVariable(matter.tag(), ""))).toList();
    }

    void finish() {
        viewModel
                .article
                .get()
                .ifPresent(it -> {
                    if (it.open() == 0 && !it.view().open().isEmpty()) {
                        openQuestions(it);
                    } else {
                        viewModel.judging.finish("");
                    }
                });
    }

    /// What the reference asks and no case does: it is answered at the desk, or stays open for a reason.
    private void openQuestions(ArticleCases cases) {
        var picks = new ArrayList<PickerItem>();
        viewModel
                .words()
                .ifPresent(say ->
                        cases.view()
                                .open()
                                .forEach(it ->
                                        picks.add(
                                                new PickerItem(
                                                        say.open(it),
                                                        say.where(it),
                                                        "",
                                                        () -> desk.accept(Optional.of(it))))));
        if (!cases.view().isSubmitted()) {
            int open = cases.view().open().size();
            picks.add(new PickerItem(texts.get("adjudication.action.submit-anyway"), "", "", () -> submitAnyway(open)));
        }
        viewModel.hint(
                cases.view().isSubmitted() ? "adjudication.hint.asked-anew" : "adjudication.hint.open-questions",
                cases.title(),
                cases.view().open().size());
        picker.open(texts.get("adjudication.pick-open"), picks);
    }

    private void submitAnyway(int open) {
        bar.askFor(
                texts.get("adjudication.ask.submit", open),
                texts.get("adjudication.give.submit"),
                texts.get("adjudication.needed.submit"),
                viewModel.judging::finish);
    }

    void who() {
        bar.askFor(
                texts.get("adjudication.ask.who"),
                texts.get("adjudication.give.sit"),
                texts.get("adjudication.needed.who"),
                viewModel::sit);
    }
}
