package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.drafting.RandomEdits;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry.Obstacle;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.Actor;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.store.ProjectOpening;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.support.Diligent;
import org.framewright.support.Diligent.Manner;
import org.framewright.support.TestProject;
import org.framewright.support.UsualCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whatever becomes of a codebook while people are coding, and whenever late work under an older version comes in: every
/// coding is there, valid under the newest version or listed, and after the versions are dropped again the first export is
/// the same byte for byte.
final class CodebookChangesPropertyTest {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern ID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final int EDITS = 12;
    private static final int VERSIONS = 3;

    @TempDir private Path folder;

    @ParameterizedTest
    @UsualCases(4)
    @CsvSource({
        "1, news-framing",
        "2, news-framing",
        "3, policy-frames",
        "4, generic-frames",
        "5, news-sources",
        "6, war-peace",
        "7, quotations",
        "8, attribution",
        "9, semeval-2023-task3",
        "10, framing-functions"
    })
    void nothingCodedIsLostAndVersionsCanBeDropped(long seed, String codebook) throws IOException {
        var random = new Random(seed);
        var file = folder.resolve("study.framewright");
        var laptop = folder.resolve("laptop").resolve("study.framewright");
        study(file, codebook);
        Files.createDirectories(laptop.getParent());
        Files.copy(file, laptop);
        var late = late(laptop);

        try (var project = ProjectOpener.open(file, installation(file))) {
            int arrives = random.nextInt(VERSIONS);
            for (int i = 0; i < VERSIONS; i++) {
                applyRandomVersion(project, random);
                if (i == arrives) {
                    project.jsonl().importSample(late);
                }
                requireEverythingThere(project);
            }
            assertThat(project.check()).isEmpty();
            project.exports().exportAll(folder.resolve("harmonised"));
            for (int i = 0; i < VERSIONS; i++) {
                project.codebook().dropNewest();
            }
            assertThat(export(project, "after")).isEqualTo(export(laptop, "before"));
            assertThat(project.check()).isEmpty();
        }
    }

    /// Two coders code two articles each; one leaves the second open.
    private void study(Path file, String codebook) {
        try (var project = ProjectOpener.create(file, CodebookSource.readJson(codebook), installation(file))) {
            var texts = List.of(TEXTS.resolve("01-wire-report.txt"), TEXTS.resolve("04-tabloid.txt"));
            assertThat(project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE).problems())
                    .isEmpty();
            List.of("Ada", "Ben", "Late").forEach(name -> project.study().addCoder(name, Coder.Kind.CODER));
            code(project, "Ada", new Manner(true, false));
            code(project, "Ben", new Manner(false, true));
        }
    }

    /// What the third coder has coded under the first version, as a file.
    private Path late(Path laptop) throws IOException {
        try (var project = ProjectOpener.open(laptop, installation(laptop))) {
            code(project, "Late", new Manner(false, false));
            project.exports().exportAnnotations(folder.resolve("late"));
        }
        return folder.resolve("late").resolve("annotations.jsonl");
    }

    private static void code(Project project, String coder, Manner manner) {
        var coderRound =
                new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
        for (var article : project.corpus().articles()) {
            new Diligent(project.coding(), coderRound.key(article.id()), manner).codeAndSubmit();
        }
        if (coder.equals("Ben")) {
            // a correction that is not finished
            project.coding().correct(coderRound.key(project.corpus().articles().getFirst().id()));
        }
    }

    private static void applyRandomVersion(Project project, Random random) {
        var draft = CodebookDraft.of(new CodebookVersions(project.codebook().versions()));
        var edits = new RandomEdits(random);
        for (int i = 0; i < EDITS; i++) {
            var edited = edits.edited(draft);
            if (edited.mistakes().isEmpty() && project.codebook().preview(next(edited)).canBeApplied()) {
                draft = edited;
            }
        }
        project.codebook().apply(new CodebookWriter().write(draft.codebook()));
    }

    private static Codebook next(CodebookDraft draft) {
        return new CodebookReader().read(new CodebookWriter().write(draft.codebook()));
    }

    private static void requireEverythingThere(Project project) {
        var versions = project.study().versions();
        var newest = versions.newest();
        try (var state = ProjectOpening.view(project.file())) {
            var actors = new StudyStore(state).actors().all().stream().map(Actor::id).collect(Collectors.toSet());
            var store = new CodingStore(state);
            assertThat(store.all()).isNotEmpty();
            for (var coding : store.all()) {
                var stored = store.annotations(coding.id());
                var translated = versions.translate(stored, coding.codebookVersion(), newest.version());
                var article = new ArticleStore(state).article(coding.article());

                assertThat(AnnotationRules.problems(newest, article, translated.annotations(), actors)).isEmpty();
                assertThat(ids(translated.annotations())).containsAll(ids(stored));
                assertThat(answers(translated.annotations()) + answersUnfit(translated)).isEqualTo(answers(stored));
                assertThat(links(translated.annotations()) + linksUnfit(translated)).isEqualTo(links(stored));
                requireTheSameSaid(stored, translated.annotations());
                if (coding.codebookVersion() < newest.version()) {
                    int next = coding.codebookVersion() + 1;
                    requireTheSameMeant(
                            versions.codebook(coding.codebookVersion()),
                            versions.codebook(next),
                            stored,
                            versions.translate(stored, coding.codebookVersion(), next));
                }
            }
        }
    }

    /// What a coder marked and noted does not depend on the codebook.
    private static void requireTheSameSaid(List<Annotation> stored, List<Annotation> brought) {
        var now = brought.stream().collect(Collectors.toMap(Annotation::id, it -> it));
        for (var before : stored) {
            var after = requireNonNull(now.get(before.id()));
            assertThat(after.extent()).isEqualTo(before.extent());
            assertThat(after.memo()).isEqualTo(before.memo());
            assertThat(after.unsure()).isEqualTo(before.unsure());
        }
    }

    /// An answer that is kept stands for the same: its code is the same as before, unless a step names its category. Found
    /// out from the steps alone, in another way than the program does.
    private static void requireTheSameMeant(
            Codebook older, Codebook newer, List<Annotation> stored, TranslatedCoding translated) {
        var steps = requireNonNull(newer.mapping()).steps();
        for (var before : stored) {
            before.values()
                    .forEach((id, value) -> {
                        var from = new VariableAddress(before.tag(), id);
                        var to = place(from, steps);
                        var after = answer(translated.annotations(), before, to);
                        if (after == null) {
                            assertThat(translated.unfit())
                                    .anyMatch(it -> it.annotation().equals(before.id()) && it.address().equals(to));
                        } else if (value instanceof Value.Category(var was)
                                && after instanceof Value.Category(var is)
                                && steps.stream().noneMatch(it -> names(it, from, was))) {
                            assertThat(code(newer, to, is)).isEqualTo(code(older, from, was));
                        } else if (value instanceof Value.Text || value instanceof Value.Numeric) {
                            assertThat(after).isEqualTo(value);
                        }
                        assertThat(after != null && steps.contains(new Step.AskAgain(to)))
                                .as("asked again: %s", to)
                                .isFalse();
                    });
        }
    }

    private static @Nullable Value answer(List<Annotation> brought, Annotation before, VariableAddress to) {
        return brought.stream()
                .filter(it -> it.tag().equals(to.tag()))
                .filter(it -> it.id().equals(before.id()) || it.extent() instanceof Extent.WholeArticle)
                .flatMap(it -> it.value(to.variable()).stream())
                .findFirst()
                .orElse(null);
    }

    private static VariableAddress place(VariableAddress from, List<Step> steps) {
        var tag = from.tag();
        for (var step : steps) {
            if (step instanceof Step.Rename(TagAddress(var older), TagAddress(var newer)) && older.equals(from.tag())) {
                tag = newer;
            }
        }
        for (var step : steps) {
            switch (step) {
                case Step.Rename(VariableAddress older, VariableAddress newer) when older.equals(from) -> {
                    return newer;
                }
                case Step.Move(var older, var newer) when older.equals(from) -> {
                    return newer;
                }
                case Step.Rescale(var older, var newer, _) when older.equals(from) -> {
                    return newer;
                }
                default -> {}
            }
        }
        return new VariableAddress(tag, from.variable());
    }

    private static boolean names(Step step, VariableAddress variable, String category) {
        return switch (step) {
            case Step.Merge(var from, _) -> from.contains(variable.category(category));
            case Step.Rescale(var from, _, var values) -> from.equals(variable) && values.containsKey(category);
            default -> false;
        };
    }

    private static int code(Codebook codebook, VariableAddress at, String category) {
        return codebook.variable(at).flatMap(it -> it.category(category)).orElseThrow().code();
    }

    private static List<String> ids(Collection<Annotation> annotations) {
        return annotations.stream().map(it -> it.id().value()).toList();
    }

    private static long answers(Collection<Annotation> annotations) {
        return annotations.stream().mapToLong(it -> it.values().size()).sum();
    }

    private static long answersUnfit(TranslatedCoding translated) {
        return translated.unfit().stream().filter(it -> it.obstacle() != Obstacle.LINK).count();
    }

    private static long links(Collection<Annotation> annotations) {
        return annotations.stream().flatMap(it -> it.links().values().stream()).mapToLong(List::size).sum();
    }

    private static long linksUnfit(TranslatedCoding translated) {
        return translated.unfit().stream().filter(it -> it.obstacle() == Obstacle.LINK).count();
    }

    private Map<String, String> export(Path file, String name) throws IOException {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return export(project, name);
        }
    }

    private Map<String, String> export(Project project, String name) throws IOException {
        var written = project.exports().exportAll(folder.resolve(name));
        var texts = new LinkedHashMap<String, String>();
        for (var table : written.files()) {
            if (table.name().equals("actors.csv")) {
                // an actor that comes with late work gets an id of this project's
                continue;
            }
            var text = Files.readString(written.folder().resolve(table.name()));
            if (table.name().equals("coding_versions.csv")) {
                // late work is begun and submitted when it comes in
                text = TIME.matcher(text).replaceAll("TIME");
            } else if (table.name().endsWith("_values.csv")) {
                text = ID.matcher(text).replaceAll("ID");
            }
            texts.put(table.name(), text);
        }
        return texts;
    }

    private static Installation installation(Path file) {
        return TestProject.installation(file.resolveSibling("of " + file.getParent().getFileName()));
    }
}
