package org.framewright.ui.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicatedProject;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is said of a case besides the coders' statements.
final class CaseFormatterTest {

    private static final String STAY = "“We stay,”";

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private Article article;

    @BeforeEach
    void open() {
        var codebook =
                AdjudicatedProject.CODEBOOK
                        .formatted(1, "")
                        .replace(
                                "\"label\": \"Named\", \"scale\": \"boolean\"",
                                "\"label\": \"Named\", \"scale\": \"actor\"");
        adjudicated = AdjudicatedProject.create(folder, codebook);
        article = adjudicated.article("first");
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    @Test
    void actorsWhoDifferOnlyByBeingAddedTwiceAreNamed() {
        name("Ada", "Sam Lee");
        name("Ben", "Sam Lee");

        assertThat(namesakes(List.of())).startsWith("Several actors here are called “Sam Lee”.");
        var joined = new ActorMatch(new ActorId("of-Ben"), new ActorId("of-Ada"), true);
        assertThat(namesakes(List.of(joined))).isEmpty();
    }

    @Test
    void actorsOfDifferentNamesNeedNoWarning() {
        name("Ada", "Sam Lee");
        name("Ben", "Maren Holt");

        assertThat(namesakes(List.of())).isEmpty();
    }

    /// An actor of the coder's own speaks.
    private void name(String coder, String actor) {
        var key = adjudicated.desk(coder, article);
        var added = Actor.of(new ActorId("of-" + coder), actor).withOwner(key.coder().id());
        adjudicated.project.ledger.append(new EntryAuthor(coder, "test"), new ActorAdded(added));
        speak(key, added);
        adjudicated.submit(key);
    }

    private void speak(CodingKey key, Actor actor) {
        var speaker = adjudicated.speaker(key, adjudicated.quote(key, STAY, "direct"), "she");
        adjudicated.project.coding.answer(key, speaker, "named", Optional.of(new Value.Actor(actor.id())));
    }

    private String namesakes(List<ActorMatch> matches) {
        var cases = adjudicated.service.readCases(adjudicated.reference(article));
        var actors = new Actors(adjudicated.project.study.actors().all(), matches);
        var formatter = new CaseFormatter(new Texts(Locale.UK), cases.codebook(), actors, cases.sides().coders(), true);
        return formatter.namesakes(cases.cases().getFirst().item());
    }
}
