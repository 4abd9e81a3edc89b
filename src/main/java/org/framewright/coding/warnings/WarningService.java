package org.framewright.coding.warnings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.coding.state.StudyService;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The warnings on the codings of a whole project.
public final class WarningService {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;

    public WarningService(ArticleStore articles, CodingStore codings, StudyService study) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
    }

    /// A warning with its place.
    ///
    /// @param coder by name, as is the round
    /// @param tag the annotation's, in the coding's version of the codebook
    /// @param words of the annotation; may be empty
    public record CodingWarningEntry(
            ArticleSummary article, String coder, String round, Tag tag, String words, CodingWarning warning) {}

    /// Gives the consumer the warnings on the latest version of each coding, article by article, under the codebook's version of
    /// the coding.
    ///
    /// @param progress counts the articles, and may stop the work: the warnings found so far are given then
    public void forEach(ProgressListener progress, Consumer<CodingWarningEntry> consumer) {
        var coders = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var rounds = study.rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        var actors = new SimilarActors(study.actors(), study.currentActors());
        var codebooks = new HashMap<Integer, Codebook>();
        var byArticle = codings.latest().stream().collect(Collectors.groupingBy(Coding::article));
        var coded = articles.summaries().stream().filter(it -> byArticle.containsKey(it.id())).toList();
        for (int i = 0; i < coded.size() && !progress.isCancelled(); i++) {
            var article = articles.article(coded.get(i).id());
            for (var coding : byArticle.getOrDefault(article.id(), List.of())) {
                var codebook = codebooks.computeIfAbsent(coding.codebookVersion(), study::codebook);
                var annotations = AnnotationList.of(codings.annotations(coding.id()));
                for (var warning : new WarningFinder(codebook, article, actors).find(annotations)) {
                    var annotation = annotations.find(warning.annotation()).orElseThrow();
                    consumer.accept(
                            new CodingWarningEntry(
                                    coded.get(i),
                                    coders.getOrDefault(coding.coder(), ""),
                                    rounds.getOrDefault(coding.round(), ""),
                                    codebook.requireTag(annotation.tag()),
                                    annotation.extent().text(),
                                    warning));
                }
            }
            progress.update(i + 1, coded.size());
        }
    }
}
