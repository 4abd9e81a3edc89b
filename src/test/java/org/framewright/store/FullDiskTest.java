package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.coding.state.CodingKey;
import org.framewright.interchange.InterchangeProblem;
import org.framewright.interchange.JsonlService;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.query.StudyStore;
import org.framewright.support.Contents;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// SQLite is told how far the file may grow; beyond that it says what it says of a full disk. The room is widened page by
/// page, so that each statement which needs a page meets a full disk.
///
/// Shown to fail without the protection: with each statement committed by itself, rows of the first ones stayed behind.
final class FullDiskTest {

    private static final Article ARTICLE =
            Samples.article("strike", "“No,” the union said. “Never,” it added. An official confirmed the talks.");
    private static final String LONG = "Dockers walked out. ".repeat(1_500);

    @TempDir Path folder;

    /// Work that is one transaction, on texts long enough to need pages in every table that it writes to.
    record Work(String name, Consumer<TestProject> consumer) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Work> works() {
        return List.of(
                new Work("code and link", project -> code(project, "source", "An official")),
                new Work(
                        "answer",
                        project ->
                                project.coding.answer(
                                        desk(project),
                                        first(project, "attribution").id(),
                                        "form",
                                        Optional.of(new Value.Category("direct")))),
                new Work("memo", project -> memo(project, "attribution", LONG + LONG)),
                new Work("undo", project -> project.coding.undo(desk(project))),
                new Work(
                        "import",
                        project ->
                                project.ledger.append(
                                        new EntryAuthor("supervisor", "test"),
                                        Change.of(
                                                List.of(
                                                        new ArticleAdded(Samples.article("one", LONG)),
                                                        new ArticleAdded(Samples.article("two", LONG + "!")))))));
    }

    @ParameterizedTest
    @MethodSource("works")
    void whateverPageIsMissingNothingOrEverythingIsWritten(Work work) throws IOException {
        var base = base();
        var before = Contents.of(base);
        var all = copy(base, "all");
        try (var project = TestProject.open(all)) {
            work.consumer().accept(project);
        }
        var after = Contents.of(all).rows();

        int pages = 0;
        while (!isDoneWith(pages, work, base, before)) {
            pages++;
        }

        assertThat(Contents.of(folder.resolve("limited-" + pages)).rows()).isEqualTo(after);
        assertThat(pages).as("pages that were missing").isPositive();
    }

    @Test
    void workGoesOnWhenThereIsRoomAgain() {
        try (var project = TestProject.create(folder)) {
            limit(project, 0);
            var article = Samples.article("long", LONG);
            assertThatThrownBy(() -> project.add(article)).isInstanceOf(Refusal.class);

            limit(project, 1_000_000);
            project.add(article);

            assertThat(project.articles.article(article.id())).isEqualTo(article);
        }
    }

    /// Seen to fail: after a hundred lines it was said that nothing was changed.
    @Test
    void importLineByLineSaysHowManyLinesWereTakenIn() throws IOException {
        try (var project = TestProject.create(folder)) {
            project.add(ARTICLE);
            project.seat("Ada");
            var file = Files.writeString(folder.resolve("many.jsonl"), lines(100));
            limit(project, 60);
            var heard = new ArrayList<AnnotationId>();

            var refused = catchThrowableOfType(Refusal.class, () -> jsonl(project).replay(file, heard::add));

            assertThat(heard).hasSizeBetween(1, 99);
            assertThat(refused.problems())
                    .extracting("code")
                    .containsExactly(StoreProblem.DISK_FULL, InterchangeProblem.LINES_TAKEN);
            assertThat(refused.problems().getLast().details()).containsExactly(String.valueOf(heard.size()));
            assertThat(refused.problems().stream().map(new Texts(Locale.ENGLISH)::problem))
                    .noneMatch(it -> it.contains("othing was changed"));

            limit(project, 1_000_000);
            heard.clear();
            jsonl(project).replay(file, heard::add);
            assertThat(heard).hasSize(100);
        }
    }

    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        "{\"id\":\"a%d\",\"article\":\"strike\",\"coder\":\"Ada\",\"tag\":\"cue\",\"fragments\":[[%d,%d]],\"memo\":\"%s\"}\n"
                                .formatted(i, i % 30, i % 30 + 5 + i / 30, "x".repeat(2_000)))
                .collect(Collectors.joining());
    }

    private static JsonlService jsonl(TestProject project) {
        var access =
                new JsonlService.ProjectGateway(
                        project.articles,
                        project.codings,
                        new StudyStore(project.database),
                        project.ledger,
                        new EntryAuthor("supervisor", "test"));
        return new JsonlService(access, project.study, TestProject.CLOCK, () -> UUID.randomUUID().toString());
    }

    /// Whether some work fits; where it does not, that nothing was changed.
    private boolean isDoneWith(int pages, Work work, Path base, Contents before) throws IOException {
        var file = copy(base, "limited-" + pages);
        try (var project = TestProject.open(file)) {
            limit(project, pages);
            work.consumer().accept(project);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.problems()).extracting("code").containsExactly(StoreProblem.DISK_FULL);
            assertThat(Contents.of(file)).isEqualTo(before);
            return false;
        }
    }

    /// A project whose last pages are full.
    private Path base() {
        try (var project = TestProject.create(folder)) {
            project.add(ARTICLE);
            project.seat("Ada");
            code(project, "attribution", "“No,”");
            memo(project, "attribution", LONG);
            code(project, "cue", "said");
            memo(project, "cue", LONG + LONG);
            project.coding.delete(desk(project), first(project, "cue").id());
            return project.database.file();
        }
    }

    private Path copy(Path file, String name) throws IOException {
        return Files.copy(file, folder.resolve(name));
    }

    private static void limit(TestProject project, int more) {
        project.database.write(handle -> {
            int pages = handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
            return handle.createQuery("PRAGMA max_page_count = " + (pages + more)).mapTo(Integer.class).one();
        });
    }

    private static CodingKey desk(TestProject project) {
        return project.seat("Ada").key(ARTICLE.id());
    }

    private static Annotation first(TestProject project, String tag) {
        return project.coding.snapshot(desk(project)).findFirst(tag).orElseThrow();
    }

    /// A passage of whatever the coder is at work on.
    private static void code(TestProject project, String tag, String words) {
        var owner = project.coding.snapshot(desk(project)).findFirst("attribution").map(Annotation::id);
        project.coding.code(desk(project), tag, new Extent.Passage(List.of(Samples.words(ARTICLE, words))), owner);
    }

    private static void memo(TestProject project, String tag, String memo) {
        project.coding.setMemo(desk(project), first(project, tag).id(), memo);
    }
}
