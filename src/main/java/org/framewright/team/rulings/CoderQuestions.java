package org.framewright.team.rulings;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.StudyService;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.Ruling.RulingSubject;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.TeamProblem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what coders ask. Looked at is each coder's latest pass over an article in a round; what was asked in an earlier one
/// and answered there is answered in its copy, too. Who changes the words of what was answered asks anew.
final class CoderQuestions {

    private final StudyService study;
    private final TeamStore team;
    private final CodingStore codings;
    private final ArticleStore articles;
    private final Ledger ledger;

    CoderQuestions(StudyService study, RulingService.RulingStores stores, Ledger ledger) {
        this.ledger = ledger;
        this.study = study;
        this.team = stores.team();
        this.codings = stores.codings();
        this.articles = stores.articles();
    }

    /// What no ruling answers, in the order of articles and coders.
    List<CoderQuestion> listOpen() {
        var answered = new AnsweredQuestions(team.rulings(), ledger);
        return list().stream().filter(it -> !isAnswered(it, answered)).toList();
    }

    /// A question, answered or not, by its id.
    ///
    /// @param coder needed only where the annotations of several coders have that id
    /// @throws Refusal where there is none, or there are several
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
        var names = articles.summaries().stream().collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::name));
        var coders = study.coders().stream().collect(Collectors.toMap(Coder::id, Function.identity()));
        var rounds = study.rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        var versions = study.versions();
        var questions = new ArrayList<CoderQuestion>();
        for (var coding : codings.latest()) {
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
                .translate(codings.annotations(coding.id()), coding.codebookVersion(), versions.newest().version())
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
                    earlier(codings.find(coding).orElseThrow()).stream()
                            .anyMatch(it ->
                                    answered.isAnswered(
                                            new RulingSubject.ArticleSubject(it.id()), it.note().memo(), memo));
            case RulingSubject.AnnotationSubject(var coding, _) ->
                    earlier(codings.find(coding).orElseThrow()).stream()
                            .anyMatch(it -> isAnswered(question.annotation().orElseThrow(), it, answered));
        };
    }

    /// Whether the annotation that this is a copy of was asked about in an earlier pass, in the same words, and answered.
    private boolean isAnswered(Annotation copy, Coding earlier, AnsweredQuestions answered) {
        return codings.annotations(earlier.id()).stream()
                .filter(it -> it.created().equals(copy.created()) && it.extent().equals(copy.extent()))
                .anyMatch(it ->
                        answered.isAnswered(
                                new RulingSubject.AnnotationSubject(earlier.id(), it.id()), it.memo(), copy.memo()));
    }

    private List<Coding> earlier(Coding coding) {
        return codings.findByArticle(coding.article()).stream()
                .filter(it ->
                        it.coder().equals(coding.coder())
                                && it.round().equals(coding.round())
                                && it.pass() < coding.pass())
                .sorted(Comparator.comparingInt(Coding::pass))
                .toList();
    }
}
