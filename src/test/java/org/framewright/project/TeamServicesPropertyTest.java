package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectOpening;
import org.framewright.store.query.CodingStore;
import org.framewright.support.Carrier;
import org.framewright.support.Nightly;
import org.framewright.support.RandomCoder;
import org.framewright.support.RandomCoder.Daring;
import org.framewright.support.UsualCases;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.merge.MergeReport.FileResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Whatever coders do apart, in whatever order and however often their files come back: the project then holds what each of them
/// has, and of nobody anything else.
@ExtendWith(CarrierResolver.class)
final class TeamServicesPropertyTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final List<String> CODERS = List.of("Ada Arbour", "Ben Birch", "Cay Cedar");
    private static final String REFERENCE = "Ria Rowan";
    private static final String IN_PACKAGES = "Reference";
    private static final String TRAINING = "Training";
    private static final int WEEKS = 5;
    private static final Comparator<Coding> VERSIONS = Comparator.comparingInt(Coding::version);
    private static final String NOTED = "for the supervisor's eyes";

    @TempDir private Path folder;
    private Carrier carrier;

    /// What a coder has: codings with their annotations.
    private record Work(Map<CodingId, Coding> codings, Map<CodingId, List<Annotation>> annotations) {}

    @BeforeEach
    void choose(Carrier chosen) {
        carrier = chosen;
    }

    @ParameterizedTest
    @UsualCases(1)
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void filesThatComeBackInAnyOrderAndRepeatedlyGiveWhatEachCoderHas(long seed) throws IOException {
        var random = new Random(seed);
        var trunk = study();
        // what was coded in the one file before anybody worked apart
        CODERS.forEach(it -> work(trunk, it, random, 6));
        CODERS.forEach(it -> in(trunk, project -> make(project, it, 1)));

        var old = new ArrayList<Path>();
        for (int week = 1; week <= 3; week++) {
            train(trunk, REFERENCE, random, 8);
            for (var coder : CODERS) {
                if (random.nextInt(4) > 0) {
                    work(file(coder), coder, random, 10);
                    train(file(coder), coder, random, 4);
                }
                old.add(copy(file(coder), "week-" + week + "-" + coder));
            }
            var before = everybody().collect(Collectors.toMap(it -> it, it -> work(trunk, it)));
            var back = old.get(random.nextInt(old.size()));
            var coder = coderOf(back);
            in(trunk, project -> merge(project, back));
            everybody()
                    .filter(it -> !it.equals(coder))
                    .forEach(it -> assertThat(work(trunk, it)).as(it).isEqualTo(before.get(it)));
            if (random.nextBoolean()) {
                // a package on the way, made of whatever has come back so far
                int number = week + 1;
                in(trunk, project -> make(project, coder, number));
                in(file(coder), project -> project.team().packages().update(packageFile(coder, number)));
                assertThat(places(work(file(coder), IN_PACKAGES)))
                        .as("as the reference was when the package was made, which stays")
                        .isNotEmpty()
                        .isSubsetOf(places(work(trunk, REFERENCE)));
            }
        }

        var all = new ArrayList<>(CODERS.stream().map(this::file).toList());
        all.addAll(old);
        Collections.shuffle(all, random);
        all.add(file(CODERS.getFirst()));
        var reference = work(trunk, REFERENCE);
        for (var each : all) {
            in(trunk, project -> merge(project, each));
        }
        assertThat(work(trunk, REFERENCE)).isEqualTo(reference);
        for (var coder : CODERS) {
            assertThat(work(trunk, coder)).as(coder).isEqualTo(work(file(coder), coder));
        }
        long revision = revision(trunk);
        in(
                trunk,
                project -> {
                    var again = project.team().merge().preview(sent(all), ProgressListener.NONE).report();
                    assertThat(again.files()).allSatisfy(it -> assertThat(it.codings()).isEmpty());
                    assertThat(project.check()).isEmpty();
                });
        assertThat(revision(trunk)).isEqualTo(revision);
        for (var coder : CODERS) {
            in(file(coder), project -> assertThat(project.check()).isEmpty());
        }
    }

    @Nightly
    @ParameterizedTest
    @UsualCases(2)
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void workAtTwoDevicesComesTogetherAndNothingIsLost(long seed) throws IOException {
        var random = new Random(seed);
        var trunk = study();
        var coder = CODERS.getFirst();
        work(trunk, coder, random, 8);
        in(trunk, project -> make(project, coder, 1));
        var first = file(coder);
        var second = copy(first, "second device");
        work(first, coder, random, 20);
        work(second, coder, random, 20);
        var began = work(trunk, coder);
        var atFirst = work(first, coder);
        var atSecond = work(second, coder);

        var lists = new ArrayList<>(List.of(first, second));
        Collections.shuffle(lists, random);
        var clashes = new ArrayList<String>();
        in(
                trunk,
                project -> {
                    var report = project.team().merge().merge(sent(lists));
                    report.files().stream()
                            .flatMap(it -> it.codings().stream())
                            .peek(it -> assertThat(it.problems()).isEmpty())
                            .flatMap(it -> it.outcome().stream())
                            .flatMap(it -> it.conflicts().stream())
                            .forEach(it -> clashes.add(it.annotation()));
                });

        var together = marked(work(trunk, coder), List.of());
        for (var device : List.of(atFirst, atSecond)) {
            var fresh = marked(device, clashes);
            fresh.removeAll(marked(began, List.of()));
            assertThat(together).containsAll(fresh);
        }
        in(trunk, project -> make(project, coder, 2));
        in(first, project -> project.team().packages().update(packageFile(coder, 2)));
        in(second, project -> project.team().packages().update(packageFile(coder, 2)));
        assertThat(said(work(first, coder))).isEqualTo(said(work(trunk, coder)));
        assertThat(said(work(second, coder))).isEqualTo(said(work(trunk, coder)));
        var state = work(trunk, coder);
        in(trunk, project -> project.team().merge().merge(sent(List.of(second, first))));
        assertThat(said(work(trunk, coder))).isEqualTo(said(state));
        for (var file : List.of(trunk, first, second)) {
            in(file, project -> assertThat(project.check()).isEmpty());
        }
    }

    @Nightly
    @ParameterizedTest
    @UsualCases(2)
    @MethodSource("seedsOfWeeks")
    void whatWasMarkedAtTwoDevicesIsInTheLatestVersion(long seed) throws IOException {
        var coder = CODERS.getFirst();
        var marked = new HashSet<String>();

        var trunk =
                weeksAtTwoDevices(
                        seed,
                        (device, random) -> {
                            mark(device, coder, random);
                            marked.addAll(markedLast(work(device, coder)));
                        });

        assertThat(markedLast(work(trunk, coder))).containsExactlyInAnyOrderElementsOf(marked);
    }

    @Nightly
    @ParameterizedTest
    @UsualCases(2)
    @MethodSource("seedsOfWeeks")
    void whateverIsDoneAtTwoDevicesForWeeksIsTheSameEverywhereInTheEnd(long seed) throws IOException {
        weeksAtTwoDevices(seed, (device, random) -> work(device, CODERS.getFirst(), random, 15));
    }

    /// Files and packages of one coder's two devices come late or never; in the end all have come.
    ///
    /// @param work what is done at a device
    /// @return the project, which says the same as both devices
    private Path weeksAtTwoDevices(long seed, BiConsumer<Path, Random> work) throws IOException {
        var random = new Random(seed);
        var trunk = study();
        var coder = CODERS.getFirst();
        in(trunk, project -> make(project, coder, 1));
        var devices = List.of(file(coder), copy(file(coder), "second device"));
        for (int week = 1; week <= WEEKS + 2; week++) {
            boolean isLast = week > WEEKS;
            var lists = new ArrayList<Path>();
            for (var device : devices) {
                if (!isLast && random.nextInt(3) > 0) {
                    work.accept(device, random);
                }
                if (isLast || random.nextBoolean()) {
                    lists.add(device);
                }
            }
            Collections.shuffle(lists, random);
            in(
                    trunk,
                    project ->
                            assertThat(project.team().merge().merge(sent(lists)).files())
                                    .flatExtracting(FileResult::codings)
                                    .allSatisfy(it -> assertThat(it.problems()).isEmpty()));
            int number = week + 1;
            in(trunk, project -> make(project, coder, number));
            for (var device : devices) {
                if (isLast || random.nextBoolean()) {
                    in(device, project -> project.team().packages().update(packageFile(coder, number)));
                }
            }
        }
        for (var device : devices) {
            assertThat(said(work(device, coder))).isEqualTo(said(work(trunk, coder)));
            in(device, project -> assertThat(project.check()).isEmpty());
        }
        in(trunk, project -> assertThat(project.check()).isEmpty());
        return trunk;
    }

    private static LongStream seedsOfWeeks() {
        return LongStream.rangeClosed(1, 40);
    }

    /// Marks passages, submits and corrects.
    private static void mark(Path file, String coder, Random random) {
        in(
                file,
                project -> {
                    var article = project.corpus().articles().getFirst();
                    var key =
                            new CoderRound(
                                            project.study().coder(coder).orElseThrow(),
                                            project.study().rounds().getFirst())
                                    .key(article.id());
                    for (int i = 0; i < 5; i++) {
                        try {
                            switch (random.nextInt(5)) {
                                case 0 -> project.coding().submit(key, "more to come");
                                case 1 -> project.coding().correct(key);
                                default -> {
                                    int from = random.nextInt(200);
                                    var words =
                                            project.coding().article(key).fragment(from, from + 1 + random.nextInt(40));
                                    project.coding()
                                            .code(
                                                    key,
                                                    "attribution",
                                                    new Extent.Passage(List.of(words)),
                                                    Optional.empty());
                                }
                            }
                        } catch (Refusal refused) {
                            // not now
                        }
                    }
                });
    }

    /// The passages of the latest version of each coding.
    private static List<String> markedLast(Work work) {
        var last = new HashMap<ArticleId, Coding>();
        work.codings().values().forEach(it -> last.merge(it.article(), it, BinaryOperator.maxBy(VERSIONS)));
        return last.values().stream()
                .flatMap(it -> work.annotations().get(it.id()).stream())
                .map(it -> it.tag() + " " + it.extent() + " " + it.created())
                .toList();
    }

    @ParameterizedTest
    @UsualCases(1)
    @ValueSource(longs = {21, 22})
    void aPackageHoldsNothingOfAnybodyElse(long seed) throws IOException {
        var random = new Random(seed);
        var trunk = study();
        for (int article = 0; article < CODERS.size(); article++) {
            trainWith(trunk, CODERS.get(article), article);
        }
        CODERS.forEach(it -> work(trunk, it, random, 35));
        CODERS.forEach(it -> train(trunk, it, random, 5));
        everyReference(trunk);
        for (var coder : CODERS) {
            in(trunk, project -> make(project, coder, 1));
            var bytes = new String(Files.readAllBytes(packageFile(coder, 1)), StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains(coder).doesNotContain(REFERENCE);
            for (var other : CODERS) {
                if (!other.equals(coder)) {
                    assertThat(bytes).doesNotContain(other).doesNotContain(id(trunk, other));
                    work(trunk, other).annotations().values().stream()
                            .flatMap(List::stream)
                            .forEach(it -> assertThat(bytes).doesNotContain(it.id().value()));
                }
            }
            // of the reference what it says of the coder's own article, and nothing that was noted
            var reference = work(trunk, REFERENCE);
            reference
                    .codings()
                    .forEach((id, coding) -> {
                        boolean own = coding.article().equals(trainedWith(trunk, coder));
                        assertThat(bytes.contains(id.value())).as(coder).isEqualTo(own);
                        reference
                                .annotations()
                                .get(id)
                                .forEach(it -> assertThat(bytes.contains(it.id().value())).isEqualTo(own));
                    });
            assertThat(bytes).doesNotContain(NOTED);
        }
    }

    /// Brings a file in: what it brings is its coder's.
    private void merge(Project project, Path file) {
        var report = project.team().merge().merge(List.of(carrier.toSupervisor(coderOf(file), file)));
        assertThat(report.files().getFirst().codings())
                .allSatisfy(it -> assertThat(it.coder()).isEqualTo(coderOf(file)));
    }

    private List<Path> sent(List<Path> files) {
        return files.stream().map(it -> carrier.toSupervisor(coderOf(it), it)).toList();
    }

    private static Stream<String> everybody() {
        return Stream.concat(CODERS.stream(), Stream.of(REFERENCE));
    }

    /// What is marked where, whatever became of names and notes.
    private static Set<String> places(Work work) {
        return work.annotations().values().stream()
                .flatMap(List::stream)
                .map(it -> it.id() + " " + it.tag() + " " + it.extent())
                .collect(Collectors.toSet());
    }

    private static void trainWith(Path trunk, String coder, int article) {
        in(
                trunk,
                project ->
                        project.team()
                                .assignments()
                                .assign(
                                        new AssignmentService.AssignmentRequest(
                                                TRAINING,
                                                "For " + coder.substring(0, 3),
                                                List.of(coder),
                                                List.of(project.corpus().articles().get(article).name()),
                                                Optional.empty(),
                                                "0",
                                                1,
                                                DrawRecipe.PairRule.ALL,
                                                "",
                                                1)));
    }

    private static ArticleId trainedWith(Path trunk, String coder) {
        var articles = new ArrayList<ArticleId>();
        in(
                trunk,
                project -> project.worklist().articles(training(project, coder)).forEach(it -> articles.add(it.id())));
        return articles.getFirst();
    }

    /// The reference submits every article of the training, with a note.
    private static void everyReference(Path trunk) {
        in(
                trunk,
                project -> {
                    var coderRound = training(project, REFERENCE);
                    for (var article : project.worklist().articles(coderRound)) {
                        var key = coderRound.key(article.id());
                        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(40, 80)));
                        var id = project.coding().code(key, "attribution", words, Optional.empty()).id();
                        project.coding().setMemo(key, id, NOTED);
                        project.coding().submit(key, NOTED);
                    }
                });
    }

    private static void train(Path file, String coder, Random random, int gestures) {
        in(
                file,
                project -> {
                    new RandomCoder(project.coding(), training(project, coder), random, Daring.CORRECTS)
                            .work(project.corpus().articles(), gestures);
                    if (coder.equals(REFERENCE)) {
                        submitOne(project);
                    }
                });
    }

    /// So that there is a reference.
    private static void submitOne(Project project) {
        var coderRound = training(project, REFERENCE);
        var key = coderRound.key(project.corpus().articles().getFirst().id());
        if (project.coding().snapshot(key).coding().filter(it -> it.isSubmitted() || it.version() > 1).isEmpty()) {
            var words = new Extent.Passage(List.of(project.coding().article(key).fragment(40, 80)));
            project.coding().code(key, "attribution", words, Optional.empty());
            project.coding().submit(key, NOTED);
        }
    }

    private static CoderRound training(Project project, String coder) {
        return new CoderRound(project.study().coder(coder).orElseThrow(), project.study().round(TRAINING));
    }

    private Path study() throws IOException {
        var file = folder.resolve("supervisor").resolve("study.framewright");
        Files.createDirectories(file.getParent());
        try (var project = ProjectOpener.create(file, CodebookSource.readJson("news-framing"), installation(file))) {
            var texts =
                    List.of(
                            TEXTS.resolve("01-wire-report.txt"),
                            TEXTS.resolve("04-tabloid.txt"),
                            TEXTS.resolve("09-nature-notes.txt"));
            assertThat(project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE).problems())
                    .isEmpty();
            CODERS.forEach(name -> project.study().addCoder(name, Coder.Kind.CODER));
            project.study().addCoder(REFERENCE, Coder.Kind.REFERENCE);
            project.team().rounds().add(TRAINING, Round.Purpose.TRAINING, Optional.empty(), Round.Settings.PLAIN);
        }
        return file;
    }

    /// The first package is where the coder works.
    private Path file(String coder) {
        return packageFile(coder, 1);
    }

    private Path packageFile(String coder, int number) {
        return folder.resolve(coder).resolve(coder.substring(0, 3) + "-" + number + ".framewright");
    }

    private static String coderOf(Path file) {
        return CODERS.stream().filter(it -> file.toString().contains(it.substring(0, 3))).findFirst().orElseThrow();
    }

    private Path copy(Path file, String name) throws IOException {
        var copy = folder.resolve(name).resolve(file.getFileName());
        Files.createDirectories(copy.getParent());
        return Files.copy(file, copy);
    }

    private void make(Project project, String coder, int number) {
        try {
            Files.createDirectories(packageFile(coder, number).getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var file = packageFile(coder, number);
        if (!Files.exists(file)) {
            project.team().packages().make(project.study().coder(coder).orElseThrow(), file);
            carrier.toCoder(coder, file);
        }
    }

    private static void work(Path file, String coder, Random random, int gestures) {
        in(
                file,
                project -> {
                    var coderRound =
                            new CoderRound(
                                    project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
                    new RandomCoder(project.coding(), coderRound, random, Daring.CORRECTS)
                            .work(project.corpus().articles(), gestures);
                });
    }

    private static void in(Path file, Consumer<Project> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            work.accept(project);
        } catch (Refusal refused) {
            throw new AssertionError(refused.problems().toString(), refused);
        }
    }

    private static Installation installation(Path file) {
        var state = file.resolveSibling("state");
        return new Installation(
                "at " + file.getParent().getFileName(), new SafekeepingContext(state, Clock.systemUTC()));
    }

    private static long revision(Path file) {
        try (var state = ProjectOpening.view(file)) {
            return state.revision();
        }
    }

    private static String id(Path file, String coder) {
        var id = new ArrayList<String>();
        in(file, project -> id.add(project.study().coder(coder).orElseThrow().id().value()));
        return id.getFirst();
    }

    private static Work work(Path file, String coder) {
        var codings = new LinkedHashMap<CodingId, Coding>();
        var annotations = new LinkedHashMap<CodingId, List<Annotation>>();
        in(
                file,
                project -> {
                    var id = project.study().coder(coder).orElseThrow().id();
                    try (var state = ProjectOpening.view(file)) {
                        var store = new CodingStore(state);
                        for (var coding : store.all()) {
                            if (coding.coder().equals(id)) {
                                codings.put(coding.id(), coding);
                                annotations.put(coding.id(), store.annotations(coding.id()));
                            }
                        }
                    }
                    assertThat(project.study().actors().all()).extracting(Actor::name).doesNotHaveDuplicates();
                });
        return new Work(codings, annotations);
    }

    /// The passages: a correction has the same under other ids. Forms about the article that were begun at both devices are one.
    ///
    /// @param without ids of annotations
    private static Set<String> marked(Work work, List<String> without) {
        return work.annotations().values().stream()
                .flatMap(List::stream)
                .filter(it -> !it.extent().isUnit() && !without.contains(it.id().value()))
                .map(it -> it.tag() + " " + it.extent() + " " + it.created())
                .collect(Collectors.toSet());
    }

    /// What is said of each article, whatever ids the versions of a coding have.
    private static Map<String, Object> said(Work work) {
        var said = new LinkedHashMap<String, Object>();
        work.codings()
                .forEach((id, coding) ->
                        said.put(
                                coding.article().value() + " " + coding.version(),
                                List.of(
                                        coding.status(),
                                        coding.note(),
                                        work.annotations().getOrDefault(id, List.of()))));
        return said;
    }
}
