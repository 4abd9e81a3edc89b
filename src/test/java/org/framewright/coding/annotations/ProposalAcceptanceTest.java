package org.framewright.coding.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.CoderRound;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Annotation;
import org.framewright.model.Annotation.Origin;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Refusal;
import org.framewright.model.Value;
import org.framewright.suggest.CodingProposal;
import org.framewright.suggest.CodingProposals;
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
    private CodingKey desk;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        desk = project.seat("Ada").desk(ARTICLE.id());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void anAcceptedSuggestionIsCodedWithCueSourceFormAndKnownSpeaker() {
        var holt = project.actors.typed(desk.coder(), "Maren Holt");

        var coded = project.coding.accept(desk, proposals().getFirst());

        var content = coded.view().annotation(coded.id()).orElseThrow();
        assertThat(content.extent().text()).isEqualTo("“We waited for it.”");
        assertThat(content.value("form")).contains(new Value.Category("direct"));
        assertThat(filler(coded.view(), content, "cue").extent().text()).isEqualTo("said");
        var source = filler(coded.view(), content, "source");
        assertThat(source.extent().text()).isEqualTo("The union leader Maren Holt");
        assertThat(source.value("speaker")).contains(new Value.Actor(holt.id()));
        assertThat(source.value("naming")).isEmpty();
        assertThat(coded.view().annotations()).extracting(Annotation::origin).containsOnly(Origin.SUGGESTED);
    }

    @Test
    void aSpeakerWhomTheProjectDoesNotKnowBecomesAnActorOfTheCodersOwn() {
        var coded = project.coding.accept(desk, proposals().getFirst());

        var content = coded.view().annotation(coded.id()).orElseThrow();
        var added = project.study.actors().named("Maren Holt").orElseThrow();
        assertThat(filler(coded.view(), content, "source").value("speaker")).contains(new Value.Actor(added.id()));
        assertThat(added.owner()).isEqualTo(desk.coder().id());

        project.coding.undo(desk);
        assertThat(project.coding.redo(desk).annotations()).hasSize(3);
        assertThat(project.study.actors().all()).containsExactly(added);
    }

    @Test
    void oneUndoTakesAnAcceptedOneBackThoughAnotherArticleNamesItsNewSpeakerByThen() {
        project.coding.accept(desk, proposals().getFirst());
        var other = Samples.article("other", "Maren Holt left.");
        project.add(other);
        var elsewhere = new CoderRound(desk.coder(), desk.round()).desk(other.id());
        var words = new Extent.Passage(List.of(Samples.words(other, "Maren Holt")));
        var source = project.coding.code(elsewhere, "source", words, Optional.empty());
        project.coding.answer(
                elsewhere, source.id(), "speaker", Optional.of(project.coding.actor(elsewhere, "Maren Holt")));

        assertThat(project.coding.undo(desk).annotations()).isEmpty();
        assertThat(project.study.actors().named("Maren Holt")).isPresent();
    }

    @Test
    void acceptingIsOneGestureAndUndoTakesAllOfItBack() {
        project.coding.accept(desk, proposals().getFirst());

        assertThat(project.coding.undo(desk).annotations()).isEmpty();
        assertThat(project.coding.redo(desk).annotations())
                .hasSize(3)
                .extracting(Annotation::origin)
                .containsOnly(Origin.SUGGESTED);
    }

    @Test
    void aSourceThatIsCodedAlreadyServesTheSuggestionToo() {
        var words = Samples.words(ARTICLE, "The police");
        var source = project.coding.code(desk, "source", new Extent.Passage(List.of(words)), Optional.empty()).id();

        var coded = project.coding.accept(desk, proposals().get(2));

        assertThat(coded.view().annotation(coded.id()).orElseThrow().linked("source")).containsExactly(source);
        assertThat(coded.view().annotation(source).orElseThrow().origin()).isEqualTo(Origin.HAND);
    }

    @Test
    void editingAndCorrectingAnAcceptedOneKeepItsOrigin() {
        var coded = project.coding.accept(desk, proposals().get(2));
        project.coding.memo(desk, coded.id(), "sure?");
        for (var open : project.coding.view(desk).annotations()) {
            switch (open.tag()) {
                case "source" -> {
                    answer(open, "naming", "unidentifiable");
                }
                case "cue" -> answer(open, "stance", "neutral");
                default -> {}
            }
        }
        project.coding.submit(desk, "a test");

        var corrected = project.coding.correct(desk);

        assertThat(corrected.annotations()).extracting(Annotation::origin).containsOnly(Origin.SUGGESTED);
    }

    @Test
    void theFileSaysHowAnAcceptedOneCameAboutAndNothingOfOthers() throws SQLException {
        project.coding.accept(desk, proposals().getFirst());
        var words = Samples.words(ARTICLE, "the quay was safe");
        project.coding.code(desk, "frame-evidence", new Extent.Passage(List.of(words)), Optional.empty());

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
        project.coding.accept(desk, proposals().get(2));
        project.coding.submit(desk, "a test");

        assertThatThrownBy(() -> project.coding.accept(desk, proposal)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsProposedWhereTheCodebookSaysNothingOfSuggestions() {
        var codebook = project.coding.codebook(desk).withSuggestions(List.of());

        assertThat(CodingProposals.of(ARTICLE, codebook)).isEmpty();
    }

    @Test
    void aRoundsCodersAreShownSuggestionsOnceThatIsSaid() {
        assertThat(project.study.rounds().getFirst().settings().suggestions()).isFalse();

        project.study.work("Main", it -> it.suggesting(true));

        assertThat(project.study.rounds().getFirst().settings().suggestions()).isTrue();
        assertThatThrownBy(() -> project.study.work("Pilot", it -> it)).isInstanceOf(Refusal.class);
    }

    private void answer(Annotation annotation, String variable, String category) {
        project.coding.answer(desk, annotation.id(), variable, Optional.of(new Value.Category(category)));
    }

    private List<CodingProposal> proposals() {
        return CodingProposals.of(ARTICLE, project.coding.codebook(desk));
    }

    private static Annotation filler(CodingSnapshot view, Annotation owner, String role) {
        return view.annotation(owner.linked(role).getFirst()).orElseThrow();
    }
}
