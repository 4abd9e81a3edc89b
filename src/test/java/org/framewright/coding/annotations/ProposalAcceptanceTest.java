package org.framewright.coding.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Annotation.Origin;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Round;
import org.framewright.suggest.CodingProposal;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ProposalAcceptanceTest {

    private static final Article ARTICLE =
            Samples.article(
                    "strike",
                    "The union leader Maren Holt said: “We waited for it.”\n\n“Nobody came,” she told reporters, “and the port is shut.”\n\nThe police said the quay was safe.\n\n“Nothing else was said that day.”");

    @TempDir Path folder;

    private TestProject project;
    private CodingKey key;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        key = project.seat("Ada").key(ARTICLE.id());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void anAcceptedSuggestionIsCodedWithCueSourceFormAndKnownSpeaker() {
        var holt = project.actors.findOrAdd(key.coder(), "Maren Holt");

        var coded = project.coding.accept(key, proposals().getFirst());

        var content = coded.snapshot().annotation(coded.id()).orElseThrow();
        assertThat(content.extent().text()).isEqualTo("“We waited for it.”");
        assertThat(content.value("form")).contains(new Value.Category("direct"));
        assertThat(filler(coded.snapshot(), content, "cue").extent().text()).isEqualTo("said");
        var source = filler(coded.snapshot(), content, "source");
        assertThat(source.extent().text()).isEqualTo("The union leader Maren Holt");
        assertThat(source.value("speaker")).contains(new Value.Actor(holt.id()));
        assertThat(source.value("naming")).isEmpty();
        assertThat(coded.snapshot().annotations()).extracting(Annotation::origin).containsOnly(Origin.SUGGESTED);
        assertThat(coded.snapshot().undo().toUndo().orElseThrow().annotation().orElseThrow().id())
                .as("undo takes back all of it, and is named after the whole")
                .isEqualTo(content.id());
    }

    @Test
    void theEdgesAreThoseThatTheTagAsksFor(@TempDir Path other) {
        project.close();
        project =
                TestProject.create(
                        other,
                        Samples.newsFraming()
                                .replace(
                                        "\"quotationMarks\": \"in\",",
                                        "\"quotationMarks\": \"out\", \"fullStop\": \"out\","));
        project.add(ARTICLE);
        key = project.seat("Ada").key(ARTICLE.id());

        var coded = project.coding.accept(key, proposals().getFirst());

        assertThat(coded.snapshot().annotation(coded.id()).orElseThrow().extent().text()).isEqualTo("We waited for it");
    }

    @Test
    void theSpeakerIsASetOfOneWhereThereMayBeSeveral(@TempDir Path other) {
        project.close();
        project =
                TestProject.create(
                        other, Samples.newsFraming().replace("\"scale\": \"actor\"", "\"scale\": \"actor-set\""));
        project.add(ARTICLE);
        key = project.seat("Ada").key(ARTICLE.id());

        var coded = project.coding.accept(key, proposals().getFirst());

        var content = coded.snapshot().annotation(coded.id()).orElseThrow();
        var holt = project.study.actors().findByName("Maren Holt").orElseThrow();
        assertThat(filler(coded.snapshot(), content, "source").value("speaker"))
                .contains(new Value.ActorSet(List.of(holt.id())));
    }

    @Test
    void aSpeakerWhomTheProjectDoesNotKnowBecomesAnActorOfTheCodersOwn() {
        var coded = project.coding.accept(key, proposals().getFirst());

        var content = coded.snapshot().annotation(coded.id()).orElseThrow();
        var added = project.study.actors().findByName("Maren Holt").orElseThrow();
        assertThat(filler(coded.snapshot(), content, "source").value("speaker")).contains(new Value.Actor(added.id()));
        assertThat(added.owner()).isEqualTo(key.coder().id());

        project.coding.undo(key);
        assertThat(project.coding.redo(key).annotations()).hasSize(3);
        assertThat(project.study.actors().all()).containsExactly(added);
    }

    @Test
    void oneUndoTakesAnAcceptedOneBackThoughAnotherArticleNamesItsNewSpeakerByThen() {
        project.coding.accept(key, proposals().getFirst());
        var other = Samples.article("other", "Maren Holt left.");
        project.add(other);
        var elsewhere = new CoderRound(key.coder(), key.round()).key(other.id());
        var words = new Extent.Passage(List.of(Samples.words(other, "Maren Holt")));
        var source = project.coding.code(elsewhere, "source", words, Optional.empty());
        project.coding.answer(
                elsewhere, source.id(), "speaker", Optional.of(project.coding.findOrAddActor(elsewhere, "Maren Holt")));

        assertThat(project.coding.undo(key).annotations()).isEmpty();
        assertThat(project.study.actors().findByName("Maren Holt")).isPresent();
    }

    @Test
    void acceptingIsOneGestureAndUndoTakesAllOfItBack() {
        project.coding.accept(key, proposals().getFirst());

        assertThat(project.coding.undo(key).annotations()).isEmpty();
        assertThat(project.coding.redo(key).annotations())
                .hasSize(3)
                .extracting(Annotation::origin)
                .containsOnly(Origin.SUGGESTED);
    }

    @Test
    void aSourceThatIsCodedAlreadyServesTheSuggestionToo() {
        var words = Samples.words(ARTICLE, "The police");
        var source = project.coding.code(key, "source", new Extent.Passage(List.of(words)), Optional.empty()).id();

        var coded = project.coding.accept(key, proposals().get(2));

        assertThat(coded.snapshot().annotation(coded.id()).orElseThrow().fillersOf("source")).containsExactly(source);
        assertThat(coded.snapshot().annotation(source).orElseThrow().origin()).isEqualTo(Origin.HAND);
    }

    @Test
    void editingAndCorrectingAnAcceptedOneKeepItsOrigin() {
        var coded = project.coding.accept(key, proposals().get(2));
        project.coding.setMemo(key, coded.id(), "sure?");
        for (var open : project.coding.snapshot(key).annotations()) {
            switch (open.tag()) {
                case "source" -> {
                    answer(open, "naming", "unidentifiable");
                }
                case "cue" -> answer(open, "stance", "neutral");
                default -> {}
            }
        }
        project.coding.submit(key, "a test");

        var corrected = project.coding.correct(key);

        assertThat(corrected.annotations()).extracting(Annotation::origin).containsOnly(Origin.SUGGESTED);
    }

    @Test
    void theFileSaysHowAnAcceptedOneCameAboutAndNothingOfOthers() throws SQLException {
        project.coding.accept(key, proposals().getFirst());
        var words = Samples.words(ARTICLE, "the quay was safe");
        project.coding.code(key, "frame-evidence", new Extent.Passage(List.of(words)), Optional.empty());

        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.framewright"));
                var statement = file.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT tag, json_extract(body, '$.origin') AS origin FROM annotation ORDER BY tag")) {
            var origins = new ArrayList<String>();
            while (rows.next()) {
                origins.add(rows.getString("tag") + " " + rows.getString("origin"));
            }
            assertThat(origins)
                    .containsExactly(
                            "attribution SUGGESTED", "cue SUGGESTED", "frame-evidence null", "source SUGGESTED");
        }
    }

    @Test
    void nothingIsAcceptedInASubmittedCoding() {
        var proposal = proposals().getFirst();
        project.coding.accept(key, proposals().get(2));
        project.coding.submit(key, "a test");

        assertThatThrownBy(() -> project.coding.accept(key, proposal)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsProposedWhereTheCodebookSaysNothingOfSuggestions() {
        var codebook = project.coding.codebook(key).withSuggestions(List.of());

        assertThat(CodingProposal.find(ARTICLE, codebook)).isEmpty();
    }

    @Test
    void aRoundsCodersAreShownSuggestionsOnceThatIsSaid() {
        assertThat(project.study.rounds().getFirst().settings().suggestions()).isFalse();

        project.study.changeSettings("Main", it -> new Round.Settings(true, it.timed(), it.order()));

        assertThat(project.study.rounds().getFirst().settings().suggestions()).isTrue();
        assertThatThrownBy(() -> project.study.changeSettings("Pilot", it -> it)).isInstanceOf(Refusal.class);
    }

    private void answer(Annotation annotation, String variable, String category) {
        project.coding.answer(key, annotation.id(), variable, Optional.of(new Value.Category(category)));
    }

    private List<CodingProposal> proposals() {
        return CodingProposal.find(ARTICLE, project.coding.codebook(key));
    }

    private static Annotation filler(CodingSnapshot snapshot, Annotation owner, String role) {
        return snapshot.annotation(owner.fillersOf(role).getFirst()).orElseThrow();
    }
}
