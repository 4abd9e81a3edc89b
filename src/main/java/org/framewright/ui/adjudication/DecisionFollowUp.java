package org.framewright.ui.adjudication;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.codebooks.CodingRulings.PlacedRuling;
import org.framewright.ui.controls.Notice;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said, and can still be said, once something was decided.
final class DecisionFollowUp {

    private final AdjudicationViewModel frame;
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
    record Last(Optional<CaseRow> row, boolean fresh) {

        static final Last NONE = new Last(Optional.empty(), false);
    }

    /// @param undisputed takes over what all say
    DecisionFollowUp(AdjudicationViewModel frame, Texts texts, Runnable undisputed) {
        this.frame = frame;
        this.texts = texts;
        this.undisputed = undisputed;
    }

    /// Goes on from what was decided, or stays where an article has no open case any more.
    ///
    /// @param before the list as it was
    /// @param then the article as it was
    void decided(CaseRow row, List<CaseRow> before, ArticleCases then) {
        last = Optional.of(row);
        var also = frame.article.get().map(now -> also(row, then, now)).orElse("");
        if (isDecided()) {
            say(allDecided(row, also));
        } else {
            frame.goOn(before);
            ofLast().ifPresent(it -> frame.say(goingOn(it, also)));
        }
        fresh.set(last);
    }

    /// What else has come of a decision.
    private String also(CaseRow row, ArticleCases then, ArticleCases now) {
        var said = new ArrayList<String>();
        var with = new ArrayList<AdjudicationCase>();
        var again = new ArrayList<AdjudicationCase>();
        for (int i = 0; i < Math.min(then.cases().size(), now.cases().size()); i++) {
            var was = then.cases().get(i);
            var is = now.cases().get(i);
            if (was.isOpen() && !is.isOpen() && !is.isDisputed()) {
                with.add(is);
            } else if (is.isOvertaken() && !was.isOvertaken()) {
                again.add(is);
            }
        }
        say(said, "adjudication.hint.with", with);
        say(said, "adjudication.hint.again", again);
        now.cases().stream()
                .filter(it -> it.matter().equals(row.about().matter()) && now.isUnasked(it))
                .forEach(it -> say(said, "adjudication.hint.asked-once", now.openGates(it)));
        return String.join(" ", said);
    }

    private void say(List<String> said, String key, List<AdjudicationCase> cases) {
        if (!cases.isEmpty()) {
            frame.words()
                    .ifPresent(words ->
                            said.add(
                                    texts.get(
                                            key,
                                            cases.stream()
                                                    .map(it -> words.named(it.matter()))
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    Last state() {
        return new Last(last, fresh.get().isPresent());
    }

    /// Goes on as it was left.
    void begin(Last left) {
        last = left.row();
        coming = left.fresh();
    }

    /// One is at the case again that one has left.
    void arrive() {
        if (coming) {
            fresh.set(last);
        }
        coming = false;
    }

    /// One has moved: what is said next is of the case that is looked at.
    void moved() {
        fresh.set(Optional.empty());
    }

    /// What a reason or a ruling is about: what was decided just now; else the case that is looked at.
    Optional<CaseRow> meant() {
        return fresh.get()
                .flatMap(row -> frame.docket.get().flatMap(it -> CaseRow.renewed(row, it)))
                .filter(it -> !it.about().isOpen())
                .or(() -> frame.current.get());
    }

    /// What all say was taken over.
    void taken() {
        var notice = Notice.hint(texts.get("adjudication.hint.undisputed"));
        say(isDone() ? submitting(notice) : notice);
    }

    /// Whether nothing is left in the article in which coders differ.
    private boolean isDecided() {
        return frame.article.get().filter(it -> it.open() == it.undisputed().size()).isPresent();
    }

    /// Whether it can be submitted, and was not.
    private boolean isDone() {
        return frame.article.get().filter(it -> it.open() == 0 && !it.view().isSubmitted()).isPresent();
    }

    /// One stays to see it, and to submit the article that it is about.
    private Notice allDecided(CaseRow row, String also) {
        var sentence = texts.get(isDone() ? "adjudication.all-decided" : "adjudication.all-decided-same", row.title());
        var notice = Notice.remark((also + " " + sentence).strip());
        return (isDone()
                        ? submitting(notice)
                        : notice.offering(texts.get("adjudication.action.undisputed"), undisputed))
                .offering(texts.get("adjudication.action.next-open"), frame::nextOpen);
    }

    /// One has gone on to the next case, and may want to say something of the one before.
    private Notice goingOn(CaseRow row, String also) {
        var how =
                frame.words()
                        .flatMap(say -> row.about().decision().map(it -> say.named(row) + ": " + say.decision(it)))
                        .orElse(row.title());
        return Notice.hint((texts.get("adjudication.hint.decided", how) + " " + also).strip());
    }

    private Notice submitting(Notice notice) {
        return notice.offering(
                texts.get("adjudication.action.submit"), () -> ask(new DecisionQuestion.SubmissionQuestion()));
    }

    /// Says what holds as long as the article is looked at.
    private void say(Notice notice) {
        ofArticle = Optional.of(notice);
        frame.say(notice);
    }

    /// Another article is looked at.
    void leave() {
        if (ofArticle.isPresent() && frame.noticeProperty().get().equals(ofArticle)) {
            frame.dismissNotice();
        }
        ofArticle = Optional.empty();
    }

    void explain() {
        ofLast().ifPresent(it -> ask(new DecisionQuestion.ReasonQuestion(it)));
    }

    void rule() {
        ofLast().ifPresent(it -> ask(new DecisionQuestion.RulingQuestion(it)));
    }

    /// What was decided last, as long as it is.
    private Optional<CaseRow> ofLast() {
        var found = last.flatMap(row -> frame.docket.get().flatMap(it -> CaseRow.renewed(row, it)));
        if (found.filter(it -> !it.about().isOpen()).isEmpty()) {
            frame.hint("adjudication.hint.nothing-decided");
            return Optional.empty();
        }
        return found;
    }

    void ask(DecisionQuestion what) {
        // what is asked takes the place of what was said
        frame.dismissNotice();
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
