package org.framewright.team.progress;

import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.CodingSnapshot;
import org.framewright.coding.StudyService;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;
import org.framewright.team.RoundService;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads how far coders are with articles.
final class ArticleProgressReader {

    private final StudyService study;
    private final RoundService.RoundStores stores;

    ArticleProgressReader(StudyService study, RoundService.RoundStores stores) {
        this.study = study;
        this.stores = stores;
    }

    static ArticleProgress notBegun(ArticleSummary article) {
        return new ArticleProgress(article, Optional.empty(), true, 0, 0, 0, Optional.empty());
    }

    ArticleProgress progress(ArticleSummary article, Coding coding, boolean assigned) {
        var annotations = stores.codings().annotations(coding.id());
        var note = coding.note();
        int unsure = (int) annotations.stream().filter(it -> it.unsure()).count() + (note.unsure() ? 1 : 0);
        int memos =
                (int) annotations.stream().filter(it -> !it.memo().isEmpty()).count() + (note.memo().isEmpty() ? 0 : 1);
        var last =
                Stream.of(
                                Stream.of(coding.opened()),
                                Stream.ofNullable(coding.submitted()),
                                annotations.stream().map(it -> it.modified()))
                        .flatMap(it -> it)
                        .max(Instant::compareTo);
        int open = coding.isSubmitted() ? 0 : openQuestions(coding, annotations);
        return new ArticleProgress(article, Optional.of(coding), assigned, open, unsure, memos, last);
    }

    /// What something else has written under a tag that there is not, nothing is asked about; a check of the file names it.
    private int openQuestions(Coding coding, List<Annotation> annotations) {
        var codebook = study.codebook(coding.codebookVersion());
        var asked = annotations.stream().filter(it -> codebook.tag(it.tag()).isPresent()).toList();
        return CodingSnapshot.open(
                        codebook,
                        () -> stores.articles().article(coding.article()),
                        coding,
                        new TranslatedCoding(asked, List.of()))
                .size();
    }
}
