package org.framewright.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.RulingId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.store.query.TeamStore;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Whatever was written, taken back or refused: the ledger replayed gives what the tables hold, row by row.
class LedgerReplayTest {

    private static final int STEPS = 250;

    /// The entries with which a project begins.
    private static final int BEGINNING = 3;

    private static final EntryAuthor AUTHOR = new EntryAuthor("somebody", "test");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {3, 20260302, 4711})
    void theLedgerReplayedGivesThePresentState(long seed) {
        var random = new Random(seed);
        int refused = 0;
        try (var project = TestProject.create(folder)) {
            for (int i = 0; i < STEPS; i++) {
                try {
                    step(random, project);
                } catch (Refusal expected) {
                    refused++;
                }
            }
            try (var inspection = ProjectInspection.of(project.database)) {
                var replayed = inspection.replay();
                assertThat(replayed.faults()).isEmpty();
                assertThat(replayed.differences()).isEmpty();
                assertThat(inspection.faults()).isEmpty();
                assertThat(inspection.changedTexts()).isEmpty();
            }
            assertThat(refused).as("refusals among the steps").isBetween(1, STEPS - 70);
        }
    }

    @Test
    void removedArticleLeavesItsTextToTheOtherAndComesBack() {
        var first = Samples.article("a", "🦀 text");
        var second = Samples.article("b", "🦀 text");
        try (var project = TestProject.create(folder)) {
            project.ledger.append(AUTHOR, new ArticleChange.ArticleAdded(first));
            project.ledger.append(AUTHOR, new ArticleChange.ArticleAdded(second));
            project.ledger.undo(AUTHOR, BEGINNING + 2);
            assertThat(project.articles.find(first.id())).contains(first);
            assertThat(project.articles.find(second.id())).isEmpty();

            project.ledger.append(AUTHOR, new ArticleChange.ArticleRemoved(first));
            project.ledger.append(AUTHOR, new ArticleChange.ArticleAdded(second));

            assertThat(project.articles.find(first.id())).isEmpty();
            assertThat(project.articles.find(second.id())).contains(second);
            try (var inspection = ProjectInspection.of(project.database)) {
                assertThat(inspection.replay().differences()).isEmpty();
                assertThat(inspection.changedTexts()).isEmpty();
            }
        }
    }

    private static void step(Random random, TestProject project) {
        long last = number(project, "SELECT max(revision) FROM ledger");
        if (last > BEGINNING && random.nextInt(4) == 0) {
            project.ledger.undo(AUTHOR, BEGINNING + 1 + random.nextLong(last - BEGINNING));
        } else if (random.nextInt(6) == 0) {
            project.ledger.append(
                    AUTHOR, new CompoundChange(List.of(change(random, project), change(random, project))));
        } else if (random.nextInt(6) == 0) {
            project.ledger.append(AUTHOR, List.of(change(random, project), change(random, project)));
        } else {
            project.ledger.append(AUTHOR, change(random, project));
        }
    }

    private static Change change(Random random, TestProject project) {
        int number = random.nextInt(6);
        var article = Samples.article("a" + number, "🦀 text " + number / 2);
        var coder = new Coder(new CoderId("c" + random.nextInt(3)), "Coder " + random.nextInt(3), Coder.Kind.CODER);
        var actor = Actor.of(new ActorId("x" + random.nextInt(5)), "Actor " + random.nextInt(5));
        var codings = project.codings.all();
        if (codings.isEmpty() || random.nextInt(3) == 0) {
            return switch (random.nextInt(14)) {
                case 0 -> new CoderChange.CoderAdded(coder);
                case 1 -> new CoderChange.CoderRemoved(coder);
                case 2, 3 -> new ArticleChange.ArticleAdded(article);
                case 4 -> new ArticleChange.ArticleRemoved(article);
                case 5 -> described(random, article);
                case 6 -> ofActor(random, project, actor);
                case 7 -> ofCoder(random, project);
                case 8 -> ofRound(random, project);
                case 9, 10 -> ofTeam(random, project);
                default -> new CodingChange.CodingOpened(coding(random));
            };
        }
        return ofCoding(random, project, codings.get(random.nextInt(codings.size())));
    }

    private static Change ofCoder(Random random, TestProject project) {
        var known = project.study.coders();
        var before =
                known.isEmpty()
                        ? new Coder(new CoderId("c0"), "Coder 0", Coder.Kind.CODER)
                        : known.get(random.nextInt(known.size()));
        return new CoderChange.CoderChanged(
                before, before.isDeactivated() ? before.rejoin() : before.leave(TestProject.CLOCK.instant()));
    }

    private static Change ofRound(Random random, TestProject project) {
        var round = project.study.rounds().getFirst();
        return new RoundChange.RoundChanged(
                round,
                random.nextBoolean()
                        ? round.withSettings(
                                new Round.Settings(
                                        round.settings().suggestions(),
                                        round.settings().timed(),
                                        random.nextBoolean() ? Round.ArticleOrder.RANDOM : Round.ArticleOrder.IMPORTED))
                        : round.isClosed() ? round.reopen() : round.close(TestProject.CLOCK.instant()));
    }

    private static Change ofTeam(Random random, TestProject project) {
        var team = new TeamStore(project.database);
        var assignments = team.assignments();
        var exclusion =
                new ArticleExclusion(new ArticleId("article-a" + random.nextInt(6)), "reason " + random.nextInt(2));
        var batch = batch("b" + random.nextInt(3));
        var ruling = ruling("r" + random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0 -> new ArticleChange.ArticleExcluded(exclusion);
            case 1 -> new ArticleChange.ArticleIncluded(exclusion);
            case 2 -> new AssignmentChange.BatchAdded(batch);
            case 3 -> new AssignmentChange.BatchRemoved(batch);
            case 4 ->
                    assignments.isEmpty()
                            ? new RulingChange.RulingAdded(ruling)
                            : new AssignmentChange.AssignmentRemoved(
                                    assignments.get(random.nextInt(assignments.size())));
            case 5 -> new RulingChange.RulingAdded(ruling);
            case 6 -> new RulingChange.RulingRemoved(ruling);
            default ->
                    new AssignmentChange.AssignmentAdded(
                            new Assignment(
                                    new AssignmentId("s" + random.nextInt(9)),
                                    new RoundId("main"),
                                    exclusion.article(),
                                    new CoderId("c" + random.nextInt(3)),
                                    batch.id(),
                                    1 + random.nextInt(5)));
        };
    }

    private static Batch batch(String id) {
        var recipe = new DrawRecipe("L64X128MixRandom", 3, 6, 4, 1, 2, DrawRecipe.PairRule.ROTATING, "", List.of());
        return new Batch(new BatchId(id), new RoundId("main"), id, TestProject.CLOCK.instant(), recipe);
    }

    private static Ruling ruling(String id) {
        return new Ruling(
                new RulingId(id),
                1,
                "tag",
                "",
                "",
                "",
                id,
                TestProject.CLOCK.instant(),
                new Ruling.RulingSubject.NoSubject());
    }

    private static Change ofActor(Random random, TestProject project, Actor actor) {
        var known = project.study.actors().all();
        var match =
                new ActorMatch(
                        new ActorId("x" + random.nextInt(3)),
                        new ActorId("x" + (3 + random.nextInt(2))),
                        random.nextBoolean());
        return switch (random.nextInt(5)) {
            case 0 -> new ActorChange.ActorRemoved(actor);
            case 1 -> new ActorChange.ActorsMatched(match);
            case 2 -> new ActorChange.ActorsUnmatched(match);
            case 3 -> {
                var before = known.isEmpty() ? actor : known.get(random.nextInt(known.size()));
                var owner = random.nextBoolean() ? null : new CoderId("c" + random.nextInt(3));
                yield new ActorChange.ActorChanged(
                        before,
                        before.withDetails("Actor " + random.nextInt(5), Actor.Kind.PERSON, "", List.of("alias"))
                                .withOwner(owner));
            }
            default -> new ActorChange.ActorAdded(actor);
        };
    }

    private static Change ofCoding(Random random, TestProject project, Coding coding) {
        var annotations = project.codings.annotations(coding.id());
        if (annotations.isEmpty() || random.nextInt(3) == 0) {
            var fresh =
                    Annotation.of(
                            new AnnotationId("n" + random.nextInt(60)),
                            "mark",
                            new Extent.Implied(),
                            TestProject.CLOCK.instant());
            return random.nextInt(8) == 0
                    ? random.nextBoolean()
                            ? new CodingChange.CodingChanged(coding, coding.submit(TestProject.CLOCK.instant()))
                            : new CodingChange.CodingRemoved(coding)
                    : new CodingChange.AnnotationAdded(coding.id(), fresh);
        }
        var annotation = annotations.get(random.nextInt(annotations.size()));
        if (random.nextInt(3) == 0) {
            return new CodingChange.AnnotationRemoved(coding.id(), annotation);
        }
        var value =
                switch (random.nextInt(4)) {
                    case 0 -> new Value.Numeric(new BigDecimal("1.50"));
                    case 1 -> new Value.Actor(new ActorId("x" + random.nextInt(5)));
                    case 2 -> new Value.ActorSet(List.of(new ActorId("x1"), new ActorId("x" + random.nextInt(5))));
                    default -> new Value.Categories(List.of("b", "a"));
                };
        return new CodingChange.AnnotationChanged(
                coding.id(), annotation, annotation.withValue("v", value, TestProject.CLOCK.instant()));
    }

    private static Coding coding(Random random) {
        return Coding.open(
                new CodingId("g" + random.nextInt(12)),
                new ArticleId("article-a" + random.nextInt(6)),
                new CoderId("c" + random.nextInt(3)),
                new RoundId("main"),
                1 + random.nextInt(2),
                1,
                TestProject.CLOCK.instant());
    }

    private static Change described(Random random, Article article) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("outlet", "Outlet " + random.nextInt(9));
        var after =
                new Article(
                        article.id(),
                        article.name(),
                        article.text(),
                        article.textSha256(),
                        article.originalSha256(),
                        List.of(new ArticlePart(ArticlePart.Kind.CREDIT, 0, 2)),
                        random.nextBoolean() ? article.segments() : List.of(),
                        metadata);
        return new ArticleChange.ArticleDescribed(article, after);
    }

    private static long number(TestProject project, String sql) {
        return project.database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
