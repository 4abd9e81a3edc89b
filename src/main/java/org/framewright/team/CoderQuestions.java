package org.framewright.team;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.Ruling.RulingSubject;
import org.framewright.model.coding.RulingId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.Ledger;
import org.framewright.team.RulingService.CoderQuestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds coders' questions in the latest version of each coding. An answer to a question of an
/// earlier version also counts for the copy in the later version. A memo that is changed after its answer is a new question.
record CoderQuestions(TeamContext context) {

    /// The questions without a ruling's answer, in the order of articles and coders.
    List<CoderQuestion> listOpen() {
        var answered = new AnsweredQuestions(context.team().rulings(), context.ledger());
        return list().stream().filter(it -> !isAnswered(it, answered)).toList();
    }

    /// A question by its id, answered or not.
    ///
    /// @param coder needed only where annotations of several coders have the id
    /// @throws Refusal where there is no such question, or there are several
    CoderQuestion find(String id, Optional<String> coder) {
        var found =
                list().stream().filter(it -> it.id().equals(id) && coder.map(it.coder()::equals).orElse(true)).toList();
        if (found.isEmpty()) {
            throw new Refusal(TeamProblem.NO_SUCH_QUESTION, id);
        }
        if (found.size() > 1) {
            var coders = found.stream().map(CoderQuestion::coder).distinct().collect(Collectors.joining(", "));
            throw new Refusal(TeamProblem.SEVERAL_QUESTIONS, id, coders);
        }
        return found.getFirst();
    }

    private List<CoderQuestion> list() {
        var names =
                context.articles().summaries().stream()
                        .collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::name));
        var coders = context.study().coders().stream().collect(Collectors.toMap(Coder::id, Function.identity()));
        var rounds = context.study().rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        var versions = context.study().versions();
        var questions = new ArrayList<CoderQuestion>();
        for (var coding : context.codings().latest()) {
            var coder = coders.get(coding.coder());
            if (coder == null || coder.kind() == Coder.Kind.REFERENCE) {
                continue;
            }
            var article = names.getOrDefault(coding.article(), "?");
            var round = rounds.getOrDefault(coding.round(), "?");
            var note = coding.note();
            if (note.unsure() || !note.memo().isEmpty()) {
                questions.add(
                        new CoderQuestion(
                                new RulingSubject.ArticleSubject(coding.id()),
                                article,
                                coder.name(),
                                round,
                                Optional.empty(),
                                note.memo(),
                                note.unsure()));
            }
            for (var it : bringForward(versions, coding)) {
                if (!it.flags().isEmpty()) {
                    questions.add(
                            new CoderQuestion(
                                    new RulingSubject.AnnotationSubject(coding.id(), it.id()),
                                    article,
                                    coder.name(),
                                    round,
                                    Optional.of(it),
                                    it.memo(),
                                    it.unsure()));
                }
            }
        }
        return questions;
    }

    private List<Annotation> bringForward(CodebookVersions versions, Coding coding) {
        return versions
                .translate(
                        context.codings().annotations(coding.id()),
                        coding.codebookVersion(),
                        versions.newest().version())
                .annotations()
                .stream()
                .sorted(Annotation.TEXT_ORDER)
                .toList();
    }

    private boolean isAnswered(CoderQuestion question, AnsweredQuestions answered) {
        var memo = question.memo();
        if (answered.isAnswered(question.about(), memo, memo)) {
            return true;
        }
        return switch (question.about()) {
            case RulingSubject.NoSubject() -> true;
            case RulingSubject.ArticleSubject(var coding) ->
                    earlier(context.codings().find(coding).orElseThrow()).stream()
                            .anyMatch(it ->
                                    answered.isAnswered(
                                            new RulingSubject.ArticleSubject(it.id()), it.note().memo(), memo));
            case RulingSubject.AnnotationSubject(var coding, _) ->
                    earlier(context.codings().find(coding).orElseThrow()).stream()
                            .anyMatch(it -> isAnswered(question.annotation().orElseThrow(), it, answered));
        };
    }

    /// Whether a ruling has answered the same memo of the original of this copy, in an earlier version of the coding.
    private boolean isAnswered(Annotation copy, Coding earlier, AnsweredQuestions answered) {
        return context.codings().annotations(earlier.id()).stream()
                .filter(it -> it.created().equals(copy.created()) && it.extent().equals(copy.extent()))
                .anyMatch(it ->
                        answered.isAnswered(
                                new RulingSubject.AnnotationSubject(earlier.id(), it.id()), it.memo(), copy.memo()));
    }

    private List<Coding> earlier(Coding coding) {
        return context.codings().findByArticle(coding.article()).stream()
                .filter(it ->
                        it.coder().equals(coding.coder())
                                && it.round().equals(coding.round())
                                && it.version() < coding.version())
                .sorted(Comparator.comparingInt(Coding::version))
                .toList();
    }

    /// The memos that rulings have answered, in their words at the time of the ruling. The words come from the ledger:
    /// the first change of the memo after the ruling names them as the earlier state. Neither clocks nor the question
    /// of the ruling matter.
    static final class AnsweredQuestions {

        private final Map<RulingSubject, List<Optional<String>>> changed = new HashMap<>();

        AnsweredQuestions(List<Ruling> rulings, Ledger ledger) {
            var ofQuestions = rulings.stream().filter(it -> coding(it.about()).isPresent()).toList();
            if (ofQuestions.isEmpty()) {
                return;
            }
            var given = revisionsOfRulings(ledger);
            var codings = ofQuestions.stream().flatMap(it -> coding(it.about()).stream()).distinct().toList();
            var histories =
                    ledger.histories(codings).stream()
                            .collect(Collectors.toMap(CodingHistory::coding, Function.identity()));
            for (var ruling : ofQuestions) {
                var history = coding(ruling.about()).map(histories::get).orElseThrow();
                long since = given.getOrDefault(ruling.id(), Long.MAX_VALUE);
                changed.computeIfAbsent(ruling.about(), _ -> new ArrayList<>())
                        .add(changedSince(since, history, ruling.about()));
            }
        }

        /// Whether a ruling has answered the present question of a coder.
        ///
        /// @param about the annotation or coding of a ruling
        /// @param current the present memo there
        /// @param asked the memo in question: the same, or the memo of a copy; a blank memo is no new question
        boolean isAnswered(RulingSubject about, String current, String asked) {
            return changed.getOrDefault(about, List.of()).stream()
                    .anyMatch(it -> asked.isBlank() || it.orElse(current).equals(asked));
        }

        private static Map<RulingId, Long> revisionsOfRulings(Ledger ledger) {
            var given = new HashMap<RulingId, Long>();
            for (var entry : ledger.findByKind(RulingAdded.class)) {
                if (entry.change() instanceof RulingAdded(var ruling)) {
                    // a restored ruling answers the same memo as before
                    given.putIfAbsent(ruling.id(), entry.revision());
                }
            }
            return given;
        }

        /// The memo before its first change after a revision; empty where there is no such change.
        private static Optional<String> changedSince(long revision, CodingHistory history, RulingSubject about) {
            return history.entries().stream()
                    .filter(it -> it.revision() > revision)
                    .flatMap(it -> flatten(it.change()))
                    .flatMap(it -> memoBefore(it, about).stream())
                    .findFirst();
        }

        private static Optional<String> memoBefore(Change change, RulingSubject about) {
            return switch (about) {
                case RulingSubject.NoSubject() -> Optional.empty();
                case RulingSubject.ArticleSubject _ ->
                        change instanceof CodingNoted(_, var before, var after)
                                ? changedMemo(before.memo(), after.memo())
                                : Optional.empty();
                case RulingSubject.AnnotationSubject(_, var id) ->
                        change instanceof AnnotationChanged(_, var before, var after) && before.id().equals(id)
                                ? changedMemo(before.memo(), after.memo())
                                : Optional.empty();
            };
        }

        private static Optional<String> changedMemo(String before, String after) {
            return Optional.of(before).filter(it -> !it.equals(after));
        }

        private static Stream<Change> flatten(Change change) {
            return change.changes().isEmpty()
                    ? Stream.of(change)
                    : change.changes().stream().flatMap(AnsweredQuestions::flatten);
        }

        private static Optional<CodingId> coding(RulingSubject about) {
            return switch (about) {
                case RulingSubject.NoSubject() -> Optional.empty();
                case RulingSubject.ArticleSubject(var coding) -> Optional.of(coding);
                case RulingSubject.AnnotationSubject(var coding, _) -> Optional.of(coding);
            };
        }
    }
}
