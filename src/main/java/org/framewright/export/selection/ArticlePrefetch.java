package org.framewright.export.selection;

import org.framewright.export.ExportProblem;
import org.framewright.export.ExportService;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleReader;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.Study;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The chosen articles with their codings, by name. A separate thread reads a few articles ahead of the consumer: reading takes
/// about as long as writing.
public final class ArticlePrefetch {

    private static final int MOST_WAITING = 8;

    private final ProjectDatabase state;
    private final Study study;
    private final ExportScope codings;
    private final QuestionMeanings meanings;

    /// Writes an article's rows.
    public interface ArticleConsumer {
        void article(ExportArticle coded) throws IOException;
    }

    /// @param meanings the meanings that answers have to have
    public ArticlePrefetch(ProjectDatabase state, Study study, ExportScope codings, QuestionMeanings meanings) {
        this.meanings = meanings;
        this.state = state;
        this.study = study;
        this.codings = codings;
    }

    /// Passes each article to a consumer.
    ///
    /// @throws Refusal also with [ExportProblem#STOPPED] where the thread was interrupted
    public void forEach(ProgressListener progress, ArticleConsumer consumer) throws IOException {
        var ids =
                new ArticleStore(state)
                        .summaries().stream()
                                .filter(codings::includes)
                                .sorted(Comparator.comparing(ArticleSummary::name))
                                .map(ArticleSummary::id)
                                .toList();
        try (var reader = new ArticleReader(state)) {
            readAhead(ids, reader, progress, consumer);
        }
    }

    private void readAhead(
            List<ArticleId> ids, ArticleReader reader, ProgressListener progress, ArticleConsumer consumer)
            throws IOException {
        var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("export-reader").daemon().factory());
        try {
            var waiting = new ArrayDeque<Future<ExportArticle>>();
            int done = 0;
            for (int next = 0; done < ids.size(); ) {
                for (; next < ids.size() && waiting.size() < MOST_WAITING; next++) {
                    var id = ids.get(next);
                    waiting.add(thread.submit((Callable<ExportArticle>) () -> read(reader, id)));
                }
                ExportService.throwIfInterrupted();
                consumer.article(first(waiting));
                progress.update(++done, ids.size());
            }
        } finally {
            // this also interrupts SQLite
            thread.shutdownNow();
            thread.close();
        }
    }

    private ExportArticle read(ArticleReader reader, ArticleId id) {
        return ExportArticle.of(reader.read(id, codings::includes), study, meanings);
    }

    private static ExportArticle first(Queue<Future<ExportArticle>> waiting) {
        try {
            return waiting.remove().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(ExportProblem.STOPPED, "");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException unexpected -> throw unexpected;
                case Error unexpected -> throw unexpected;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
