package org.framewright.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.FilesProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.safekeeping.SafekeepingProblem;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// No word is missing, and none is left over.
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/framewright/wording");
    private static final List<String> SCREENS =
            List.of(
                    "common",
                    "start",
                    "workspace",
                    "safekeeping",
                    "actors",
                    "codebook",
                    "search",
                    "team",
                    "exchange",
                    "adjudication",
                    "export");
    private static final Pattern LITERAL = Pattern.compile("\"((?:" + String.join("|", SCREENS) + ")\\.[a-z0-9.-]*)\"");

    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d+),");
    private static final Pattern NOTHING_LISTED =
            Pattern.compile(
                    "\\b(?:It|They|There) (?:has|have|is|are|holds?)\\b[^.:]*: *(?:\\.|$)|coders: *\\.|anything \\(\\)");

    /// Lists of what the program itself knows, and of what every project has.
    private static final Set<String> NEVER_EMPTY =
            Set.of(
                    "cli.agreement-measures",
                    "problems-formats.COLUMN_UNKNOWN",
                    "problems-formats.KIND_UNKNOWN",
                    "problems-reliability.NO_SUCH_MEASURE",
                    "problems-export.NO_SUCH_TABLE",
                    "problems-coding.NO_SUCH_CODEBOOK",
                    "problems-reliability.NO_SHARED_ARTICLE",
                    "problems-table.NO_TEXT_COLUMN",
                    "problems-table.NO_SUCH_TEXT_COLUMN",
                    // numbers, a path, and what has its list in the lines below
                    "problems-reliability.NOT_RELEVANT",
                    "cli.actors-brought",
                    "export.no-folder-opened",
                    "spreadsheet.warnings");

    private static final Pattern SEVERAL =
            Pattern.compile(
                    "(?<![0-9.])1 (?:more |further |different )?(?:articles|codings|annotations|coders|units|rows|columns"
                            + "|changes|problems|packages|actors|cases|passages|hits|files|pairs|days|times|answers"
                            + "|questions|rounds|versions|backups|lines|bytes|characters|values|losses|weeks|words"
                            + "|categories|variables|tags|entries|places|cells|sheets|samples)\\b");

    /// Limits, and what is said of several only.
    private static final Set<String> NEVER_ONE =
            Set.of(
                    "agreement.facts-drawn",
                    "agreement.too-few",
                    "agreement.with-range",
                    "agreement.some-pairs",
                    "export.heading",
                    "cli.assign-precision",
                    "cli.bootstrap-of",
                    "cli.demo-exports",
                    "cli.gamma-drawn",
                    "cli.plan-whose",
                    "cli.plan-whose-mean",
                    "report.legend.assessment",
                    "report.method.articles",
                    "report.method.drawn",
                    "report.method.file",
                    "report.method.too-few",
                    "report.over-pairs",
                    "report.some-pairs-lie",
                    "problems-coding.NAME_TOO_LONG",
                    "problems-coding.SEVERAL_JOINED_OF_NAME",
                    "problems-coding.SEVERAL_OF_NAME",
                    "problems-corpus.BAD_NAME",
                    "problems-document.HEADER_TOO_LONG",
                    "problems-document.TOO_LONG",
                    "problems-document.TOO_MANY_TAGS",
                    "problems-document.UNPACKED_TOO_LARGE",
                    "problems-files.LINE_TOO_LONG",
                    "problems-files.ROW_TOO_LONG",
                    "problems-files.TOO_LARGE",
                    "problems-files.TOO_MANY_CELLS",
                    "problems-files.TOO_MANY_COLUMNS",
                    "problems-files.TOO_MANY_SHEETS",
                    "problems-files.TOO_MUCH_TEXT",
                    "problems-files.UNPACKS_TOO_LARGE",
                    "problems-table.BEYOND_JSON_LIMITS",
                    "problems-table.LONG_ROW",
                    "problems-table.PROPERTIES_LEFT_OUT",
                    "problems-table.TOO_MANY_COLUMNS",
                    "problems-tools.TOO_LARGE",
                    "team.batch.recipe",
                    "team.give.drawn",
                    "team.give.tells");

    /// As it is typed; a dash between words is none.
    private static final String OPTION = "(^|[ (“])--[a-z]";

    private static final Set<ProblemCode> PROBLEM_CODES = problemCodes();

    private final Texts texts = new Texts(Locale.UK);

    @Test
    void labelOfItsOwnBeginsWithACapital() {
        assertThat(texts.capitalized("warnings.kind.coded-twice")).isEqualTo("Coded twice");
        assertThat(new Texts(Locale.GERMAN).capitalized("warnings.kind.similar-actor")).isEqualTo("Ähnlicher Akteur");
    }

    @Test
    void everyProblemHasASentenceWithAllItsPlacesFilled() throws IOException {
        for (var language : Texts.LANGUAGES) {
            for (var code : PROBLEM_CODES) {
                var sentence = new Texts(language).problem(filled(code, "word"));
                assertThat(sentence).as(code.toString()).isNotBlank();
                assertThat(sentence).as("a place that was not filled in %s", code).doesNotContainPattern("\\{\\d");
            }
        }
    }

    @Test
    void noSentenceListsNothing() throws IOException {
        var listed = new TreeSet<String>();
        for (var file : englishFiles()) {
            var bundle = file.getFileName().toString().replace(".properties", "");
            for (var key : keys(file)) {
                var address = bundle.startsWith("problems-") ? bundle + "." + key : key;
                if (!key.endsWith(".none")
                        && !key.endsWith(".command")
                        && NOTHING_LISTED.matcher(withNothing(bundle, key, file)).find()) {
                    listed.add(address);
                }
            }
        }
        listed.removeAll(NEVER_EMPTY);

        assertThat(listed).as("what is said where the list is empty stands under the same key with .none").isEmpty();
    }

    private String withNothing(String bundle, String key, Path file) throws IOException {
        if (bundle.startsWith("problems-")) {
            var problem = filled(new Code(key, bundle), "");
            return texts.problem(problem) + "\n" + Texts.ofCommands(Locale.UK).problem(problem);
        }
        // a command's description has no places
        return key.startsWith(bundle + ".") ? texts.get(key, nothing(file, key)) : "";
    }

    /// Java splits the choices of a text at each bar, also at those of a choice within: the sentence would begin in its middle.
    @Test
    void noChoiceHoldsAnotherChoice() throws IOException {
        var nested = new TreeSet<String>();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                for (var key : keys(file)) {
                    if (isNested(properties(file).getProperty(key))) {
                        nested.add(file.getFileName() + " " + key);
                    }
                }
            }
        }

        assertThat(nested).isEmpty();
    }

    private static boolean isNested(String pattern) {
        int depth = 0;
        for (char it : pattern.toCharArray()) {
            depth += it == '{' ? 1 : it == '}' ? -1 : 0;
            if (it == '|' && depth > 1) {
                return true;
            }
        }
        return false;
    }

    /// The later one would win without a word.
    /// Without a place to fill, a text is no format: a second apostrophe would be shown.
    @Test
    void noTextWithoutPlacesDoublesItsApostrophes() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .filteredOn(it -> !it.startsWith("#") && !it.contains("{"))
                        .noneMatch(it -> it.contains("''"));
            }
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                var doubled = new TreeSet<Object>();
                var properties =
                        new Properties() {
                            @Override
                            public synchronized Object put(Object key, Object words) {
                                if (containsKey(key)) {
                                    doubled.add(key);
                                }
                                return super.put(key, words);
                            }
                        };
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                assertThat(doubled).as(file.getFileName().toString()).isEmpty();
            }
        }
    }

    private record Code(String name, String bundle) implements ProblemCode {}

    /// With words in every place; zero where the pattern chooses by a number, or formats one.
    private static Problem filled(ProblemCode code, String words) throws IOException {
        var places = new String[20];
        Arrays.fill(places, words);
        var sentences = properties(BUNDLES.resolve(code.bundle() + ".properties"));
        for (var key : List.of(code.name(), code.name() + ".command")) {
            NUMBERED.matcher(sentences.getProperty(key, ""))
                    .results()
                    .forEach(it -> places[Integer.parseInt(it.group(1))] = "0");
        }
        return new Problem(code, places[0], Arrays.asList(places).subList(1, places.length));
    }

    /// Empty words for every place; zero where the pattern chooses by a number, or formats one.
    private static Object[] nothing(Path file, String key) throws IOException {
        var pattern = properties(file).getProperty(key);
        var arguments = new Object[20];
        Arrays.fill(arguments, "");
        NUMBERED.matcher(pattern).results().forEach(it -> arguments[Integer.parseInt(it.group(1))] = 0);
        return arguments;
    }

    @Test
    void wordsThatBringQuotationMarksAreNotGivenASecondPair() {
        assertThat(texts.get("workspace.hint.placed", "“We waited,”")).isEqualTo("The passage is now “We waited,”.");
        assertThat(texts.get("workspace.hint.placed", "\"We waited,\""))
                .isEqualTo("The passage is now \"We waited,\".");
        assertThat(texts.get("workspace.hint.placed", "“We waited,” she said"))
                .isEqualTo("The passage is now “‘We waited,’ she said”.");
        assertThat(texts.get("workspace.hint.placed", "We waited")).isEqualTo("The passage is now “We waited”.");
    }

    @Test
    void aLineOfAFileIsAPlaceInWords() {
        var problem = Problem.of(FilesProblem.PROPERTY_MISSING, "ann.jsonl:2", "id");
        assertThat(texts.problem(problem)).startsWith("ann.jsonl, line 2: ");
        assertThat(new Texts(Locale.GERMAN).problem(problem)).startsWith("ann.jsonl, Zeile 2: ");
    }

    @Test
    void sinceWhenAFileIsOpenIsSaidAsAPersonWouldReadIt() {
        var since = "2026-03-02T12:14:00Z";
        assertThat(texts.problem(Problem.of(SafekeepingProblem.OPEN_ELSEWHERE, "Harbour", "ada", "desk", since)))
                .contains("since 2 Mar 2026, ")
                .doesNotContain("T12");
        assertThat(new Texts(Locale.US).problem(Problem.of(SafekeepingProblem.OPEN_ELSEWHERE, "a", "b", "c", "?")))
                .contains("since ?");
    }

    /// Verbs may save step by step: the disk knows of one step only. Seen to fail for six sentences.
    @Test
    void noSentenceOfTheDiskClaimsThatNothingWasChanged() {
        assertThat(PROBLEM_CODES)
                .filteredOn(code ->
                        Set.of("DISK_FULL", "NOT_TAKEN", "BUSY", "FAILED", "READ_ONLY", "CHANGED_MEANWHILE")
                                        .contains(code.name())
                                && code.bundle().equals("problems-store"))
                .hasSize(6)
                .map(code -> texts.problem(Problem.of(code, "study", "why")))
                .noneMatch(sentence -> sentence.toLowerCase(Locale.ROOT).contains("nothing was changed"));
    }

    @Test
    void theWindowNamesNoOptionOfACommand() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(it -> !it.getFileName().toString().contains("cli.")).toList()) {
                properties(file)
                        .forEach((key, words) -> {
                            if (!key.toString().endsWith(".command")) {
                                assertThat(words.toString())
                                        .as(file.getFileName() + ": " + key)
                                        .doesNotContainPattern(OPTION);
                            }
                        });
            }
        }
    }

    @Test
    void whoeverTypesCommandsIsToldTheirOptions() {
        var pooled = Problem.of(ReliabilityProblem.MEANING_CHANGED, "tone", 2, 12);
        assertThat(Texts.ofCommands(Locale.UK).problem(pooled)).contains("(--pool)");
        assertThat(texts.problem(pooled))
                .startsWith("tone was redefined in version 2 of the codebook")
                .doesNotContain("--");
    }

    @Test
    void noSentenceIsLeftOver() throws IOException {
        var known = PROBLEM_CODES.stream().map(code -> code.bundle() + "." + code.name()).collect(Collectors.toSet());
        for (var file : englishFiles()) {
            var bundle = file.getFileName().toString().replace(".properties", "");
            if (bundle.startsWith("problems-")) {
                for (var each : keys(file)) {
                    var key = each.replace(".command", "").replace(".none", "");
                    assertThat(known).as("a code for the sentence").contains(bundle + "." + key);
                }
            }
        }
    }

    @Test
    void everyKeyThatAScreenAsksForExists() throws IOException {
        var keys = screenKeys();
        for (var asked : literals()) {
            boolean exists =
                    asked.endsWith(".") ? keys.stream().anyMatch(key -> key.startsWith(asked)) : keys.contains(asked);
            assertThat(exists).as("a text for %s", asked).isTrue();
        }
    }

    @Test
    void everyTextOfAScreenIsAskedFor() throws IOException {
        var asked = literals();
        for (var key : screenKeys()) {
            boolean used =
                    asked.contains(key)
                            || asked.stream()
                                    .anyMatch(it ->
                                            it.endsWith(".")
                                                    && !SCREENS.contains(it.replace(".", ""))
                                                    && key.startsWith(it))
                            || isMadeOf(key);
            assertThat(used).as("%s is used", key).isTrue();
        }
    }

    @Test
    void everyPatternCanBeRead() throws IOException {
        for (var bundle : SCREENS) {
            properties(BUNDLES.resolve(bundle + ".properties"))
                    .forEach((key, pattern) ->
                            assertThat(new MessageFormat(pattern.toString(), Locale.UK).format(new Object[] {1, 2, 3}))
                                    .as(key.toString())
                                    .isNotBlank());
        }
    }

    /// Seen to fail for two dozen sentences of problems, whose numbers were words.
    @Test
    void whatIsOneIsNotWordedAsSeveral() throws IOException {
        var said = new TreeMap<String, String>();
        for (var file : englishFiles()) {
            for (var key : keys(file)) {
                if (key.startsWith(file.getFileName().toString().replace("properties", ""))) {
                    said.put(key, texts.get(key, Collections.nCopies(20, 1).toArray()));
                }
            }
        }
        for (var code : PROBLEM_CODES) {
            var one = new Problem(code, "1", Collections.nCopies(20, "1"));
            said.put(
                    code.bundle() + "." + code.name(),
                    texts.problem(one) + "\n" + Texts.ofCommands(Locale.UK).problem(one));
        }
        said.keySet().removeAll(NEVER_ONE);

        assertThat(said).allSatisfy((_, words) -> assertThat(words).doesNotContainPattern(SEVERAL));
    }

    /// The start screen's choices are named by what they do.
    private static boolean isMadeOf(String key) {
        return Set.of("start.join", "start.new", "start.open", "start.restore", "start.sample", "start.spreadsheet")
                .contains(key);
    }

    private static Set<ProblemCode> problemCodes() {
        var sources = Path.of("src", "main", "java");
        try (var files = Files.walk(sources)) {
            return files.filter(TextsTest::hasProblemCodes)
                    .map(it -> sources.relativize(it).toString().replace(".java", "").replace(File.separatorChar, '.'))
                    .map(TextsTest::type)
                    .flatMap(it -> Stream.concat(Stream.of(it), Stream.of(it.getDeclaredClasses())))
                    .filter(it -> it.isEnum() && ProblemCode.class.isAssignableFrom(it))
                    .flatMap(it -> Stream.of(it.getEnumConstants()))
                    .map(ProblemCode.class::cast)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean hasProblemCodes(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains(" implements ProblemCode ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<Path> englishFiles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.filter(it -> !it.getFileName().toString().contains("_")).toList();
        }
    }

    private static Set<String> screenKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : SCREENS) {
            keys.addAll(keys(BUNDLES.resolve(bundle + ".properties")));
        }
        return keys;
    }

    private static Set<String> keys(Path file) throws IOException {
        return properties(file).stringPropertyNames();
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /// The keys in the code of the screens, and of the sentences themselves.
    private static Set<String> literals() throws IOException {
        var found = new HashSet<String>();
        for (var layer : List.of("ui", "wording")) {
            try (var files = Files.walk(Path.of("src/main/java/org/framewright", layer))) {
                for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    var matcher = LITERAL.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }
}
