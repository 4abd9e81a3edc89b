package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A class is called by the noun that a newcomer would search for, as `docs/glossary.md` has it.
final class NamesTest {

    /// Participles, pronouns, adverbs and metaphors that were names once.
    private static final Set<String> UNWANTED =
            Stream.of(
                            "Working Desk Seat Sheet CodingView Gate Adoption Leading Trial Docket Taking Reaching Gates",
                            "Matter Compared Harmonised Only Sayings Remains Supplies Mending Cleaning Scrutiny Arrivals",
                            "Said Aside Keeping Thinning Whereabouts Lot Home Here Joining Joined HandingOver Sought Wanted",
                            "Bench Judging Telling Sitting Afterwards Ways Asked Shown Needed Opened Before Kept Making",
                            "Recording Reworking Callings Finishing Answering Wished Known Rescued Unexpected Upkeep",
                            "Surroundings Wish Wishes Wordless WhoCodedWhat DecisionsTogether BroughtUpToDate",
                            "UntilInterrupted PresenceOf GivenTo Bringing Spot Prompts Workers Frame Pick Words Moments")
                    .flatMap(it -> Stream.of(it.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    /// What a nested type may be called wherever it means the same of another class.
    private static final Set<String> REPEATED =
            Set.of("Builder", "Content", "Defined", "Kind", "Links", "Reading", "Result", "Runners", "State");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");

    private static final Path PROGRAM = Path.of("target/classes");

    @Test
    void noNameIsAParticipleAPronounOrAMetaphor() throws IOException {
        assertThat(names(all()).filter(UNWANTED::contains)).isEmpty();
    }

    @Test
    void noNameStandsTwice() throws IOException {
        var times =
                names(all().filter(NamesTest::isKnownElsewhere))
                        .filter(it -> !REPEATED.contains(it))
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(times.entrySet().stream().filter(it -> it.getValue() > 1)).isEmpty();
    }

    private static Stream<String> names(Stream<Class<?>> types) {
        return types.map(Class::getSimpleName);
    }

    /// What is package-private in a nested type is seen by nobody who could take it for another.
    private static boolean isKnownElsewhere(Class<?> type) {
        return type.getEnclosingClass() == null || Modifier.isPublic(type.getModifiers());
    }

    /// Of a sealed type, as `Value.Category` is: it is named together with it.
    private static boolean isCase(Class<?> type) {
        return type.getEnclosingClass() != null && type.getEnclosingClass().isInterface();
    }

    private static Stream<Class<?>> all() throws IOException {
        try (var files = Files.walk(PROGRAM.resolve("org/framewright"))) {
            return files
                    .map(it -> PROGRAM.relativize(it).toString())
                    .filter(it -> it.endsWith(".class") && !it.endsWith("package-info.class"))
                    .<Class<?>>map(NamesTest::load)
                    .filter(it -> !it.isAnonymousClass() && !it.isLocalClass())
                    .filter(it -> !Modifier.isPrivate(it.getModifiers()) && !isCase(it))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String file) {
        var name = file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, NamesTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void aNameHasMoreThanOneWordBesidesAFew() throws IOException {
        var names = names();
        var brief = names.stream().filter(it -> WORD.matcher(it).matches()).toList();
        assertThat(brief.size()).as("of %s names, of one word: %s", names.size(), brief).isLessThan(names.size() / 8);
    }

    private static List<String> names() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".java") && !it.equals("package-info.java"))
                    .map(it -> it.substring(0, it.length() - ".java".length()))
                    .toList();
        }
    }
}
