package org.framewright.reliability.suggestions;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Annotation.Origin;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.CoderNames;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.RoundCodings;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.suggestions.SuggestionReport.SuggestionUses;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.query.ArticleReader;
import org.framewright.store.query.ArticleReader.AnnotatedArticle;
import org.framewright.store.query.ArticleReader.AnnotatedCoding;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.Study;
import org.framewright.suggest.CodingProposal;
import org.framewright.suggest.Suggestion;
import org.framewright.suggest.SuggestionFinder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the suggestions for a project's articles, and compares them with a coder's codings. The service changes nothing.
public final class SuggestionService {

    private final ProjectDatabase database;
    private final IntegrityCheck integrityCheck;

    public SuggestionService(ProjectDatabase database, IntegrityCheck integrityCheck) {
        this.database = database;
        this.integrityCheck = integrityCheck;
    }

    /// Finds the suggestions in articles under the newest codebook, in order of name.
    ///
    /// @param article the name of the only article; empty for all
    /// @throws Refusal where there is no such article
    public void find(
            Optional<String> article, ProgressListener progress, BiConsumer<Article, List<Suggestion>> consumer) {
        withState(state -> {
            var codebook = Study.load(state).newest();
            var summaries =
                    new ArticleStore(state)
                            .summaries().stream()
                                    .filter(it -> article.map(it.name()::equals).orElse(true))
                                    .sorted(Comparator.comparing(ArticleSummary::name))
                                    .toList();
            if (article.isPresent() && summaries.isEmpty()) {
                throw new Refusal(ReliabilityProblem.NO_SUCH_ARTICLE, article.get());
            }
            try (var reader = new ArticleReader(state)) {
                for (int i = 0; i < summaries.size(); i++) {
                    progress.update(i, summaries.size());
                    var read = reader.read(summaries.get(i).id(), _ -> false).article();
                    consumer.accept(read, suggestions(read, codebook));
                }
            }
            return true;
        });
    }

    /// The suggestions under a codebook; all where the codebook has no rule for suggestions.
    private static List<Suggestion> suggestions(Article article, Codebook codebook) {
        return codebook.suggestions().isEmpty()
                ? SuggestionFinder.find(article)
                : CodingProposal.find(article, codebook).stream().map(CodingProposal::suggestion).toList();
    }

    /// Compares the suggestions with a coder's submitted codings of a round. Both are read under the version of the codebook with
    /// which the coding was made. Articles that the coder found not relevant are left out: nothing is coded in them. So are bylines and
    /// agency credits: coders rarely code them.
    ///
    /// @param round its name; empty for the newest round in which the coder has submitted an article
    /// @throws Refusal where the round or the coder is unknown, or the coder has submitted nothing
    public SuggestionReport compare(String coder, Optional<String> round, ProgressListener progress) {
        return withState(state -> compare(state, coder, round, progress));
    }

    /// As [#compare(String, Optional, ProgressListener)], in a state of a project.
    public static SuggestionReport compare(
            ProjectDatabase state, String coder, Optional<String> round, ProgressListener progress) {
        var study = Study.load(state);
        var comparedCoder = RoundCodings.coder(study, coder);
        var submitted =
                new CodingStore(state)
                        .latestSubmitted().stream()
                                .filter(it ->
                                        it.coder().equals(comparedCoder.id()) && it.stage() == Coding.Stage.SUBMITTED)
                                .toList();
        var comparedRound =
                round.map(it -> RoundCodings.round(study, it))
                        .or(() ->
                                study.rounds().reversed().stream()
                                        .filter(it -> submitted.stream().anyMatch(each -> each.round().equals(it.id())))
                                        .findFirst())
                        .orElseThrow(() -> new Refusal(ReliabilityProblem.NOTHING_SUBMITTED, coder, ""));
        var codings =
                submitted.stream()
                        .filter(it -> it.round().equals(comparedRound.id()))
                        .collect(Collectors.toMap(Coding::article, Function.identity()));
        if (codings.isEmpty()) {
            throw new Refusal(ReliabilityProblem.NOTHING_SUBMITTED, coder, comparedRound.name());
        }
        var read = new ArrayList<ComparedArticle>();
        try (var reader = new ArticleReader(state)) {
            for (var summary : new ArticleStore(state).summaries()) {
                var coding = codings.get(summary.id());
                if (coding != null) {
                    progress.update(read.size(), codings.size());
                    read.add(
                            compare(
                                    study.versions().codebook(coding.codebookVersion()),
                                    reader.read(summary.id(), coding::equals)));
                }
            }
        }
        return report(comparedRound.name(), coder, read);
    }

    private record ComparedArticle(ArticleComparison comparison, int accepted, int changed) {}

    private static SuggestionReport report(String round, String coder, List<ComparedArticle> read) {
        var compared =
                read.stream()
                        .map(ComparedArticle::comparison)
                        .sorted(Comparator.comparing(ArticleComparison::name))
                        .toList();
        var suggestions = compared.stream().flatMap(it -> it.suggestions().stream()).toList();
        return new SuggestionReport(
                round,
                coder,
                compared.size(),
                new SuggestionReporter(compared, AgreementQuery.ALL.seed()).results(),
                new SuggestionUses(
                        suggestions.size(),
                        read.stream().mapToInt(ComparedArticle::accepted).sum(),
                        read.stream().mapToInt(ComparedArticle::changed).sum(),
                        (int) suggestions.stream().filter(it -> !it.isRight()).count()),
                compared);
    }

    private static ComparedArticle compare(Codebook codebook, AnnotatedArticle read) {
        var article = read.article();
        var suggested =
                suggestions(article, codebook).stream().filter(it -> it.kind() != Suggestion.Kind.CREDIT).toList();
        var annotations =
                read.annotatedCodings().stream().map(AnnotatedCoding::annotations).findFirst().orElse(List.of());
        var contents = contents(codebook, annotations);
        var comparison =
                ArticleComparison.compare(
                        article.name(),
                        Objects.requireNonNullElse(article.metadata().get(Article.OUTLET), ""),
                        suggested,
                        contents.stream().map(it -> attribution(it, codebook, annotations)).toList());
        var words = suggested.stream().map(Suggestion::content).collect(Collectors.toSet());
        var accepted = contents.stream().filter(it -> it.origin() == Origin.SUGGESTED).toList();
        int kept = (int) accepted.stream().filter(it -> words.contains(it.extent().fragments())).count();
        return new ComparedArticle(comparison, kept, accepted.size() - kept);
    }

    /// The annotations with a tag for which the codebook has suggestions.
    private static List<Annotation> contents(Codebook codebook, List<Annotation> annotations) {
        var tags = rules(codebook).map(SuggestionRule::tag).collect(Collectors.toSet());
        return annotations.stream()
                .filter(it -> tags.contains(it.tag()) && !it.extent().fragments().isEmpty())
                .sorted(Annotation.TEXT_ORDER)
                .toList();
    }

    private static Stream<SuggestionRule> rules(Codebook codebook) {
        return codebook.suggestions().stream().filter(it -> it.finds() != SuggestionSource.CREDIT);
    }

    private static CodedAttribution attribution(Annotation content, Codebook codebook, List<Annotation> annotations) {
        var byId = annotations.stream().collect(Collectors.toMap(Annotation::id, Function.identity(), (one, _) -> one));
        var rule = rules(codebook).filter(it -> it.tag().equals(content.tag())).findFirst().orElseThrow();
        return new CodedAttribution(
                content.extent().fragments(),
                fillers(content, rule.cue(), byId),
                fillers(content, rule.source(), byId));
    }

    private static List<Fragment> fillers(Annotation content, String role, Map<AnnotationId, Annotation> byId) {
        return content.links().getOrDefault(role, List.of()).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .flatMap(it -> it.extent().fragments().stream())
                .sorted()
                .toList();
    }

    private <T> T withState(Function<ProjectDatabase, T> work) {
        return database.withSnapshot(integrityCheck, CoderNames.NAMES, work);
    }
}
