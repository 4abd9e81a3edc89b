package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Tag;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.support.Samples;
import org.framewright.ui.workspace.article.AnnotationMarks.AnnotationConnection;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class AnnotationMarksTest {

    private static final Instant NOW = Instant.EPOCH;

    private final Article article =
            Composed.article("The union said: “The gates stay shut.” Nobody answered, and the ministry kept quiet.");
    private final Annotation source = on("s", "source", "The union");
    private final Annotation cue = on("c", "cue", "said");
    private final Annotation attribution =
            on("a", "attribution", "“The gates stay shut.”")
                    .withLinks("source", List.of(source.id()), NOW)
                    .withLinks("cue", List.of(cue.id()), NOW);
    private final Annotation evidence = on("f", "frame-evidence", "kept quiet");

    @Test
    void eachKindOfTagIsDrawnInItsOwnWay() {
        var marks = Composed.marks(List.of(attribution, source, cue, evidence));

        assertThat(marks.list)
                .extracting(mark -> mark.id().value(), AnnotationMark::stroke, AnnotationMark::colour)
                .containsExactly(
                        row("s", AnnotationMark.Stroke.SOLID, Tag.Colour.GREEN),
                        row("c", AnnotationMark.Stroke.DASHED, Tag.Colour.ORANGE),
                        row("a", AnnotationMark.Stroke.TINT, Tag.Colour.BLUE),
                        row("f", AnnotationMark.Stroke.LANE, colourOf("frame-evidence")));
    }

    @Test
    void anAttributionIsLabelledWithItsSpeaker() {
        var named =
                source.withValue("naming", new Value.Category("named"), NOW)
                        .withValue("speaker", new Value.Actor(new ActorId("7")), NOW);

        assertThat(label(List.of(attribution, named, cue), "a")).isEqualTo("Actor 7");
    }

    @Test
    void anAttributionOfTwoSpeakersIsLabelledWithBoth() {
        var other =
                on("t", "source", "The gates")
                        .withValue("naming", new Value.Category("named"), NOW)
                        .withValue("speaker", new Value.Actor(new ActorId("8")), NOW);
        var both = attribution.withLinks("source", List.of(source.id(), other.id()), NOW);

        assertThat(label(List.of(both, source, other, cue), "a")).isEqualTo("The union, Actor 8");
    }

    @Test
    void aSpeakerThatIsNotAskedForIsNoLabel() {
        var unasked =
                source.withValue("naming", new Value.Category("journalist"), NOW)
                        .withValue("speaker", new Value.Actor(new ActorId("7")), NOW);

        assertThat(label(List.of(attribution, unasked, cue), "a")).isEqualTo("The union");
    }

    @Test
    void withoutASpeakerTheSourcesWordsAreTheLabelInFull() {
        var wordy = on("s", "source", "The gates stay shut.” Nobody answered, and the ministry");

        assertThat(label(List.of(attribution, source, cue), "a")).isEqualTo("The union");
        assertThat(label(List.of(attribution, wordy, cue), "a"))
                .isEqualTo("The gates stay shut.” Nobody answered, and the ministry");
    }

    @Test
    void anImpliedSourceIsLabelledWithWhatWasChosen() {
        var implied =
                Annotation.of(source.id(), "source", new Extent.Implied(), NOW)
                        .withValue("naming", new Value.Category("journalist"), NOW);
        var marks = Composed.marks(List.of(attribution, implied, cue));

        assertThat(marks.mark(attribution.id()).orElseThrow().label()).isEqualTo("Journalist");
        assertThat(marks.mark(implied.id())).isEmpty();
    }

    @Test
    void withoutAnySourceTheTagIsTheLabel() {
        assertThat(label(List.of(on("a", "attribution", "“The gates stay shut.”")), "a")).isEqualTo("Attribution");
        assertThat(label(List.of(evidence), "f")).isEqualTo(Composed.codebook().requireTag("frame-evidence").label());
    }

    @Test
    void otherTagsAreLabelledWithTheChosenCategory() {
        var variable = Composed.codebook().requireTag("frame-evidence").variables().getFirst();
        var category = variable.categories().get(2);

        assertThat(label(List.of(evidence.withValue(variable.id(), new Value.Category(category.id()), NOW)), "f"))
                .isEqualTo(category.label());
    }

    @Test
    void anAttributionIsConnectedWithItsFillersAndTheyWithIt() {
        var marks = Composed.marks(List.of(attribution, source, cue, evidence));
        var family =
                List.of(
                        new AnnotationConnection.Member("Attribution", attribution.id()),
                        new AnnotationConnection.Member("Source", source.id()),
                        new AnnotationConnection.Member("Cue", cue.id()));

        assertThat(marks.connection(attribution.id()).members()).isEqualTo(family);
        assertThat(marks.connection(source.id()).members()).isEqualTo(family);
        assertThat(marks.connection(cue.id()).members()).isEqualTo(family);
        assertThat(marks.connection(evidence.id()).members())
                .extracting(AnnotationConnection.Member::id)
                .containsExactly(evidence.id());
        assertThat(marks.connection(new AnnotationId("unknown"))).isEqualTo(AnnotationConnection.NONE);
    }

    @Test
    void aSourceOfTwoAttributionsIsConnectedWithBoth() {
        var second = on("b", "attribution", "kept quiet").withLinks("source", List.of(source.id()), NOW);

        assertThat(Composed.marks(List.of(attribution, source, cue, second)).connection(source.id()).members())
                .extracting(member -> member.id().value())
                .containsExactly("a", "s", "c", "b");
    }

    @Test
    void whatTheCodebookDoesNotKnowIsDrawnQuietly() {
        var marks = Composed.marks(List.of(on("x", "metaphor", "gates")));

        assertThat(marks.list)
                .extracting(AnnotationMark::stroke, AnnotationMark::colour, AnnotationMark::label)
                .containsExactly(row(AnnotationMark.Stroke.LANE, Tag.Colour.GREY, "metaphor"));
    }

    private static Tag.Colour colourOf(String tag) {
        return Composed.codebook().requireTag(tag).colour();
    }

    private static String label(List<Annotation> annotations, String id) {
        return Composed.marks(annotations).mark(new AnnotationId(id)).orElseThrow().label();
    }

    private Annotation on(String id, String tag, String words) {
        return Composed.annotation(id, tag, Samples.words(article, words));
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
