package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Actors of a question that can have several are compared as the categories of a set are.
final class ActorSetAgreementTest {

    private static final String ALPHA = "krippendorff-alpha";
    private static final List<String> ALL = List.of("a", "b", "c", "d");
    private static final String CODEBOOK =
            """
            {"format": 2, "id": "several", "version": 1, "title": "Several", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "who", "label": "Who", "scale": "actor-set"},
                 {"id": "letters", "label": "Letters", "scale": "set", "categories": [
                   {"id": "a", "code": 1, "label": "A"}, {"id": "b", "code": 2, "label": "B"},
                   {"id": "c", "code": 3, "label": "C"}, {"id": "d", "code": 4, "label": "D"}]}]}]}\
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void setsOfActorsAgreeAsFarAsSetsOfCategoriesInWhateverOrderAndUnderWhateverJoinedNames(long seed) {
        var random = new Random(seed);
        try (var compared = new ComparedProject(folder, CODEBOOK)) {
            for (int i = 0; i < 8; i++) {
                var article = compared.project.add(Samples.article("article-" + i, "Text number " + i));
                for (var coder : List.of("Ada", "Ben")) {
                    var letters = new ArrayList<>(ALL);
                    Collections.shuffle(letters, random);
                    var chosen = letters.subList(0, 1 + random.nextInt(3));
                    var key = compared.desk(coder, article);
                    compared.answer(key, "letters", new Value.Categories(chosen));
                    Collections.shuffle(chosen, random);
                    compared.answer(key, "who", actors(compared, key, chosen));
                    compared.submit(key);
                }
            }
            assertThat(alpha(compared, "who")).isLessThan(alpha(compared, "letters"));

            join(compared);

            assertThat(alpha(compared, "who")).isCloseTo(alpha(compared, "letters"), within(1e-9));
        }
    }

    @Test
    void byKindSetsOfOtherActorsAreTheSameWhereTheirKindsAre() {
        try (var compared = new ComparedProject(folder, CODEBOOK)) {
            var kinds =
                    Map.of(
                            "Holt", Actor.Kind.PERSON,
                            "Brandt", Actor.Kind.PERSON,
                            "Dockers", Actor.Kind.ORGANISATION,
                            "Port", Actor.Kind.ORGANISATION);
            kinds.forEach((name, kind) ->
                    compared.project.actors.add(new Supervisor(), new ActorDetails(name, kind, "", List.of())));
            code(compared, "1", List.of("Holt", "Dockers"), List.of("Port", "Brandt"));
            code(compared, "2", List.of("Dockers"), List.of("Port"));
            code(compared, "3", List.of("Brandt", "Holt"), List.of("Holt"));
            code(compared, "4", List.of("Holt"), List.of("Holt", "Port"));

            var service = new AgreementService(compared.project.database, IntegrityCheck.ofRecords());
            var data = service.read(AgreementQuery.ALL, ProgressListener.NONE);
            assertThat(data.isAnsweredByActors("frame", "who")).isTrue();
            var rated = data.ratings("frame", "who").orElseThrow();
            assertThat(percent(rated)).isZero();
            var byKind = rated.byGroup();
            assertThat(percent(byKind)).isEqualTo(0.75);
            assertThat(byKind.categories())
                    .extracting(RatedCategory::label)
                    .containsExactlyInAnyOrder("organisation + person", "organisation", "person");
        }
    }

    private static double percent(RatedVariable rated) {
        return ((MeasureOutcome.Defined) rated.figure(UnitMeasure.PERCENT_AGREEMENT)).value();
    }

    private static void code(ComparedProject compared, String name, List<String> ada, List<String> ben) {
        var article = compared.project.add(Samples.article("article-" + name, "Text number " + name));
        Map.of("Ada", ada, "Ben", ben)
                .forEach((coder, actors) -> {
                    var key = compared.desk(coder, article);
                    compared.answer(
                            key,
                            "who",
                            new Value.ActorSet(actors.stream().map(it -> actor(compared, key, it)).toList()));
                    compared.submit(key);
                });
    }

    /// Each coder has names of their own.
    private static Value actors(ComparedProject compared, CodingKey key, List<String> letters) {
        return new Value.ActorSet(
                letters.stream().map(it -> actor(compared, key, it + " of " + key.coder().name())).toList());
    }

    private static ActorId actor(ComparedProject compared, CodingKey key, String name) {
        return compared.project.coding.findOrAddActor(key, name).actors().getFirst();
    }

    private static void join(ComparedProject compared) {
        var actors = compared.project.actors;
        for (var letter : ALL) {
            var of = actors.actors();
            of.findByName(letter + " of Ada")
                    .ifPresent(ada ->
                            of.findByName(letter + " of Ben")
                                    .ifPresent(ben -> actors.match(new Supervisor(), ben.id(), ada.id())));
        }
    }

    private static double alpha(ComparedProject compared, String variable) {
        return ComparedProject.value(ComparedProject.together(compared.variable("frame", variable)).figures(), ALPHA);
    }
}
