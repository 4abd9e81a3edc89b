package org.framewright.ui.adjudication;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.ui.controls.action.Notification;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The notifications and questions after a decision.
final class DecisionFollowUp {

    private final AdjudicationViewModel adjudication;
    private final Texts texts;
    private final Runnable acceptUndisputed;

    /// The next question of the screen.
    final ObjectProperty<Optional<DecisionQuestion>> nextQuestion = new SimpleObjectProperty<>(Optional.empty());

    /// The decision just made, until the user moves.
    final ObjectProperty<Optional<CaseRow>> latestDecision = new SimpleObjectProperty<>(Optional.empty());

    private Optional<CaseRow> last = Optional.empty();
    private boolean restored;
    private Optional<Notification> articleNotification = Optional.empty();

    /// The last decision, as it survives a visit.
    ///
    /// @param unmoved whether the user has not moved since
    record LastDecision(Optional<CaseRow> row, boolean unmoved) {

        static final LastDecision NONE = new LastDecision(Optional.empty(), false);
    }

    /// @param acceptUndisputed accepts the undisputed cases
    DecisionFollowUp(AdjudicationViewModel adjudication, Texts texts, Runnable acceptUndisputed) {
        this.adjudication = adjudication;
        this.texts = texts;
        this.acceptUndisputed = acceptUndisputed;
    }

    /// Goes to the next case after a decision, or stays in an article without further open cases.
    ///
    /// @param before the former list
    /// @param then the former state of the article
    void onDecided(CaseRow row, List<CaseRow> before, ArticleCases then) {
        last = Optional.of(row);
        var effects = adjudication.article.get().map(cases -> sideEffects(row, then, cases)).orElse("");
        var change = change(row);
        var also = (change + " " + effects).strip();
        if (isDecided()) {
            show(allDecidedNotification(row, also));
        } else {
            adjudication.goToNextOpen(before);
            lastCase()
                    .map(it -> change.isEmpty() ? nextCaseNotification(it, also) : Notification.hint(also))
                    .ifPresent(adjudication::showNotification);
        }
        latestDecision.set(last);
    }

    /// The sentence on a case that was decided otherwise before; else empty.
    private String change(CaseRow row) {
        var formatter = adjudication.formatter(row.article());
        if (row.adjudicationCase().isOpen() || formatter.isEmpty()) {
            return "";
        }
        var was = decision(row, formatter.get());
        var is = lastCase().map(it -> decision(it, formatter.get())).orElse(was);
        var subject = formatter.get().subject(row.adjudicationCase().item());
        return is.equals(was) ? "" : texts.get("adjudication.hint.changed", subject, was, is);
    }

    private static String decision(CaseRow row, CaseFormatter formatter) {
        return row.adjudicationCase().decision().map(new DecisionFormatter(formatter)::describe).orElse("");
    }

    /// Whether the current case is the one decided just now, which happens after the last open one.
    boolean isJustDecided() {
        return adjudication
                .current
                .get()
                .filter(it -> !it.adjudicationCase().isOpen())
                .filter(it -> latestDecision.get().filter(it::isSameAs).isPresent())
                .isPresent();
    }

    /// Says that a key has decided nothing, and what is next.
    void onDecidedAlready() {
        adjudication
                .current
                .get()
                .flatMap(row ->
                        adjudication
                                .formatter(row.article())
                                .map(it -> texts.get("adjudication.hint.decided-already", decision(row, it))))
                .map(Notification::warning)
                .map(it -> isDecided() ? withNextSteps(it) : it)
                .ifPresent(this::show);
    }

    private String sideEffects(CaseRow row, ArticleCases then, ArticleCases cases) {
        var sentences = new ArrayList<String>();
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
        addSentence(sentences, "adjudication.hint.with", with);
        addSentence(sentences, "adjudication.hint.again", again);
        cases.cases().stream()
                .filter(it -> it.item().equals(row.adjudicationCase().item()) && cases.hasNoEffect(it))
                .forEach(it -> addSentence(sentences, "adjudication.hint.asked-once", cases.openPrerequisites(it)));
        return String.join(" ", sentences);
    }

    private void addSentence(List<String> sentences, String key, List<AdjudicationCase> cases) {
        if (!cases.isEmpty()) {
            adjudication
                    .formatter()
                    .ifPresent(formatter ->
                            sentences.add(
                                    texts.get(
                                            key,
                                            cases.stream()
                                                    .map(it -> formatter.name(it.item()))
                                                    .collect(Collectors.joining(", ")))));
        }
    }

    LastDecision state() {
        return new LastDecision(last, latestDecision.get().isPresent());
    }

    void restore(LastDecision left) {
        last = left.row();
        restored = left.unmoved();
    }

    /// Hears that the user is back at the last case.
    void onArrival() {
        if (restored) {
            latestDecision.set(last);
        }
        restored = false;
    }

    /// The user has moved: the next notification is about the current case.
    void onMove() {
        latestDecision.set(Optional.empty());
    }

    /// The subject of a reason or a ruling: the decision just made; else the current case.
    Optional<CaseRow> target() {
        return latestDecision
                .get()
                .flatMap(row -> adjudication.queue.get().flatMap(it -> CaseRow.update(row, it)))
                .filter(it -> !it.adjudicationCase().isOpen())
                .or(() -> adjudication.current.get());
    }

    void onUndisputedTaken() {
        var notification = Notification.hint(texts.get("adjudication.hint.undisputed"));
        show(isSubmittable() ? withSubmission(notification) : notification);
    }

    void onSubmitted() {
        showNextArticle(texts.get("adjudication.hint.finished"));
    }

    /// Hears that nothing is left to submit; names the next article, as [#onSubmitted] does.
    void onSubmittedAlready(ArticleCases cases) {
        showNextArticle(texts.get("adjudication.hint.submitted-already", cases.title()));
    }

    private void showNextArticle(String sentence) {
        var shown = adjudication.article.get().map(it -> it.article().id());
        var next = adjudication.queue.get().flatMap(it -> shown.flatMap(here -> CaseRow.nextUnsubmitted(it, here)));
        var then =
                next.map(it -> texts.get("adjudication.hint.next-unsubmitted", CaseRow.title(it)))
                        .orElseGet(() -> texts.get("adjudication.hint.all-submitted"));
        var notification = Notification.hint(sentence + " " + then);
        show(
                next.filter(it -> CaseRow.first(it).isPresent())
                        .map(it ->
                                notification.withChoice(
                                        texts.get("adjudication.action.next-article"),
                                        () -> adjudication.goToArticle(it)))
                        .orElse(notification));
    }

    /// Whether only unanimous cases of the article are open.
    private boolean isDecided() {
        return adjudication
                .article
                .get()
                .filter(it -> it.counts().open() == it.counts().unanimous().open())
                .isPresent();
    }

    /// Whether the article can be submitted, and was not.
    private boolean isSubmittable() {
        return adjudication
                .article
                .get()
                .filter(it -> it.counts().open() == 0 && !it.snapshot().isSubmitted())
                .isPresent();
    }

    /// The notification in a decided article, where the user stays, to see the result and to submit.
    private Notification allDecidedNotification(CaseRow row, String also) {
        var sentence =
                texts.get(isSubmittable() ? "adjudication.all-decided" : "adjudication.all-decided-same", row.title());
        return withNextSteps(Notification.warning((also + " " + sentence).strip()));
    }

    private Notification withNextSteps(Notification notification) {
        return (isSubmittable()
                        ? withSubmission(notification)
                        : notification.withChoice(texts.get("adjudication.action.undisputed"), acceptUndisputed))
                .withChoice(texts.get("adjudication.action.next-open"), adjudication::nextOpen);
    }

    /// The notification at the next case; the user may want to add a reason to the former one.
    private Notification nextCaseNotification(CaseRow row, String also) {
        var how =
                adjudication
                        .formatter(row.article())
                        .flatMap(formatter ->
                                row.adjudicationCase()
                                        .decision()
                                        .map(it ->
                                                formatter.subject(row.adjudicationCase().item())
                                                        + ": "
                                                        + new DecisionFormatter(formatter).describe(it)))
                        .orElse(row.title());
        return Notification.hint((texts.get("adjudication.hint.decided", how) + " " + also).strip());
    }

    private Notification withSubmission(Notification notification) {
        return notification.withChoice(
                texts.get("adjudication.action.submit"), () -> ask(new DecisionQuestion.SubmissionQuestion()));
    }

    /// Shows a notification until another article is shown.
    private void show(Notification notification) {
        articleNotification = Optional.of(notification);
        adjudication.showNotification(notification);
    }

    void onArticleLeft() {
        if (articleNotification.isPresent() && adjudication.noticeProperty().get().equals(articleNotification)) {
            adjudication.dismissNotification();
        }
        articleNotification = Optional.empty();
    }

    void askForReason() {
        lastCase().ifPresent(it -> ask(new DecisionQuestion.ReasonQuestion(it)));
    }

    void askForRuling() {
        lastCase().ifPresent(it -> ask(new DecisionQuestion.RulingQuestion(it)));
    }

    /// The case of the last decision, unless a newer one exists.
    private Optional<CaseRow> lastCase() {
        var found = last.flatMap(row -> adjudication.queue.get().flatMap(it -> CaseRow.update(row, it)));
        if (found.filter(it -> !it.adjudicationCase().isOpen()).isEmpty()) {
            adjudication.hint("adjudication.hint.nothing-decided");
            return Optional.empty();
        }
        return found;
    }

    void ask(DecisionQuestion what) {
        // a question replaces a notification
        adjudication.dismissNotification();
        nextQuestion.set(Optional.empty());
        nextQuestion.set(Optional.of(what));
    }

    /// A question that the screen has to ask before a chosen action.
    sealed interface DecisionQuestion {

        /// The part of the codebook that a ruling becomes.
        record AdoptionQuestion(PlacedRuling ruling) implements DecisionQuestion {}

        record ReasonQuestion(CaseRow row) implements DecisionQuestion {}

        record RulingQuestion(CaseRow row) implements DecisionQuestion {}

        /// The reason for open questions in a submitted article.
        record SubmissionQuestion() implements DecisionQuestion {}
    }
}
