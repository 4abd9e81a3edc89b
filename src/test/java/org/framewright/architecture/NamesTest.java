package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;

import org.junit.jupiter.api.Test;

import java.io.IOException;
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

    private static final JavaClasses CLASSES = ImportedClasses.PROGRAM;

    @Test
    void noNameIsAParticipleAPronounOrAMetaphor() {
        assertThat(names(all()).filter(UNWANTED::contains)).isEmpty();
    }

    @Test
    void noNameStandsTwice() {
        var times =
                names(all().filter(NamesTest::isKnownElsewhere))
                        .filter(it -> !REPEATED.contains(it))
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(times.entrySet().stream().filter(it -> it.getValue() > 1)).isEmpty();
    }

    private static Stream<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getSimpleName);
    }

    /// What is package-private in a nested type is seen by nobody who could take it for another.
    private static boolean isKnownElsewhere(JavaClass type) {
        return type.isTopLevelClass() || type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /// Of a sealed type, as `Value.Category` is: it is named together with it.
    private static boolean isCase(JavaClass type) {
        return type.getEnclosingClass().filter(JavaClass::isInterface).isPresent();
    }

    private static Stream<JavaClass> all() {
        return CLASSES.stream()
                .filter(it -> !it.isAnonymousClass() && !it.isLocalClass())
                .filter(it -> !it.getModifiers().contains(JavaModifier.PRIVATE) && !isCase(it))
                .filter(it -> !it.getSimpleName().equals("package-info"));
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
