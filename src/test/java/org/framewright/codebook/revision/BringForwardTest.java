package org.framewright.codebook.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry.Obstacle;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

final class BringForwardTest {

    private static final Value POLITICAL = new Value.Category("political");
    private static final Value OPINION = new Value.Category("opinion");
    private static final Value OTHER = new Value.Category("other");

    private String newer = Two.CODEBOOK.replace("\"version\": 1", "\"version\": 2");
    private final List<Annotation> coded = new ArrayList<>();

    @Test
    void whatNoStepNamesStaysWhatItIs() {
        answer("form", "frame", POLITICAL);
        answer("form", "topics", new Value.Categories(List.of("wages", "safety")));
        answer("form", "words", new Value.Numeric(BigDecimal.TEN));
        link(passage("quote", "q"), "by", passage("source", "s"));

        assertThat(brought().annotations()).isEqualTo(coded);
        assertThat(brought().unfit()).isEmpty();
    }

    @Test
    void renamedTagsVariablesCategoriesAndRolesAreReadUnderTheirNewIds() {
        replace("\"id\": \"form\"", "\"id\": \"framing\"");
        replace("\"id\": \"frame\"", "\"id\": \"main-frame\"");
        replace("\"id\": \"political\"", "\"id\": \"politics\"");
        replace("\"id\": \"by\"", "\"id\": \"from\"");
        replace("\"id\": \"source\"", "\"id\": \"origin\"");
        replace("[\"source\"]", "[\"origin\"]");
        steps(
                """
                {"step": "rename", "from": "form", "to": "framing"},
                {"step": "rename", "from": "form.frame", "to": "framing.main-frame"},
                {"step": "rename", "from": "form.frame.political", "to": "framing.main-frame.politics"},
                {"step": "rename", "from": "source", "to": "origin"},
                {"step": "rename", "from": "quote>by", "to": "quote>from"}\
                """);
        answer("form", "frame", POLITICAL);
        link(passage("quote", "q"), "by", passage("source", "s"));

        var annotations = brought().annotations();

        assertThat(annotations).extracting(Annotation::tag).containsExactly("framing", "origin", "quote");
        assertThat(annotations.getFirst().value("main-frame")).contains(new Value.Category("politics"));
        assertThat(annotations.getLast().fillersOf("from")).containsExactly(new AnnotationId("s"));
        assertThat(brought().unfit()).isEmpty();
    }

    @Test
    void mergedCategoriesAreOneInChoicesAndSets() {
        drop("{\"id\": \"opinion\", \"code\": 2, \"label\": \"Opinion\"},");
        drop(", {\"id\": \"safety\", \"code\": 3, \"label\": \"Safety\"}");
        steps(
                """
                {"step": "merge", "from": ["form.frame.opinion"], "to": "form.frame.political"},
                {"step": "merge", "from": ["form.topics.wages", "form.topics.safety"], "to": "form.topics.wages"}\
                """);
        answer("form", "frame", OPINION);
        answer("form", "topics", new Value.Categories(List.of("safety", "hours", "wages")));

        var form = brought().annotations().getFirst();

        assertThat(form.value("frame")).contains(POLITICAL);
        assertThat(form.value("topics")).contains(new Value.Categories(List.of("wages", "hours")));
    }

    @Test
    void aSplitCategoryIsAskedAgainAndOthersStay() {
        replace(
                "{\"id\": \"other\", \"code\": 3, \"label\": \"Other\"}",
                "{\"id\": \"sport\", \"code\": 4, \"label\": \"Sport\"}, {\"id\": \"rest\", \"code\": 5, \"label\": \"Rest\"}");
        steps(
                "{\"step\": \"split\", \"from\": \"form.frame.other\", \"to\": [\"form.frame.sport\", \"form.frame.rest\"]}");
        answer("form", "frame", OTHER);

        assertThat(brought().annotations().getFirst().value("frame")).isEmpty();
        assertThat(brought().unfit())
                .containsExactly(
                        new UntranslatableEntry(
                                coded.getFirst().id(), new VariableAddress("form", "frame"), OTHER, Obstacle.SPLIT, 2));

        coded.clear();
        answer("form", "frame", POLITICAL);
        assertThat(brought().annotations()).isEqualTo(coded);
    }

    @Test
    void aSetWithASplitCategoryIsAskedAgain() {
        replace(
                "{\"id\": \"safety\", \"code\": 3, \"label\": \"Safety\"}",
                "{\"id\": \"fire\", \"code\": 4, \"label\": \"Fire\"}, {\"id\": \"lifts\", \"code\": 5, \"label\": \"Lifts\"}");
        steps(
                "{\"step\": \"split\", \"from\": \"form.topics.safety\", \"to\": [\"form.topics.fire\", \"form.topics.lifts\"]}");
        answer("form", "topics", new Value.Categories(List.of("wages", "safety")));

        assertThat(brought().annotations().getFirst().value("topics")).isEmpty();
        assertThat(brought().unfit()).extracting(UntranslatableEntry::obstacle).containsExactly(Obstacle.SPLIT);
    }

    @Test
    void actorsAreReadWhereTheirNumberFits() {
        var holt = new ActorId("holt");
        var board = new ActorId("board");
        var several = new Value.ActorSet(List.of(holt, board));

        assertThat(read("actor", new Value.Actor(holt), "actor-set")).contains(new Value.ActorSet(List.of(holt)));
        assertThat(read("actor-set", new Value.ActorSet(List.of(holt)), "actor")).contains(new Value.Actor(holt));
        assertThat(read("actor-set", several, "actor-set")).contains(several);
        assertThat(read("actor-set", several, "actor")).isEmpty();
        assertThat(read("actor", new Value.Actor(holt), "text")).isEmpty();
        assertThat(read("text", new Value.Text("ten"), "actor")).isEmpty();
        assertThat(read("text", new Value.Text("ten"), "ratio")).isEmpty();
        assertThat(read("text", new Value.Text("ten"), "text")).contains(new Value.Text("ten"));
        assertThat(read("ratio", new Value.Numeric(BigDecimal.TEN), "text")).isEmpty();
    }

    /// An answer to a question of one scale, as one of another scale.
    private Optional<Value> read(String scale, Value value, String newScale) {
        var place = "\"scale\": \"boolean\"}]}";
        var question = "\"scale\": \"boolean\"}, {\"id\": \"said\", \"label\": \"Said\", \"scale\": \"%s\"}]}";
        var first = Two.CODEBOOK.replace(place, question.formatted(scale));
        newer = first.replace("\"version\": 1", "\"version\": 2");
        if (!scale.equals(newScale)) {
            replace(question.formatted(scale), question.formatted(newScale));
            steps("{\"step\": \"scale\", \"from\": \"size.said\", \"to\": \"size.said\"}");
        }
        coded.clear();
        answer("size", "said", value);
        return versions(first).translate(coded, 1, 2).annotations().stream()
                .flatMap(it -> it.value("said").stream())
                .findFirst();
    }

    @Test
    void aMovedVariableIsReadFromTheOtherFormWhichBeginsWhereThereIsNone() {
        var words = "{\"id\": \"words\", \"label\": \"Words\", \"scale\": \"ratio\", \"max\": 100}";
        drop(", " + words);
        replace("\"label\": \"Size\", \"variables\": [", "\"label\": \"Size\", \"variables\": [" + words + ", ");
        steps("{\"step\": \"move\", \"from\": \"form.words\", \"to\": \"size.words\"}");
        answer("form", "words", new Value.Numeric(BigDecimal.TEN));

        var alone = brought().annotations();

        assertThat(alone).extracting(Annotation::tag).containsExactly("form", "size");
        assertThat(alone.getFirst().values()).isEmpty();
        assertThat(alone.getLast().value("words")).contains(new Value.Numeric(BigDecimal.TEN));
        assertThat(brought().annotations()).isEqualTo(alone);

        answer("size", "front-page", new Value.Category("yes"));
        assertThat(brought().annotations()).hasSize(2);
        assertThat(brought().annotations().getLast().values()).hasSize(2);
    }

    @Test
    void aFormThatBeginsWithAMovedAnswerHasAnIdThatAnnotationsMayHave() {
        var words = "{\"id\": \"words\", \"label\": \"Words\", \"scale\": \"ratio\", \"max\": 100}";
        drop(", " + words);
        replace("\"id\": \"size\"", "\"id\": \"" + "long-".repeat(12) + "size\"");
        replace("\"label\": \"Size\", \"variables\": [", "\"label\": \"Size\", \"variables\": [" + words + ", ");
        var tag = "long-".repeat(12) + "size";
        steps(
                """
                {"step": "rename", "from": "size", "to": "%1$s"}, {"step": "move", "from": "form.words", "to": "%1$s.words"}\
                """
                        .formatted(tag));
        answer("form", "words", new Value.Numeric(BigDecimal.TEN));

        assertThat(brought().annotations()).extracting(Annotation::tag).containsExactly("form", tag);
    }

    @Test
    void whoGoesOnIsAskedAgainWhatMeansSomethingElseByNow() {
        steps("{\"step\": \"redefine\", \"what\": \"form.frame\"}");
        answer("form", "frame", POLITICAL);
        answer("form", "words", new Value.Numeric(BigDecimal.ONE));

        assertThat(brought().annotations()).isEqualTo(coded);
        var taken = versions().translateForContinuing(coded, 1, 2);
        assertThat(taken.annotations().getFirst().values()).containsOnlyKeys("words");
        assertThat(taken.unfit())
                .extracting(UntranslatableEntry::obstacle, UntranslatableEntry::value)
                .containsExactly(tuple(Obstacle.ASKED_AGAIN, POLITICAL));
    }

    @Test
    void aChangeOfScaleTakesTheValuesThatItNamesAndCodesForNumbers() {
        replace(
                "\"id\": \"frame\", \"label\": \"Frame\", \"scale\": \"nominal\"",
                "\"id\": \"frame\", \"label\": \"Frame\", \"scale\": \"interval\"");
        drop(
                ", \"categories\": [{\"id\": \"political\", \"code\": 1, \"label\": \"Political\"}, {\"id\": \"opinion\", \"code\": 2, \"label\": \"Opinion\"}, {\"id\": \"other\", \"code\": 3, \"label\": \"Other\"}]");
        steps("{\"step\": \"scale\", \"from\": \"form.frame\", \"to\": \"form.frame\", \"values\": {\"other\": -0.5}}");
        answer("form", "frame", OTHER);
        assertThat(brought().annotations().getFirst().value("frame"))
                .contains(new Value.Numeric(new BigDecimal("-0.5")));

        coded.clear();
        answer("form", "frame", OPINION);
        assertThat(brought().annotations().getFirst().value("frame")).contains(new Value.Numeric(BigDecimal.TWO));
    }

    @Test
    void aChoiceBecomesASetOfOneAndOnlyASetOfOneBecomesAChoice() {
        replace("\"label\": \"Frame\", \"scale\": \"nominal\"", "\"label\": \"Frame\", \"scale\": \"set\"");
        replace("\"label\": \"Topics\", \"scale\": \"set\"", "\"label\": \"Topics\", \"scale\": \"nominal\"");
        steps(
                """
                {"step": "scale", "from": "form.frame", "to": "form.frame"},
                {"step": "scale", "from": "form.topics", "to": "form.topics"}\
                """);
        answer("form", "frame", POLITICAL);
        answer("form", "topics", new Value.Categories(List.of("wages")));
        assertThat(brought().annotations().getFirst().values().values())
                .containsExactly(new Value.Categories(List.of("political")), new Value.Category("wages"));

        answer("form", "topics", new Value.Categories(List.of("wages", "safety")));
        assertThat(brought().unfit()).extracting(UntranslatableEntry::obstacle).containsExactly(Obstacle.SCALE);
    }

    @Test
    void whatIsAskedAgainIsOpenAndListedWithWhatItWas() {
        steps(
                """
                {"step": "ask-again", "what": "form.frame.other"}, {"step": "ask-again", "what": "form.words"}\
                """);
        answer("form", "frame", OTHER);
        answer("form", "words", new Value.Numeric(BigDecimal.ONE));

        assertThat(brought().annotations().getFirst().values()).isEmpty();
        assertThat(brought().unfit())
                .extracting(UntranslatableEntry::obstacle, UntranslatableEntry::value)
                .containsExactly(
                        tuple(Obstacle.ASKED_AGAIN, OTHER),
                        tuple(Obstacle.ASKED_AGAIN, new Value.Numeric(BigDecimal.ONE)));
    }

    @Test
    void answersAndLinksBeyondNarrowerLimitsAreListed() {
        replace("\"max\": 100", "\"max\": 50");
        replace("\"notCodable\": \"missing\", ", "");
        replace("\"max\": 3", "\"max\": 1");
        answer("form", "words", new Value.Numeric(new BigDecimal(51)));
        answer("form", "frame", new Value.NotCodable());
        var quote = passage("quote", "q");
        link(quote, "by", passage("source", "s"));
        link(quote, "by", passage("source", "t"));

        assertThat(brought().unfit())
                .extracting(UntranslatableEntry::obstacle)
                .containsExactlyInAnyOrder(Obstacle.OUT_OF_RANGE, Obstacle.NOT_CODABLE_NOT_ALLOWED, Obstacle.LINK);
        assertThat(brought().annotations().getLast().fillersOf("by")).containsExactly(new AnnotationId("s"));
    }

    @Test
    void aRetiredCategoryStandsAndIsListed() {
        replace("\"label\": \"Other\"", "\"label\": \"Other\", \"retired\": true");
        answer("form", "frame", OTHER);

        assertThat(brought().annotations()).isEqualTo(coded);
        assertThat(RecodingNeed.find(versions().newest(), brought()))
                .extracting(UntranslatableEntry::obstacle, UntranslatableEntry::value)
                .containsExactly(tuple(Obstacle.RETIRED, OTHER));
    }

    @Test
    void severalVersionsAreReadOneAfterTheOther() {
        var third =
                Two.CODEBOOK
                        .replace(
                                "\"version\": 1",
                                "\"version\": 3, \"mapping\": {\"from\": 2, \"steps\": [{\"step\": \"rename\", \"from\": \"form.look\", \"to\": \"form.view\"}]}")
                        .replace("\"id\": \"frame\"", "\"id\": \"view\"");
        replace("\"id\": \"frame\"", "\"id\": \"look\"");
        steps(
                "{\"step\": \"rename\", \"from\": \"form.frame\", \"to\": \"form.look\"}, {\"step\": \"redefine\", \"what\": \"form.look\"}");
        answer("form", "frame", POLITICAL);
        var reader = new CodebookReader();
        var versions = new CodebookVersions(List.of(reader.read(Two.CODEBOOK), reader.read(newer), reader.read(third)));

        assertThat(versions.translate(coded, 1, 3).annotations().getFirst().value("view")).contains(POLITICAL);
        assertThat(versions.definedSince(new VariableAddress("form", "view"), 3)).isEqualTo(2);
        assertThat(versions.definedSince(new VariableAddress("form", "words"), 3)).isEqualTo(1);
    }

    private TranslatedCoding brought() {
        return versions().translate(coded, 1, 2);
    }

    private CodebookVersions versions() {
        return versions(Two.CODEBOOK);
    }

    private CodebookVersions versions(String first) {
        var reader = new CodebookReader();
        var older = reader.read(first);
        var second = reader.read(newer);
        assertThat(RevisionRules.problems(older, second)).isEmpty();
        return new CodebookVersions(List.of(older, second));
    }

    private void replace(String oldValue, String newValue) {
        assertThat(newer).contains(oldValue);
        newer = newer.replace(oldValue, newValue);
    }

    private void drop(String gone) {
        replace(gone, "");
    }

    private void steps(String steps) {
        replace("\"version\": 2", "\"version\": 2, \"mapping\": {\"from\": 1, \"steps\": [" + steps + "]}");
    }

    private void answer(String tag, String variable, Value value) {
        if (coded.stream().noneMatch(it -> it.tag().equals(tag))) {
            coded.add(Annotation.of(new AnnotationId("of " + tag), tag, new Extent.WholeArticle(), Instant.EPOCH));
        }
        coded.replaceAll(it -> it.tag().equals(tag) ? it.withValue(variable, value, Instant.EPOCH) : it);
    }

    private AnnotationId passage(String tag, String id) {
        coded.add(Annotation.of(new AnnotationId(id), tag, new Extent.Implied(), Instant.EPOCH));
        coded.sort(Comparator.comparingInt(it -> it.tag().equals("quote") ? 1 : 0));
        return new AnnotationId(id);
    }

    private void link(AnnotationId owner, String role, AnnotationId filler) {
        coded.replaceAll(it -> {
            if (!it.id().equals(owner)) {
                return it;
            }
            var linked = new ArrayList<>(it.fillersOf(role));
            linked.add(filler);
            return it.withLinks(role, linked, Instant.EPOCH);
        });
        assertThat(new LinkedHashMap<>(coded.getLast().links())).isNotEmpty();
    }
}
