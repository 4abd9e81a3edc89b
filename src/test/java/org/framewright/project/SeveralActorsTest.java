package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportShape;
import org.framewright.export.selection.ExportSelection;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.Carrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// "Harbour board and union said": an answer with several actors, on all its ways.
@ExtendWith(CarrierResolver.class)
final class SeveralActorsTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "several", "version": 1, "title": "Several", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "who", "label": "Who", "scale": "%s"}]}]}\
            """;

    @TempDir private Path folder;
    private Path study;

    @BeforeEach
    void makeStudy() throws IOException {
        study = create("study", CODEBOOK.formatted("actor-set"));
    }

    @Test
    void severalActorsAreStoredUndoneAndRedone() {
        in(
                study,
                project -> {
                    var key = key(project, "Ada");
                    answer(project, key, "Union", "Harbour board", "Union");
                    assertThat(names(project, key)).containsExactly("Union", "Harbour board");
                    project.coding().undo(key);
                    assertThat(names(project, key)).isEmpty();
                    return project.coding().redo(key);
                });

        in(
                study,
                project -> {
                    assertThat(names(project, key(project, "Ada"))).containsExactly("Union", "Harbour board");
                    assertThat(project.actors().mentions().values()).containsExactly(1, 1);
                    var named = project.worklist().namedActors(coderRound(project, "Ada")).values();
                    assertThat(named).hasSize(1).allSatisfy(it -> assertThat(it).hasSize(2));
                    var union = project.actors().requireActor("Union");
                    var refused =
                            catchThrowableOfType(
                                    Refusal.class, () -> project.actors().remove(new Supervisor(), union.id()));
                    assertThat(refused).isNotNull();
                    assertThat(project.check()).isEmpty();
                    return union;
                });
    }

    /// A correction is a copy of the version of the coding before it: what is named once was counted twice.
    @Test
    void whatACorrectionRepeatsIsNamedOnceAndWhomItNamesNoLongerIsStillUsed() {
        in(
                study,
                project -> {
                    var key = key(project, "Ada");
                    answer(project, key, "Union", "Harbour board");
                    project.coding().submit(key, "");
                    project.coding().correct(key);
                    assertThat(project.actors().mentions().values()).containsExactly(1, 1);
                    answer(project, key, "Union");
                    var board = project.actors().requireActor("Harbour board").id();
                    assertThat(project.actors().mentions()).hasSize(2).containsEntry(board, 0);
                    return project.study().currentActors();
                });
    }

    @Test
    void anExportHasTheNamesAsTheyAreReadInTheOrderOfTheAlphabet() throws IOException {
        in(
                study,
                project -> {
                    answer(project, key(project, "Ada"), "Union", "Harbour board", "Dockers’ union");
                    project.coding().submit(key(project, "Ada"), "");
                    var actors = project.actors();
                    actors.match(
                            new Supervisor(),
                            actors.requireActor("Dockers’ union").id(),
                            actors.requireActor("Union").id());
                    return project.exports()
                            .exportTables(folder.resolve("data"), ExportSelection.STUDY, ExportShape.USUAL);
                });

        assertThat(Files.readString(folder.resolve("data").resolve("analysis.csv"))).contains("Harbour board; Union");
        assertThat(Files.readString(folder.resolve("data").resolve("codebook.csv"))).contains("actor-set");
    }

    @Test
    void annotationsOfAFileHaveAListOfNames() throws IOException {
        in(
                study,
                project -> {
                    answer(project, key(project, "Ada"), "Union", "Harbour board");
                    return project.exports().exportAnnotations(folder.resolve("data"));
                });
        var lines = folder.resolve("data").resolve(DatasetExport.JSONL);
        assertThat(Files.readString(lines)).contains("\"who\":[\"Harbour board\",\"Union\"]");

        var other = create("other", CODEBOOK.formatted("actor-set"));
        in(other, project -> project.jsonl().importFile(lines));

        assertThat(names(other)).containsExactlyInAnyOrder("Union", "Harbour board");
    }

    @Test
    void aPackageBringsSeveralActorsBack(Carrier carrier) throws IOException {
        in(study, project -> answer(project, key(project, "Ada"), "Union"));
        var file = folder.resolve("package").resolve("Ada.framewright");
        Files.createDirectories(file.getParent());
        in(study, project -> project.team().packages().make(project.study().coder("Ada").orElseThrow(), file));
        carrier.toCoder("Ada", file);
        in(file, project -> answer(project, key(project, "Ada"), "Union", "Harbour board"));

        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", file))));

        assertThat(names(study)).containsExactly("Union", "Harbour board");
        assertThat(in(study, Project::check)).isEmpty();
    }

    @Test
    void anAnswerOfOneActorIsASetOfOneUnderAVersionThatAllowsSeveral() throws IOException {
        var one = create("one", CODEBOOK.formatted("actor"));
        in(
                one,
                project -> {
                    var key = key(project, "Ada");
                    var union = project.coding().findOrAddActor(key, "Union");
                    project.coding().answer(key, "frame", "who", Optional.of(union));
                    project.codebook()
                            .apply(
                                    CODEBOOK.formatted("actor-set")
                                            .replace(
                                                    "\"version\": 1",
                                                    """
                                                    "version": 2, "mapping": {"from": 1, "steps": [
                                                      {"step": "scale", "from": "frame.who", "to": "frame.who"}]}\
                                                    """));
                    return key;
                });

        assertThat(names(one)).containsExactly("Union");
    }

    private Path create(String name, String codebook) throws IOException {
        var file = Files.createDirectories(folder.resolve(name)).resolve(name + ".framewright");
        var text = Files.writeString(file.resolveSibling("quay.txt"), "The harbour board and the union said so.");
        try (var project = ProjectOpener.create(file, codebook, installation(file))) {
            project.corpus().importFiles(List.of(text), Optional.empty(), ProgressListener.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
        }
        return file;
    }

    private static Object answer(Project project, CodingKey key, String... names) {
        List<ActorId> actors =
                Arrays.stream(names).flatMap(it -> project.coding().findOrAddActor(key, it).actors().stream()).toList();
        return project.coding().answer(key, "frame", "who", Optional.of(new Value.ActorSet(actors)));
    }

    private static List<String> names(Project project, CodingKey key) {
        return project.coding().snapshot(key).annotations().stream()
                .flatMap(it -> it.values().values().stream())
                .flatMap(it -> it.actors().stream())
                .map(it -> project.actors().actors().name(it))
                .toList();
    }

    private static List<String> names(Path file) {
        return in(file, project -> names(project, key(project, "Ada")));
    }

    private static CoderRound coderRound(Project project, String coder) {
        return new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
    }

    private static CodingKey key(Project project, String coder) {
        ArticleId article = project.corpus().articles().getFirst().id();
        return coderRound(project, coder).key(article);
    }

    private static <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        }
    }

    private static Installation installation(Path file) {
        var name = String.valueOf(file.getParent().getFileName());
        return new Installation(name, new SafekeepingContext(file.resolveSibling("state"), Clock.systemUTC()));
    }
}
