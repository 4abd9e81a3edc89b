package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.ImportOmission.OmissionCause;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.RulingId;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.model.study.StudyDescription;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.StoredNames;
import org.framewright.support.Carrier;
import org.framewright.support.Samples;
import org.framewright.support.StoredTypes;
import org.framewright.support.TestFiles;
import org.framewright.support.TestProject;
import org.framewright.team.merge.MergeProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Ada's file comes back with what Ada can't have done. Nothing of the supervisor's or of Ben's is ever changed by it.
@ExtendWith(CarrierResolver.class)
final class ForgedFilesTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final EntryAuthor FORGER = new EntryAuthor("supervisor", "office");
    private static final Instant NOW = TestProject.CLOCK.instant();

    /// The kinds that come in where they are about Ada's own codings and actors, and change nothing else.
    private static final Set<String> ADAS =
            Set.of(
                    "CodingOpened",
                    "CodingRemoved",
                    "CodingChanged",
                    "CodingNoted",
                    "CodingTimed",
                    "VersionAdopted",
                    "DevicesReconciled",
                    "AnnotationAdded",
                    "AnnotationRemoved",
                    "AnnotationChanged",
                    "DecisionsChanged",
                    "CodingImported");

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;
    private Path ada;

    /// Ada's package as it was sent.
    private Path uncoded;

    @BeforeEach
    void makeStudy(Carrier carrier) {
        this.carrier = carrier;
        study = folder.resolve("study.framewright");
        ada = packageFile("Ada", 1);
        uncoded = folder.resolve("uncoded.framewright");
        if (carrier instanceof Carrier.FileCarrier) {
            TestFiles.copyFolder("forged", folder, this::makeFiles);
        } else {
            makeFiles();
        }
    }

    private void makeFiles() {
        try (var project = ProjectOpener.create(study, CodebookSource.readJson("news-framing"), installation(study))) {
            var texts = List.of(TEXTS.resolve("01-wire-report.txt"), TEXTS.resolve("04-tabloid.txt"));
            assertThat(project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE).problems())
                    .isEmpty();
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
            project.study().addCoder("Judge", Coder.Kind.REFERENCE);
        }
        try {
            packageFor("Ada", 1);
            Files.copy(ada, uncoded);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        in(ada, project -> code(project, "Ada"));
        // by a hub, what is forged then travels as a difference
        carrier.toSupervisor("Ada", ada);
    }

    static Stream<String> kinds() {
        return StoredTypes.cases(Change.class).stream().map(StoredNames::of).sorted();
    }

    /// The ledger and the rows say the same, so that only whose it is can give it away.
    @ParameterizedTest
    @MethodSource("kinds")
    void anEntryForgedInTheSupervisorsPlaceIsNotBroughtIn(String kind) {
        var before = foreign();
        boolean written = forge(kind, false);

        var refused = merge(ada);

        assertThat(foreign()).isEqualTo(before);
        if (ADAS.contains(kind)) {
            assertThat(written).isTrue();
            assertThat(refused).isEmpty();
        } else {
            assertThat(refused).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEntryForgedInAnothersCodingIsNotBroughtIn(String kind) {
        if (!ADAS.contains(kind)) {
            return;
        }
        var before = foreign();
        forge(kind, true);

        assertThat(merge(ada)).isNotEmpty();
        assertThat(foreign()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE coder SET kind = 'REFERENCE'",
                "UPDATE coder SET name = 'Judge'",
                "UPDATE coder SET uuid = '%s'",
                "UPDATE coding SET status = 'SUBMITTED'",
                "UPDATE annotation SET body = json_set(body, '$.memo', 'forged')",
                "UPDATE round SET name = 'Other'",
                "UPDATE codebook SET json = replace(json, 'Form', 'Farm')",
                "UPDATE article SET title = 'Other'",
                "DELETE FROM annotation",
                "INSERT INTO exclusion (article, reason, revision) SELECT uuid, 'mine', 1 FROM article LIMIT 1",
                "UPDATE ledger SET at = '2020-01-01T00:00:00Z' WHERE revision = 2",
                "UPDATE ledger SET change = replace(change, '\"coder\":\"', '\"coder\":\"x') WHERE coding IS NOT NULL"
            })
    void aRowThatWasWrittenByHandHasTheFileRefused(String statement) throws SQLException {
        var before = foreign();
        execute(ada, statement.formatted(judge().value()));

        assertThat(merge(ada)).isNotEmpty();
        assertThat(foreign()).isEqualTo(before);
    }

    @Test
    void aLedgerThatIsNestedTooDeepHasItsFileRefused() throws SQLException {
        var before = foreign();
        int depth = 20_000;
        var deep = "{\"type\":\"Compound\",\"changes\":[".repeat(depth) + "]}".repeat(depth);
        execute(
                ada,
                "INSERT INTO ledger (revision, at, who, installation, kind, change)"
                        + " SELECT max(revision) + 1, at, who, installation, 'Compound', '"
                        + deep
                        + "' FROM ledger");

        assertThat(merge(ada)).containsExactly(MergeProblem.FILE_NOT_AS_ENTERED);
        assertThat(foreign()).isEqualTo(before);
    }

    /// What the attacker's trial did: one statement makes the coder the reference, in rows and ledger alike.
    @Test
    void aFileInWhichTheCoderHasBecomeTheReferenceIsRefused() throws SQLException {
        var before = foreign();
        var own = in(study, project -> project.study().coder("Ada").orElseThrow().id());
        execute(ada, "UPDATE coder SET uuid = '%s', kind = 'REFERENCE'".formatted(judge().value()));
        execute(ada, "UPDATE ledger SET change = replace(change, '%s', '%s')".formatted(own.value(), judge().value()));
        execute(ada, "UPDATE ledger SET change = replace(change, '\"kind\":\"CODER\"', '\"kind\":\"REFERENCE\"')");

        assertThat(merge(ada)).isNotEmpty();
        assertThat(foreign()).isEqualTo(before);
    }

    @Test
    void aPackageOfAnUnknownIdComesInOnlyAsACopy() throws SQLException {
        execute(ada, "UPDATE ledger SET change = json_set(change, '$.id', 'another') WHERE kind = 'PackageUpdated'");

        var refused = refusal(List.of());

        assertThat(refused.problems())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(MergeProblem.NO_KNOWN_PACKAGE);
                    assertThat(it.details()).containsExactly("Ada (1)");
                });
        var sent = carrier.toSupervisor("Ada", ada);
        in(study, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)));
        assertThat(annotations("Ada")).isEqualTo(1);
    }

    @Test
    void actorsComeInTheSameOrderEachTime() {
        var names = List.of("Maren Holt", "Harbour board", "Dockers", "The mayor", "Residents", "Nadia Ruiz", "Police");
        in(
                ada,
                project -> {
                    names.forEach(it -> project.coding().findOrAddActor(desk(project, "Ada"), it));
                    return true;
                });

        assertThat(merge(ada)).isEmpty();
        var actors = in(study, project -> project.actors().actors().all());
        assertThat(actors).extracting(Actor::name).containsExactlyElementsOf(names);
    }

    /// Shown to fail without the protection: Ben's coding was submitted, with Ada's annotation in place of his.
    @ParameterizedTest
    @ValueSource(strings = {"Ben", "Judge"})
    void aCodingWithTheIdOfAnothersIsNotBroughtIn(String other) throws IOException {
        var owner = id(other);
        CodingId id;
        if (other.equals("Ben")) {
            var bens = packageFor("Ben", 1);
            in(bens, project -> code(project, "Ben"));
            assertThat(merge("Ben", bens)).isEmpty();
        } else {
            in(study, project -> code(project, "Judge"));
        }
        try (var file = TestProject.open(study)) {
            id = file.codings.all().stream().filter(it -> it.coder().equals(owner)).findFirst().orElseThrow().id();
        }
        var before = foreign();
        try (var file = TestProject.open(ada)) {
            var own = file.codings.all().getFirst();
            var annotation = file.codings.annotations(own.id()).getFirst();
            var forged = Coding.open(id, own.article(), own.coder(), own.round(), 2, 1, NOW);
            file.ledger.append(FORGER, new CodingChange.CodingChanged(own, own.submit(NOW)));
            file.ledger.append(FORGER, new CodingChange.CodingOpened(forged));
            file.ledger.append(
                    FORGER,
                    new CodingChange.AnnotationAdded(
                            id, Annotation.of(new AnnotationId("f"), "attribution", annotation.extent(), NOW)));
            file.ledger.append(FORGER, new CodingChange.CodingChanged(forged, forged.submit(NOW)));
        }

        assertThat(merge(ada)).contains(MergeProblem.OTHER_CODING);
        assertThat(foreign()).isEqualTo(before);
    }

    /// Shown to fail without the protection: the whole merge ended, and no file was named.
    @ParameterizedTest
    @ValueSource(strings = {"there", "removed"})
    void aPassageWithTheIdOfOneInAnotherArticleIsNotBroughtIn(String inTheEnd) {
        assertThat(merge(ada)).isEmpty();
        var before = foreign();
        AnnotationId taken;
        try (var file = TestProject.open(ada)) {
            taken = file.codings.annotations(file.codings.all().getFirst().id()).getFirst().id();
        }
        try (var file = TestProject.open(uncoded)) {
            var article = file.articles.article(file.articles.summaries().getLast().id());
            var coder = file.study.coder("Ada").orElseThrow().id();
            var coding =
                    Coding.open(
                            new CodingId("second"),
                            article.id(),
                            coder,
                            file.study.rounds().getFirst().id(),
                            1,
                            1,
                            NOW);
            var words = new Extent.Passage(List.of(article.fragment(10, 19)));
            file.ledger.append(FORGER, new CodingChange.CodingOpened(coding));
            var passage = Annotation.of(taken, "attribution", words, NOW);
            file.ledger.append(FORGER, new CodingChange.AnnotationAdded(coding.id(), passage));
            if (inTheEnd.equals("removed")) {
                file.ledger.append(FORGER, new CodingChange.AnnotationRemoved(coding.id(), passage));
            }
        }

        assertThat(merge(uncoded)).containsExactly(MergeProblem.NOT_FITTING);
        try (var file = TestProject.open(study)) {
            assertThat(file.codings.all()).as("nothing of it").noneMatch(it -> it.id().value().equals("second"));
        }
        assertThat(foreign()).isEqualTo(before);
    }

    /// Shown to fail without the protection: each came in, and the project's own export of annotations could not be read in again.
    @ParameterizedTest
    @ValueSource(strings = {"coding", "annotation", "memo", "renamed", "negative", "ages", "actor"})
    void aValueThatNoProgramOfOursWritesHasTheFileRefused(String what) {
        var before = foreign();
        try (var file = TestProject.open(ada)) {
            var own = file.codings.all().getFirst();
            var annotation = file.codings.annotations(own.id()).getFirst();
            Change change =
                    switch (what) {
                        case "coding" ->
                                new CodingChange.CodingOpened(
                                        Coding.open(
                                                new CodingId("x".repeat(70)),
                                                own.article(),
                                                own.coder(),
                                                own.round(),
                                                2,
                                                1,
                                                NOW));
                        case "annotation" ->
                                new CodingChange.AnnotationAdded(
                                        own.id(),
                                        Annotation.of(
                                                new AnnotationId("a\nb"), "attribution", annotation.extent(), NOW));
                        case "memo" ->
                                new CodingChange.AnnotationChanged(
                                        own.id(), annotation, annotation.withMemo("a\0b", NOW));
                        case "renamed" ->
                                new CodingChange.AnnotationChanged(
                                        own.id(),
                                        annotation,
                                        Annotation.of(
                                                new AnnotationId("another"),
                                                annotation.tag(),
                                                annotation.extent(),
                                                NOW));
                        case "negative" -> new CodingChange.CodingTimed(own.id(), 0, -5);
                        case "ages" -> new CodingChange.CodingTimed(own.id(), 0, Long.MAX_VALUE);
                        default ->
                                new ActorChange.ActorAdded(
                                        Actor.of(new ActorId("long"), "x".repeat(2_000_000)).withOwner(own.coder()));
                    };
            if (what.equals("coding")) {
                file.ledger.append(FORGER, new CodingChange.CodingChanged(own, own.submit(NOW)));
            }
            file.ledger.append(FORGER, change);
        }

        assertThat(merge(ada)).containsExactly(MergeProblem.UNUSUAL_VALUE);
        assertThat(foreign()).isEqualTo(before);
    }

    /// More than one check finds these: with any two codings taken for the same they were refused all the same.
    @ParameterizedTest
    @ValueSource(strings = {"article", "coder", "version", "devices"})
    void aChangeOfAdasCodingThatReachesFurtherIsNotBroughtIn(String how) {
        var before = foreign();
        try (var file = TestProject.open(ada)) {
            new Forger(file, false).reachFurther(how).forEach(it -> file.ledger.append(FORGER, it));
        }

        assertThat(merge(ada)).isNotEmpty();
        assertThat(foreign()).isEqualTo(before);
    }

    /// Appends a change of a kind to Ada's file, as if it had been entered there.
    ///
    /// @return whether the file took it; else its entry stands there without its rows
    private boolean forge(String kind, boolean others) {
        try (var file = TestProject.open(ada)) {
            var change = new Forger(file, others).change(kind);
            try {
                file.ledger.append(FORGER, change);
                return true;
            } catch (Refusal notThere) {
                return false;
            }
        }
    }

    /// Makes changes that no coder makes, or that are another coder's.
    private final class Forger {

        private final TestProject file;
        private final Coder coder;
        private final Coding coding;
        private final Annotation annotation;
        private final Round round;
        private final Article article;

        Forger(TestProject file, boolean others) {
            this.file = file;
            this.round = file.study.rounds().getFirst();
            this.article = file.articles.article(file.codings.all().getFirst().article());
            this.annotation = file.codings.annotations(file.codings.all().getFirst().id()).getFirst();
            if (others) {
                this.coder = new Coder(benOf(), "Ben", Coder.Kind.CODER);
                this.coding = Coding.open(new CodingId("forged"), article.id(), coder.id(), round.id(), 1, 1, NOW);
                file.ledger.append(FORGER, new CoderChange.CoderAdded(coder));
                file.ledger.append(FORGER, new CodingChange.CodingOpened(coding));
                file.ledger.append(FORGER, new CodingChange.AnnotationAdded(coding.id(), annotation));
            } else {
                this.coder = file.study.coder("Ada").orElseThrow();
                this.coding = file.codings.all().getFirst();
            }
        }

        Change change(String kind) {
            var actor = new Actor(new ActorId("a"), "Forged", Actor.Kind.PERSON, "", List.of(), "", null);
            var match = new ActorMatch(new ActorId("a"), new ActorId("b"), true);
            var recipe = new DrawRecipe("", 0, 0, 0, 0, 1, DrawRecipe.PairRule.ALL, "", List.of());
            var batch = new Batch(new BatchId("b"), round.id(), "Forged", NOW, recipe);
            var exclusion = new ArticleExclusion(article.id(), "forged");
            var assignment = new Assignment(new AssignmentId("g"), round.id(), article.id(), coder.id(), batch.id(), 1);
            var ruling =
                    new Ruling(
                            new RulingId("r"),
                            1,
                            "attribution",
                            "",
                            "",
                            "",
                            "forged",
                            NOW,
                            new Ruling.RulingSubject.NoSubject());
            return switch (kind) {
                case "ProjectNamed" -> new ProjectChange.ProjectNamed("study", "forged");
                case "StudyDescribed" ->
                        new ProjectChange.StudyDescribed(
                                StudyDescription.EMPTY,
                                StudyDescription.EMPTY.withText(StudyDescription.StudyTopic.CODERS, "forged"));
                case "CodebookAdded" -> new ProjectChange.CodebookAdded(2, nextCodebook());
                case "CodebookRemoved" -> both(new ProjectChange.CodebookAdded(2, nextCodebook()));
                case "ArticleAdded" -> new ArticleChange.ArticleAdded(Samples.article("forged", "Forged.\n"));
                case "ArticleRemoved" -> both(new ArticleChange.ArticleAdded(Samples.article("forged", "Forged.\n")));
                case "ArticleDescribed" -> new ArticleChange.ArticleDescribed(article, described());
                case "CoderAdded" -> new CoderChange.CoderAdded(new Coder(judge(), "Judge", Coder.Kind.CODER));
                case "CoderRemoved" ->
                        both(new CoderChange.CoderAdded(new Coder(new CoderId("x"), "X", Coder.Kind.REFERENCE)));
                case "CoderChanged" -> new CoderChange.CoderChanged(coder, coder.leave(NOW));
                case "ArticleExcluded" -> new ArticleChange.ArticleExcluded(exclusion);
                case "ArticleIncluded" -> both(new ArticleChange.ArticleExcluded(exclusion));
                case "BatchAdded" -> new AssignmentChange.BatchAdded(batch);
                case "BatchRemoved" -> both(new AssignmentChange.BatchAdded(batch));
                case "AssignmentAdded" ->
                        new CompoundChange(
                                List.of(
                                        new AssignmentChange.BatchAdded(batch),
                                        new AssignmentChange.AssignmentAdded(assignment)));
                case "AssignmentRemoved" -> {
                    file.ledger.append(FORGER, new AssignmentChange.BatchAdded(batch));
                    yield both(new AssignmentChange.AssignmentAdded(assignment));
                }
                case "RulingAdded" -> new RulingChange.RulingAdded(ruling);
                case "RulingRemoved" -> both(new RulingChange.RulingAdded(ruling));
                case "RoundAdded" -> new RoundChange.RoundAdded(other());
                case "RoundRemoved" -> both(new RoundChange.RoundAdded(other()));
                case "RoundChanged" -> new RoundChange.RoundChanged(round, round.close(NOW));
                case "ActorAdded" -> new ActorChange.ActorAdded(actor);
                case "ActorRemoved" -> both(new ActorChange.ActorAdded(actor));
                case "ActorChanged" -> {
                    file.ledger.append(FORGER, new ActorChange.ActorAdded(actor));
                    yield new ActorChange.ActorChanged(
                            actor, new Actor(actor.id(), "Other", Actor.Kind.PERSON, "", List.of(), "", null));
                }
                case "ActorsMatched" -> matched(actor, match);
                case "ActorsUnmatched" -> both(matched(actor, match));
                case "PackageCreated" -> new PackageChange.PackageCreated(coder.id(), 9, "p", "d");
                case "PackageUpdated" -> new PackageChange.PackageUpdated(judge(), 1, "p");
                case "WorkReceived" -> new PackageChange.WorkReceived(coder.id(), 1, "f", 1);
                case "ImportRecord" ->
                        new ArticleChange.ImportRecord(
                                List.of(new ImportOmission("f", "", 1, "n", OmissionCause.BY_HAND, "")));
                case "ArticlesDrawn" -> new ArticleChange.ArticlesDrawn(new ArticleDraw("", 1, "", "", 1, List.of()));
                case "AgreementSaved" ->
                        new RoundChange.AgreementSaved(round.id(), new AgreementSnapshot(List.of(1), 1, "", List.of()));
                case "TrainingSet" ->
                        new RoundChange.TrainingSet(
                                RoundTraining.none(round.id()),
                                new RoundTraining(round.id(), 10, List.of(), List.of(), List.of()));
                case "Compound" -> new CompoundChange(List.of(new RulingChange.RulingAdded(ruling)));
                default -> coding(kind);
            };
        }

        private Change coding(String kind) {
            var id = coding.id();
            var noted = annotation.withMemo("more", NOW);
            var further = Annotation.of(new AnnotationId("f"), "attribution", annotation.extent(), NOW);
            return switch (kind) {
                case "CodingOpened" ->
                        new CodingChange.CodingOpened(
                                Coding.open(
                                        new CodingId("second"), otherArticle(), coding.coder(), round.id(), 1, 1, NOW));
                case "CodingRemoved" ->
                        both(
                                new CodingChange.CodingOpened(
                                        Coding.open(
                                                new CodingId("second"),
                                                otherArticle(),
                                                coding.coder(),
                                                round.id(),
                                                1,
                                                1,
                                                NOW)));
                case "CodingChanged" -> new CodingChange.CodingChanged(coding, coding.submit(NOW));
                case "CodingNoted" ->
                        new CodingChange.CodingNoted(
                                id,
                                coding.note(),
                                new ArticleNote("forged", false, ArticleNote.ArticleStatus.DEFAULT, ""));
                case "CodingTimed" -> new CodingChange.CodingTimed(id, coding.seconds(), 99);
                case "CodingImported" -> new CodingChange.CodingImported(id, "forged.jsonl");
                case "VersionAdopted" -> new CodingChange.VersionAdopted(coding, coding, List.of());
                case "DevicesReconciled" ->
                        new CodingChange.DevicesReconciled(
                                id, List.of(new CodingChange.AnnotationAdded(id, further)), List.of("k"), List.of());
                case "AnnotationAdded" -> new CodingChange.AnnotationAdded(id, further);
                case "AnnotationRemoved" -> new CodingChange.AnnotationRemoved(id, annotation);
                case "AnnotationChanged" -> new CodingChange.AnnotationChanged(id, annotation, noted);
                case "DecisionsChanged" ->
                        new CodingChange.DecisionsChanged(
                                id,
                                List.of(),
                                List.of(
                                        new Decision(
                                                "attribution",
                                                "",
                                                new Extent.WholeArticle(),
                                                Decision.DecisionMethod.OWN,
                                                List.of(),
                                                "",
                                                new LinkedHashMap<>(),
                                                List.of(),
                                                null,
                                                NOW)));
                default -> throw new IllegalArgumentException("a new kind: forge it here: " + kind);
            };
        }

        /// Changes of a coding that are about another article, coder or coding, too.
        List<Change> reachFurther(String how) {
            var second = Coding.open(new CodingId("second"), otherArticle(), coding.coder(), round.id(), 1, 1, NOW);
            var opened = new CodingChange.CodingOpened(second);
            var elsewhere =
                    new CodingChange.AnnotationAdded(
                            second.id(), Annotation.of(new AnnotationId("f"), "attribution", annotation.extent(), NOW));
            return switch (how) {
                case "article" ->
                        List.of(new CodingChange.CodingChanged(coding, with(second.article(), coding.coder())));
                case "coder" -> List.of(new CodingChange.CodingChanged(coding, with(coding.article(), judge())));
                case "version" -> List.of(opened, new CodingChange.VersionAdopted(coding, coding, List.of(elsewhere)));
                case "devices" ->
                        List.of(
                                opened,
                                new CodingChange.DevicesReconciled(
                                        coding.id(), List.of(elsewhere), List.of("k"), List.of()));
                default -> throw new IllegalArgumentException(how);
            };
        }

        private Coding with(ArticleId other, CoderId owner) {
            return Coding.open(coding.id(), other, owner, coding.round(), 1, 1, coding.opened());
        }

        private ArticleId otherArticle() {
            return file.articles.summaries().stream()
                    .map(it -> it.id())
                    .filter(it -> !it.equals(article.id()))
                    .findFirst()
                    .orElseThrow();
        }

        private Change both(Change added) {
            file.ledger.append(FORGER, added);
            return added.inverse();
        }

        private Change matched(Actor actor, ActorMatch match) {
            file.ledger.append(FORGER, new ActorChange.ActorAdded(actor));
            file.ledger.append(
                    FORGER,
                    new ActorChange.ActorAdded(
                            new Actor(new ActorId("b"), "Second", Actor.Kind.PERSON, "", List.of(), "", null)));
            return new ActorChange.ActorsMatched(match);
        }

        private String nextCodebook() {
            return Samples.newsFraming().replaceFirst("\"version\": *1", "\"version\": 2");
        }

        private Round other() {
            return new Round(new RoundId("r"), "Forged", Round.Purpose.MAIN, 1);
        }

        private Article described() {
            var metadata = new LinkedHashMap<>(article.metadata());
            metadata.put("outlet", "Forged");
            return new Article(
                    article.id(),
                    article.name(),
                    article.text(),
                    article.textSha256(),
                    article.originalSha256(),
                    article.parts(),
                    article.segments(),
                    metadata);
        }
    }

    private CoderId judge() {
        return id("Judge");
    }

    private CoderId benOf() {
        return id("Ben");
    }

    private CoderId id(String name) {
        return in(study, project -> project.study().coder(name).orElseThrow().id());
    }

    /// @return why it was refused, as a whole or in parts; empty where all of it came in
    private List<ProblemCode> merge(Path file) {
        return merge("Ada", file);
    }

    private List<ProblemCode> merge(String sender, Path file) {
        var sent = carrier.toSupervisor(sender, file);
        try {
            var report = in(study, project -> project.team().merge().merge(List.of(sent)));
            return report.files().getFirst().codings().stream()
                    .flatMap(it -> it.problems().stream())
                    .map(Problem::code)
                    .toList();
        } catch (Refusal refused) {
            return refused.problems().stream().map(Problem::code).toList();
        }
    }

    private Refusal refusal(List<Path> copies) {
        var sent = carrier.toSupervisor("Ada", ada);
        return in(
                study,
                project ->
                        catchThrowableOfType(
                                Refusal.class, () -> project.team().merge().withCopies(copies).merge(List.of(sent))));
    }

    /// Every row of the study that is not of Ada's work.
    private Set<String> foreign() {
        var rows = new TreeSet<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + study);
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found =
                    statement.executeQuery(
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('ledger')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                var where =
                        switch (table) {
                            case "tombstone" -> " WHERE 0"; // of Ada's annotations
                            case "coding", "annotation" ->
                                    " WHERE coder_id <> (SELECT id FROM coder WHERE name = 'Ada')";
                            case "actor" ->
                                    " WHERE owner IS NULL OR owner <> (SELECT uuid FROM coder WHERE name = 'Ada')";
                            default -> "";
                        };
                try (var found = statement.executeQuery("SELECT * FROM " + table + where)) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        var row = new StringBuilder(table);
                        for (int i = 1; i <= columns; i++) {
                            row.append('|').append(found.getString(i));
                        }
                        rows.add(
                                row.length() > 300
                                        ? row.substring(0, 100) + row.toString().hashCode()
                                        : row.toString());
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    private int annotations(String coder) {
        return in(study, project -> project.coding().snapshot(desk(project, coder)).annotations().size());
    }

    private Path packageFor(String coder, int number) throws IOException {
        var file = packageFile(coder, number);
        Files.createDirectories(file.getParent());
        in(study, project -> project.team().packages().make(project.study().coder(coder).orElseThrow(), file));
        carrier.toCoder(coder, file);
        return file;
    }

    private Path packageFile(String coder, int number) {
        return folder.resolve(coder + number).resolve(coder + ".framewright");
    }

    private static Object code(Project project, String coder) {
        var words = new Extent.Passage(List.of(project.coding().article(desk(project, coder)).fragment(10, 19)));
        return project.coding().code(desk(project, coder), "attribution", words, Optional.empty());
    }

    private static CodingKey desk(Project project, String coder) {
        var coderRound =
                new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
        return coderRound.key(project.corpus().articles().getFirst().id());
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        }
    }

    private static Installation installation(Path file) {
        var name = String.valueOf(file.getParent().getFileName()) + file.getFileName();
        return new Installation(name, new SafekeepingContext(file.resolveSibling("state " + name), Clock.systemUTC()));
    }
}
