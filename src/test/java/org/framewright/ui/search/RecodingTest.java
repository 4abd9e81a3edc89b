package org.framewright.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Variable;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Other answers for several passages at once, whatever is asked about them.
final class RecodingTest {

    private static final TaskRunner AT_ONCE = new TaskRunner(Runnable::run, Runnable::run);
    private static final String CODEBOOK =
            """
            {"format": 2, "id": "kinds", "version": 1, "title": "Kinds", "tags": [
              {"id": "mark", "label": "Mark", "key": "M", "unit": "passage", "occurs": "many", "variables": [
                {"id": "topics", "label": "Topics", "scale": "set", "categories": [
                  {"id": "work", "code": 1, "label": "Work"}, {"id": "trade", "code": 2, "label": "Trade"},
                  {"id": "law", "code": 3, "label": "Law"}]},
                {"id": "count", "label": "Count", "scale": "ratio", "min": 0, "max": 100, "notCodable": "missing"},
                {"id": "day", "label": "Day", "scale": "date"},
                {"id": "who", "label": "Who", "scale": "actor"}]}]}\
            """;

    @TempDir Path folder;

    private Project project;
    private CoderRound ada;
    private SearchViewModel search;

    @BeforeEach
    void code() throws IOException {
        var texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "The dockers went on strike. The port closed.\n");
        project = ProjectOpener.create(folder.resolve("study.framewright"), CODEBOOK, TestProject.installation(folder));
        project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
        ada = new CoderRound(project.study().addCoder("Ada", Coder.Kind.CODER), project.study().rounds().getFirst());
        mark(0, 11, List.of("work"));
        mark(28, 36, List.of("trade", "law"));
        search =
                new SearchViewModel(
                        project,
                        new SearchViewModel.Runners(AT_ONCE, new ScreenJobs(new JobList(), AT_ONCE)),
                        new Texts(Locale.UK),
                        SearchViewModel.SearchState.of(Optional.of(CoderRoundId.of(ada))));
        search.show();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aCategoryIsPutIntoSetsAndTakenOutAndTheOthersStay() {
        search.coded.orElseThrow().addCategory(rows(), variable("topics"), "law");
        assertThat(answers("topics")).containsExactly(set("work", "law"), set("trade", "law"));
        assertThat(sentence()).isEqualTo("1 answer changed.");
        search.coded.orElseThrow().removeCategory(rows(), variable("topics"), "law");
        assertThat(answers("topics")).containsExactly(set("work"), set("trade"));
        search.coded.orElseThrow().undo();
        assertThat(answers("topics")).containsExactly(set("work", "law"), set("trade", "law"));
    }

    @Test
    void aNumberIsTypedAndCheckedAndUndone() {
        assertThat(search.coded.orElseThrow().answerTyped(rows(), variable("count"), "2.5")).isEmpty();
        assertThat(answers("count")).containsOnly(Optional.of(new Value.Numeric(new BigDecimal("2.5")))).hasSize(2);
        assertThat(search.coded.orElseThrow().answerTyped(rows(), variable("count"), "many"))
                .get()
                .asString()
                .contains("needs a number");
        assertThat(search.coded.orElseThrow().answerTyped(rows(), variable("count"), "101"))
                .get()
                .asString()
                .contains("outside the range allowed for “Count” (0–100)");
        assertThat(search.coded.orElseThrow().answerTyped(rows(), variable("day"), "yesterday")).isPresent();
        assertThat(answers("count")).containsOnly(Optional.of(new Value.Numeric(new BigDecimal("2.5"))));
        search.coded.orElseThrow().undo();
        assertThat(answers("count")).containsOnly(Optional.empty());
    }

    @Test
    void anActorIsChosenAmongThoseThatTheCoderCanName() {
        var key = ada.key(project.corpus().articles().getFirst().id());
        var holt = project.coding().findOrAddActor(key, "Maren Holt");
        var ben = new CoderRound(project.study().addCoder("Ben", Coder.Kind.CODER), ada.round());
        project.coding().findOrAddActor(ben.key(key.article()), "Ola Brandt");
        search.show();

        assertThat(search.coded.orElseThrow().choosableActors())
                .extracting(it -> it.name())
                .containsExactly("Maren Holt");
        search.coded.orElseThrow().answer(rows(), variable("who"), holt);
        assertThat(answers("who")).containsOnly(Optional.of(holt));
    }

    private List<CodedRow> rows() {
        return List.copyOf(search.coded.orElseThrow().rows);
    }

    private Variable variable(String id) {
        return search.coded.orElseThrow().questions(rows()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Optional<Value>> answers(String variable) {
        return rows().stream().map(it -> it.passage().annotation().value(variable)).toList();
    }

    private static Optional<Value> set(String... ids) {
        return Optional.of(new Value.Categories(List.of(ids)));
    }

    private String sentence() {
        return search.noticeProperty().get().map(Notification::sentence).orElse("");
    }

    private void mark(int start, int end, List<String> topics) {
        var key = ada.key(project.corpus().articles().getFirst().id());
        var words = project.coding().article(key).fragment(start, end);
        var coded = project.coding().code(key, "mark", new Extent.Passage(List.of(words)), Optional.empty());
        project.coding().answer(key, coded.id(), "topics", Optional.of(new Value.Categories(topics)));
    }
}
