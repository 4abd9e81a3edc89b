package org.framewright.support;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.coding.CodingService;
import org.framewright.coding.WorklistService;
import org.framewright.coding.actors.ActorService;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.model.article.Article;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.project.Installation;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;
import org.framewright.store.WriteGuard;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A real project file with the news-framing codebook and the round "Main", open, with its rooms; ids count up and the
/// clock stands still, so that tests can name what they expect.
public final class TestProject implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");

    private final Optional<ProjectFile> file;
    private final Runnable close;
    public final ProjectDatabase database;
    public final Ledger ledger;
    public final ArticleStore articles;
    public final CodingStore codings;
    public final StudyService study;
    public final ActorService actors;
    public final CodingService coding;
    public final WorklistService worklist;

    private TestProject(ProjectDatabase database, Optional<ProjectFile> file, Runnable close, Supplier<String> ids) {
        this.database = database;
        this.file = file;
        this.close = close;
        this.ledger = new Ledger(database, CLOCK);
        this.articles = new ArticleStore(database);
        this.codings = new CodingStore(database);
        this.study = new StudyService(new StudyStore(database), new TeamStore(database), ledger, SUPERVISOR, ids);
        this.actors = new ActorService(new StudyStore(database), ledger, SUPERVISOR, ids);
        this.coding =
                new CodingService(
                        database, articles, codings, study, actors, ledger, new EntryStamp("test", CLOCK, ids));
        this.worklist = new WorklistService(database, articles, codings, study, ledger);
    }

    public static TestProject create(Path folder) {
        return create(folder, Samples.newsFraming());
    }

    /// A project with a codebook of the test's own.
    public static TestProject create(Path folder, String json) {
        var file = folder.resolve("test.framewright");
        TestFiles.copy("test-project " + json, file, fresh -> make(fresh, json));
        return open(file);
    }

    private static void make(Path file, String json) {
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
    }

    public static TestProject open(Path file) {
        var opened = ProjectFiles.open(file, new SafekeepingContext(file.resolveSibling("state"), CLOCK));
        return of(opened.database(), Optional.of(opened), opened::close);
    }

    /// As if nobody looked after the file: it may be open more than once, and what happens to it is not noticed.
    public static TestProject openUnguarded(Path file) {
        var database = ProjectOpening.open(file, WriteGuard.NONE);
        return of(database, Optional.empty(), database::close);
    }

    private static TestProject of(ProjectDatabase database, Optional<ProjectFile> file, Runnable close) {
        var count = new AtomicInteger();
        var prefix = "id-" + new StudyStore(database).coders().size() + "-";
        return new TestProject(database, file, close, () -> prefix + count.incrementAndGet());
    }

    /// An installation that keeps its things in a folder of the test's.
    public static Installation installation(Path folder) {
        return new Installation("test", new SafekeepingContext(folder.resolve("state"), Clock.systemUTC()));
    }

    /// The file that it was opened from.
    public ProjectFile file() {
        return file.orElseThrow();
    }

    public Article add(Article article) {
        ledger.append(SUPERVISOR, new ArticleAdded(article));
        return article;
    }

    public CoderRound seat(String coder) {
        var known = study.coder(coder).orElseGet(() -> study.addCoder(coder, Coder.Kind.CODER));
        return new CoderRound(known, study.rounds().getFirst());
    }

    @Override
    public void close() {
        close.run();
    }
}
