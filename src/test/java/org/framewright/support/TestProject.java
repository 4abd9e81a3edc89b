package org.framewright.support;

import org.framewright.codebook.CodebookReader;
import org.framewright.coding.CodingService;
import org.framewright.coding.Identity;
import org.framewright.coding.Seat;
import org.framewright.coding.StudyService;
import org.framewright.model.Article;
import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.change.Change.ArticleAdded;
import org.framewright.model.change.Change.CodebookAdded;
import org.framewright.model.change.Change.ProjectNamed;
import org.framewright.model.change.Change.RoundAdded;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.ArticleStore;
import org.framewright.store.Author;
import org.framewright.store.CodingStore;
import org.framewright.store.Ledger;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StudyStore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A real project file with the news-framing codebook and the round "Main", open, with its rooms; ids count up and the
/// clock stands still, so that tests can name what they expect.
public final class TestProject implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final Author SUPERVISOR = new Author("supervisor", "test");

    public final ProjectDatabase database;
    public final Ledger ledger;
    public final ArticleStore articles;
    public final CodingStore codings;
    public final StudyService study;
    public final CodingService coding;

    private TestProject(ProjectDatabase database, Supplier<String> ids) {
        this.database = database;
        this.ledger = new Ledger(database, CLOCK);
        this.articles = new ArticleStore(database);
        this.codings = new CodingStore(database);
        this.study = new StudyService(new StudyStore(database), ledger, SUPERVISOR, ids);
        this.coding = new CodingService(articles, codings, study, ledger, new Identity("test", CLOCK, ids));
    }

    public static TestProject create(Path folder) {
        return create(folder, Samples.newsFraming());
    }

    /// A project with a codebook of the test's own.
    public static TestProject create(Path folder, String json) {
        var file = folder.resolve("test.framewright");
        var version = new CodebookReader().read(json).version();
        ProjectFiles.create(
                file,
                "test-project",
                CLOCK.instant(),
                database -> {
                    var ledger = new Ledger(database, CLOCK);
                    ledger.append(SUPERVISOR, new ProjectNamed("", "test"));
                    ledger.append(SUPERVISOR, new CodebookAdded(version, json));
                    ledger.append(
                            SUPERVISOR,
                            new RoundAdded(new Round(new RoundId("main"), "Main", Round.Purpose.MAIN, version)));
                });
        return open(file);
    }

    public static TestProject open(Path file) {
        var count = new AtomicInteger();
        var database = ProjectFiles.open(file);
        var prefix = "id-" + new StudyStore(database).coders().size() + "-";
        return new TestProject(database, () -> prefix + count.incrementAndGet());
    }

    public Article add(Article article) {
        ledger.append(SUPERVISOR, new ArticleAdded(article));
        return article;
    }

    public Seat seat(String coder) {
        var known = study.coder(coder).orElseGet(() -> study.addCoder(coder, Coder.Kind.CODER));
        return new Seat(known, study.rounds().getFirst());
    }

    @Override
    public void close() {
        database.close();
    }
}
