package org.framewright.coding.remarks;

import org.framewright.codebook.Codebook;
import org.framewright.coding.StudyService;
import org.framewright.model.AnnotationList;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The remarks on the codings of a whole project.
public final class RemarkService {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;

    public RemarkService(ArticleStore articles, CodingStore codings, StudyService study) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
    }

    /// A remark with its place.
    ///
    /// @param article name of the article; coder and round likewise
    /// @param tag id of the annotation's tag
    /// @param words of the text; empty for an annotation without any
    public record CodingRemarkEntry(
            String article, String coder, String round, String tag, String words, CodingRemark remark) {}

    /// Gives the consumer the remarks on the latest pass of each coding, article by article, under the codebook's version of the
    /// coding.
    public void forEach(Consumer<CodingRemarkEntry> consumer) {
        var coders = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var rounds = study.rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        var actors = new SimilarActors(study.actors());
        var codebooks = new HashMap<Integer, Codebook>();
        var byArticle = codings.latest().stream().collect(Collectors.groupingBy(Coding::article));
        articles.forEach(article -> {
            for (var coding : byArticle.getOrDefault(article.id(), List.of())) {
                var codebook = codebooks.computeIfAbsent(coding.codebookVersion(), study::codebook);
                var annotations = AnnotationList.of(codings.annotations(coding.id()));
                for (var remark : new RemarkFinder(codebook, article, actors).find(annotations)) {
                    var annotation = annotations.find(remark.annotation()).orElseThrow();
                    consumer.accept(
                            new CodingRemarkEntry(
                                    article.name(),
                                    coders.getOrDefault(coding.coder(), ""),
                                    rounds.getOrDefault(coding.round(), ""),
                                    annotation.tag(),
                                    annotation.extent().text(),
                                    remark));
                }
            }
        });
    }
}
