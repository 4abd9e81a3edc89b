package org.framewright.corpus.item;

import static java.util.Objects.requireNonNull;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportChanges.PlannedArticle.NewMetadata;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.Change;
import org.framewright.store.query.ArticleStore;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// The changes of an import. Each is made while the change before is written. It holds at most [#MOST_ARTICLES] articles, and
/// texts of [#MOST_CHARACTERS] or a single longer one. Two changes are in memory at a time, however large the import.
public final class ImportChanges implements Iterable<Change> {

    public static final int MOST_ARTICLES = 200;
    static final int MOST_CHARACTERS = 5_000_000;

    private final ArticleStore articles;
    private final List<PlannedArticle> planned;
    private final ProgressListener progress;
    private volatile Map<Path, List<String>> texts = Map.of();

    /// @param progress asked before each change and after the last
    public ImportChanges(ArticleStore articles, List<PlannedArticle> planned, ProgressListener progress) {
        this.articles = articles;
        this.planned = List.copyOf(planned);
        this.progress = progress;
    }

    /// An article of an import, without its text.
    public sealed interface PlannedArticle {

        SequencedMap<String, String> metadata();

        /// Characters of its text; bytes where no file was read.
        int length();

        /// A new article.
        ///
        /// @param kinds corrections of its parts, by line
        record NewArticle(
                ArticleId id,
                ImportCandidate candidate,
                String name,
                SequencedMap<String, String> metadata,
                Map<Integer, Optional<ArticlePart.Kind>> kinds)
                implements PlannedArticle {

            @Override
            public int length() {
                return candidate.length();
            }

            Change change(String text) {
                var found =
                        ArticleComposer.compose(
                                id,
                                name,
                                text,
                                candidate.textSha256(),
                                candidate.originalSha256(),
                                metadata,
                                candidate.warnings());
                return new ArticleAdded(ArticleComposer.withAuthors(ArticleComposer.correct(found, kinds)));
            }
        }

        /// An article of the project with new metadata.
        record NewMetadata(ArticleId id, int length, SequencedMap<String, String> metadata) implements PlannedArticle {}
    }

    @Override
    public Iterator<Change> iterator() {
        return new Iterator<>() {
            private int given;
            private int begun;
            private Optional<CompletableFuture<Change>> ahead = prepareNext();

            @Override
            public boolean hasNext() {
                progress.update(given, planned.size());
                progress.requireNotCancelled(CorpusProblem.STOPPED, given + "/" + planned.size());
                return ahead.isPresent();
            }

            @Override
            public Change next() {
                var next = ahead.orElseThrow();
                given = begun;
                ahead = prepareNext();
                return await(next);
            }

            private Optional<CompletableFuture<Change>> prepareNext() {
                if (begun == planned.size()) {
                    return Optional.empty();
                }
                int first = begun;
                begun = end(first);
                return Optional.of(ImportChanges.this.prepareNext(planned.subList(first, begun)));
            }
        };
    }

    private static Change await(CompletableFuture<Change> change) {
        try {
            return change.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Refusal refused ? refused : failed;
        }
    }

    /// The index after the last article of the change that begins with an article.
    private int end(int first) {
        int end = first + 1;
        long characters = planned.get(first).length();
        while (end < planned.size() && end - first < MOST_ARTICLES) {
            characters += planned.get(end).length();
            if (characters > MOST_CHARACTERS) {
                return end;
            }
            end++;
        }
        return end;
    }

    /// The project is read on the calling thread: that thread holds its lock, and another one might wait for it.
    private CompletableFuture<Change> prepareNext(List<PlannedArticle> planned) {
        var described = describe(planned);
        return CompletableFuture.supplyAsync(() -> {
            readTexts(planned);
            return Change.of(
                    planned.parallelStream()
                            .map(it ->
                                    switch (it) {
                                        case PlannedArticle.NewArticle added -> added.change(text(added.candidate()));
                                        case NewMetadata known -> described.get(known.id());
                                    })
                            .toList());
        });
    }

    /// Reads the files of some articles. The texts of a file stay as long as its articles are written, one change after the other.
    private void readTexts(List<PlannedArticle> planned) {
        var needed =
                planned.stream()
                        .filter(PlannedArticle.NewArticle.class::isInstance)
                        .map(it -> ((PlannedArticle.NewArticle) it).candidate())
                        .filter(it -> it.kept().isEmpty())
                        .collect(Collectors.toMap(it -> it.file().path(), it -> it, (first, _) -> first));
        texts =
                needed.entrySet().parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(Map.Entry::getKey, it -> texts(it.getKey(), it.getValue())));
    }

    private List<String> texts(Path file, ImportCandidate candidate) {
        var there = texts.get(file);
        return there != null ? there : candidate.readTexts();
    }

    private String text(ImportCandidate candidate) {
        return candidate
                .kept()
                .map(CachedText::text)
                .orElseGet(() -> requireNonNull(texts.get(candidate.file().path())).get(candidate.number() - 1));
    }

    /// The articles with new metadata, read at once: a question for each takes longer than the rest of the work.
    private Map<ArticleId, ArticleDescribed> describe(List<PlannedArticle> planned) {
        var metadata =
                planned.stream()
                        .filter(NewMetadata.class::isInstance)
                        .map(NewMetadata.class::cast)
                        .collect(Collectors.toMap(NewMetadata::id, NewMetadata::metadata));
        return articles.articles(List.copyOf(metadata.keySet())).stream()
                .collect(
                        Collectors.toMap(
                                Article::id,
                                it -> {
                                    var other = requireNonNull(metadata.get(it.id()));
                                    return new ArticleDescribed(it, it.withMetadata(other));
                                }));
    }
}
