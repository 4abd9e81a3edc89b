package org.framewright.ui.adjudication;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.ui.controls.Notice;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said, and can still be said, once something was decided.
final class DecisionFollowUp {

    private final AdjudicationViewModel adjudication;
    private final Texts texts;
    private final Runnable undisputed;

    /// What the screen is to ask for next.
    final ObjectProperty<Optional<DecisionQuestion>> asked = new SimpleObjectProperty<>(Optional.empty());

    /// What was decided just now, until one moves.
    final ObjectProperty<Optional<CaseRow>> fresh = new SimpleObjectProperty<>(Optional.empty());

    private Optional<CaseRow> last = Optional.empty();
    private boolean coming;
    private Optional<Notice> ofArticle = Optional.empty();

    /// What was decided last, as it is left.
    ///
    /// @param fresh whether one has not moved since
    record LastDecision(Optional<CaseRow> row, boolean fresh) {

        static final LastDecision NONE = new LastDecision(Optional.empty(), false);
    }

    /// @param undisputed takes over what all say
    DecisionFollowUp(AdjudicationViewModel adjudication, Texts texts, Runnable undisputed) {
        this.adjudication = adjudication;
        this.texts = texts;
        this.undisputed = undisputed;
    }

    /// Goes on from what was decided, or stays where an article has no open case any more.
    ///
    /// @param before the list as it was
    /// @param then the article as it was
    void onDecided(CaseRow row, List<CaseRow> before, ArticleCases then) {
        last = Optional.of(row);
        var also = adjudication.article.get().map(cases -> sideEffects(row, then, cases)).orElse("");
        if (isDecided()) {
            say(allDecidedNotice(row, also));
        } else {
            adjudication.goToNextOpen(before);
            lastCase().ifPresent(it -> adjudication.showNotice(nextCaseNotice(it, also)));
        }
        fresh.set(last);
    }

    /// What else has come of a decision.
    private String sideEffects(CaseRow row, ArticleCases then, ArticleCases cases) {
        var said = new ArrayList<String>();
        var with = new ArrayList<AdjudicationCase>();
        var again = new ArrayList<AdjudicationCase>();
        for (int i = 0; i < Math.min(then.cases().size(), cases.cases().size()); i++) {
            var was = then.cases().get(i);
            var is = cases.cases().get(i);
            if (was.isOpen() && !is.isOpen() && !is.isDisputed()) {
                with.add(is);
            } else if (is.isOverwritten() && !was.isOverwritten()) {
                again.add(is);
            }
        }
        say(said, "adjudication.hint.with", with);
        say(said, "adjudication.hint.again", again);
        cases.cases().stream()
                .filter(it -> it.item().equals(row.adjudicationCase().item()) && cases.isNotAsked(it))
                .forEach(it -> say(said, "adjudication.hint.asked-once", cases.openPrerequisites(it)));
        return String.join(" ", said);
    }

    private void say(List<String> said, String key, List<AdjudicationCase> cases) {
        if (!cases.isEmpty()) {
            adjudication
                    .formatter()
                    .ifPresent(formatter ->
                            said.add(
                                    texts.get(
                                            key,
                                            cases.stream()
                                                    .map(it -> formatter.name(it.item()))
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    LastDecision state() {
        return new LastDecision(last, fresh.get().isPresent());
    }

    /// Goes on as it was left.
    void restore(LastDecision left) {
        last = left.row();
        coming = left.fresh();
    }

    /// One is at the case again that one has left.
    void onArrival() {
        if (coming) {
            fresh.set(last);
        }
        coming = false;
    }

    /// One has moved: what is said next is of the case that is looked at.
    void onMove() {
        fresh.set(Optional.empty());
    }

    /// What a reason or a ruling is about: what was decided just now; else the case that is looked at.
    Optional<CaseRow> target() {
        return fresh.get()
                .flatMap(row -> adjudication.queue.get().flatMap(it -> CaseRow.update(row, it)))
                .filter(it -> !it.adjudicationCase().isOpen())
                .or(() -> adjudication.current.get());
    }

    /// What all say was taken over.
    void onUndisputedTaken() {
        var notice = Notice.hint(texts.get("adjudication.hint.undisputed"));
        say(isSubmittable() ? withSubmission(notice) : notice);
    }

    /// Whether nothing is left in the article in which coders differ.
    private boolean isDecided() {
        return adjudication.article.get().filter(it -> it.open() == it.undisputed().size()).isPresent();
    }

    /// Whether it can be submitted, and was not.
    private boolean isSubmittable() {
        return adjudication.article.get().filter(it -> it.open() == 0 && !it.snapshot().isSubmitted()).isPresent();
    }

    /// One stays to see it, and to submit the article that it is about.
    private Notice allDecidedNotice(CaseRow row, String also) {
        var sentence =
                texts.get(isSubmittable() ? "adjudication.all-decided" : "adjudication.all-decided-same", row.title());
        var notice = Notice.remark((also + " " + sentence).strip());
        return (isSubmittable()
                        ? withSubmission(notice)
                        : notice.withChoice(texts.get("adjudication.action.undisputed"), undisputed))
                .withChoice(texts.get("adjudication.action.next-open"), adjudication::nextOpen);
    }

    /// One has gone on to the next case, and may want to say something of the one before.
    private Notice nextCaseNotice(CaseRow row, String also) {
        var how =
                adjudication
                        .formatter()
                        .flatMap(formatter ->
                                row.adjudicationCase()
                                        .decision()
                                        .map(it -> formatter.name(row) + ": " + formatter.describe(it)))
                        .orElse(row.title());
        return Notice.hint((texts.get("adjudication.hint.decided", how) + " " + also).strip());
    }

    private Notice withSubmission(Notice notice) {
        return notice.withChoice(
                texts.get("adjudication.action.submit"), () -> ask(new DecisionQuestion.SubmissionQuestion()));
    }

    /// Says what holds as long as the article is looked at.
    private void say(Notice notice) {
        ofArticle = Optional.of(notice);
        adjudication.showNotice(notice);
    }

    /// Another article is looked at.
    void onArticleLeft() {
        if (ofArticle.isPresent() && adjudication.noticeProperty().get().equals(ofArticle)) {
            adjudication.dismissNotice();
        }
        ofArticle = Optional.empty();
    }

    void askForReason() {
        lastCase().ifPresent(it -> ask(new DecisionQuestion.ReasonQuestion(it)));
    }

    void askForRuling() {
        lastCase().ifPresent(it -> ask(new DecisionQuestion.RulingQuestion(it)));
    }

    /// What was decided last, as long as it is.
    private Optional<CaseRow> lastCase() {
        var found = last.flatMap(row -> adjudication.queue.get().flatMap(it -> CaseRow.update(row, it)));
        if (found.filter(it -> !it.adjudicationCase().isOpen()).isEmpty()) {
            adjudication.hint("adjudication.hint.nothing-decided");
            return Optional.empty();
        }
        return found;
    }

    void ask(DecisionQuestion what) {
        // what is asked takes the place of what was said
        adjudication.dismissNotice();
        asked.set(Optional.empty());
        asked.set(Optional.of(what));
    }

    /// What the screen has to ask for before something can be done that somebody has chosen.
    sealed interface DecisionQuestion {

        /// What a ruling becomes in the codebook.
        record AdoptionQuestion(PlacedRuling ruling) implements DecisionQuestion {}

        /// Why a case is decided as it is.
        record ReasonQuestion(CaseRow row) implements DecisionQuestion {}

        /// A ruling on what a case is about.
        record RulingQuestion(CaseRow row) implements DecisionQuestion {}

        /// Why questions stay open in the article that is submitted.
        record SubmissionQuestion() implements DecisionQuestion {}
    }
}
