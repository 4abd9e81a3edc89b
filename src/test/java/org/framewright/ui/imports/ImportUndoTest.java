package org.framewright.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.ImportChoices.LinePart;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is decided on the screen before anything is written can be undone, and done again.
final class ImportUndoTest {

    @TempDir Path folder;

    private Project project;
    private ImportViewModel imports;

    @BeforeEach
    void open() throws IOException {
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
        var found = Files.createDirectory(folder.resolve("found"));
        Files.writeString(found.resolve("note.txt"), "Port closed\n\nBy the quay\n\nIt closed on Monday.\n");
        Files.writeString(
                found.resolve("table.csv"),
                """
                title,text,date,paper
                Port opens,"The port opens again on Friday, said the harbour board in the evening.",03/04/2024,Courier
                Pilots sign,"The pilots sign a paper that ends the strike, said their union at noon.",05/04/2024,Courier
                """);
        imports =
                new ImportViewModel(
                        project,
                        new ScreenJobs(new JobList(), new TaskRunner(Runnable::run, Runnable::run)),
                        new Texts(Locale.UK),
                        new ImportViewModel.Links(() -> {}, () -> {}, _ -> {}),
                        ImportState.of(List.of(found)));
        imports.load();
    }

    @AfterEach
    void close() {
        imports.clear();
        project.close();
    }

    @Test
    void everyDecisionIsUndoneAndDoneAgain() {
        assertThat(imports.history.get().canUndo()).isFalse();
        var states = new ArrayList<>(List.of(state()));
        var steps =
                List.<Runnable>of(
                        () -> imports.rename(item("note"), "notice"),
                        () -> imports.correct(item("table-1"), Article.OUTLET, "Lerwin Courier", true),
                        () -> imports.correct(item("table-1"), Article.SECTION, "News", false),
                        () -> imports.toggleLeftOut(List.of(item("table-2"))),
                        () -> imports.toggleLeftOut(List.of(item("table-2"))),
                        () -> imports.setDateOrder(DateOrder.DAY_FIRST),
                        () -> imports.setDuplicateTreatment(DuplicateTreatment.LINK),
                        () -> imports.change(imports.settings().withFiles(true)),
                        this::markBylineAsHeadline);
        for (var step : steps) {
            step.run();
            assertThat(state()).isNotEqualTo(states.getLast());
            states.add(state());
        }
        for (var before : states.reversed().subList(1, states.size())) {
            imports.undo();
            assertThat(state()).isEqualTo(before);
        }
        assertThat(imports.history.get().canUndo()).isFalse();
        for (var after : states.subList(1, states.size())) {
            imports.redo();
            assertThat(state()).isEqualTo(after);
        }
        assertThat(imports.history.get().canRedo()).isFalse();
    }

    @Test
    void theAnswerOnDatesIsTakenBackAndAskedAnew() {
        assertThat(imports.ambiguousDates.get()).containsExactly("03/04/2024", "05/04/2024");
        imports.setDateOrder(DateOrder.MONTH_FIRST);
        assertThat(imports.ambiguousDates.get()).isEmpty();
        imports.undo();
        assertThat(imports.ambiguousDates.get()).containsExactly("03/04/2024", "05/04/2024");
    }

    @Test
    void theColumnsOfATableAreReadAsBefore() {
        imports.chosen.set(Optional.of(item("table-1")));
        var mapping = imports.found.columns.get().orElseThrow().mapping();
        imports.map(mapping.withField("title", Optional.empty()));
        assertThat(item("table-1").metadata()).doesNotContainKey(Article.HEADLINE);
        imports.undo();
        assertThat(item("table-1").metadata()).containsEntry(Article.HEADLINE, "Port opens");
    }

    @Test
    void anotherDecisionForgetsWhatWasUndone() {
        imports.rename(item("note"), "notice");
        imports.undo();
        imports.rename(item("note"), "announcement");
        assertThat(imports.history.get().canRedo()).isFalse();
        imports.undo();
        assertThat(imports.items).extracting(ImportItem::name).contains("note");
    }

    @Test
    void whatIsUndoneStaysSoOnALaterVisit() {
        imports.rename(item("note"), "notice");
        var again = imports.state();
        assertThat(again.history().canUndo()).isTrue();
        assertThat(again.history().undo().current()).isEqualTo(ImportState.of(again.files()).history().current());
    }

    @Test
    void aFilterThatHidesAllIsClearedAtOnce() {
        imports.filter.group.set(ImportFilter.FoundGroup.TAKEN);
        imports.filter.words.set("no such words");
        assertThat(imports.items).isEmpty();
        imports.filter.clear();
        assertThat(imports.items).hasSize(imports.count());
    }

    private void markBylineAsHeadline() {
        imports.chosen.set(Optional.of(item("notice")));
        imports.markPart(2, new LinePart(Optional.of(ArticlePart.Kind.HEADLINE), "By the quay"));
    }

    private List<Object> state() {
        return List.of(List.copyOf(imports.items), imports.settings().duplicates(), imports.settings().keepFiles());
    }

    private ImportItem item(String name) {
        return imports.items.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
