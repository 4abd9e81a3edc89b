package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.support.Samples.words;

import org.framewright.cli.Typed;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportedProject;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// What the command says of disagreements.
class DisagreementsTest {

    private static final Article VOTE = Samples.article("vote", "“We vote,” said Sam Lee to Bo.");
    private static final Article WEATHER = Samples.article("weather", "It rained.");

    @TempDir Path folder;

    /// One and the same name stood on both sides, without a word.
    @Test
    void differentActorsOfOneNameAreSaidToBeDifferent() {
        var file = make(false);

        assertThat(Typed.in(folder, "disagreements", file).out())
                .contains("Ada: Sam Lee; Ben: Sam Lee. These are separate actors with the same name");
        assertThat(Typed.in(folder, "disagreements", file).out()).contains("1 article compared");
    }

    /// The difference in an article that only one had found relevant was listed, and the article not counted.
    @Test
    void articlesWhoseRelevanceIsComparedAreCounted() {
        var file = make(true);

        assertThat(Typed.in(folder, "disagreements", file).out())
                .contains("2 articles compared")
                .contains("not relevant");
        // the plan and the reference count them, too
        assertThat(Typed.in(folder, "agreement", "plan", file).out())
                .contains("2 articles double-coded")
                .contains("\nrelevance (0.000): unknown")
                .doesNotContain("Sam Lee");
        assertThat(Typed.in(folder, "against", file, "Ben").out()).contains("relevance: 1 of 2 match the reference");
        assertThat(Typed.in(folder, "disagreements", file, "--tag", "speaker").out()).contains("1 article compared");
    }

    private Path make(boolean withWeather) {
        try (var exported = new ExportedProject(folder)) {
            exported.project.add(VOTE);
            exported.project.add(WEATHER);
            speaker(exported, exported.desk("Ada", VOTE), "sam-1");
            speaker(exported, exported.desk("Ben", VOTE), "sam-2");
            if (withWeather) {
                exported.project.coding.submit(exported.desk("Ada", WEATHER), "the rest is open");
                exported.project.coding.submitNotRelevant(exported.desk("Ben", WEATHER), "the weather");
            }
            return exported.project.database.file();
        }
    }

    private static void speaker(ExportedProject exported, CodingKey key, String actor) {
        var sam = Actor.of(new ActorId(actor), "Sam Lee").withOwner(key.coder().id());
        exported.project.ledger.append(new EntryAuthor("supervisor", "test"), new ActorAdded(sam));
        var found = new AnnotationId(exported.code(key, "speaker", words(VOTE, "Sam Lee")));
        exported.project.coding.answer(key, found, "named", Optional.of(new Value.Category("yes")));
        exported.project.coding.answer(key, found, "name", Optional.of(new Value.Actor(sam.id())));
        exported.project.coding.submit(key, "the rest is open");
    }
}
