package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/architecture.md` says what is so, in two pages.
abstract class ArchitecturePage {

    private static final int TWO_PAGES = 900;
    private static final int LONGEST_WAY = 8;
    private static final int LONGEST_PACKAGE_INFO = 25;
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:[a-z]+\\.)*[A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*)*(?:\\.[a-z]\\w*)?");

    /// A package of R, and an algorithm of Java's.
    private static final Set<String> NOT_OURS = Set.of("RSQLite", "L64X128MixRandom");

    private static final Pattern PAGES_OF_CLASSES =
            Pattern.compile("decisions.*\\.md$|(?:glossary|format|performance|screens|security|faults)\\.md$");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");
    private static final Pattern PATH = Pattern.compile("[\\w./-]*/[\\w./-]*|[\\w-]+\\.(?:java|properties|jsonl)");

    private static String page;
    private static JavaClasses classes;
    private static Set<String> known;

    @BeforeAll
    static void readTheProgramAndItsPage() throws IOException {
        page = Files.readString(PAGE);
        classes = ImportedClasses.ALL;
        known =
                classes.stream()
                        .flatMap(it ->
                                Stream.concat(
                                        Stream.of(it),
                                        it.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
    }

    @Test
    void itHasNoMoreThanNineHundredWords() {
        assertThat(page.split("\\s+").length).isLessThanOrEqualTo(TWO_PAGES);
    }

    @Test
    void everyTypeThatItNamesExists() {
        assertThat(quoted(page, TYPE).filter(it -> !isType(it))).isEmpty();
    }

    @Test
    void everyTypeThatAPackageNamesExists() throws IOException {
        try (var tree = Files.walk(Path.of("src/main/java"))) {
            for (var file : tree.filter(it -> it.endsWith("package-info.java")).toList()) {
                var text = Files.readString(file);
                assertThat(text.lines().count()).as(file.toString()).isLessThanOrEqualTo(LONGEST_PACKAGE_INFO);
                assertThat(quoted(text, TYPE).filter(it -> !isType(it))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void everyTypeThatAnotherPageNamesExists() throws IOException {
        try (var tree = Files.walk(Path.of("docs"))) {
            for (var file : tree.filter(it -> PAGES_OF_CLASSES.matcher(it.toString()).find()).toList()) {
                assertThat(
                                quoted(Files.readString(file), QUALIFIED)
                                        .map(it -> it.replaceFirst("^(?:[a-z]+\\.)*", "").replaceFirst("\\..*", ""))
                                        .filter(it -> !isType(it) && !NOT_OURS.contains(it)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    /// That they exist is shown with the types of other pages.
    @Test
    void thePageOnSecurityIsShortAndNamesATestForEachThreat() throws IOException {
        var security = Files.readString(Path.of("docs/security.md"));
        assertThat(security.split("\\s+").length).isLessThanOrEqualTo(TWO_PAGES);
        assertThat(security.lines().filter(it -> it.startsWith("| **")))
                .hasSize(7)
                .allSatisfy(it ->
                        assertThat(it.substring(it.lastIndexOf('|', it.length() - 2)))
                                .containsPattern("`\\w+(?:Test|IT)`"));
    }

    @Test
    void everyPackageThatItNamesExists() {
        assertThat(
                        quoted(page, PACKAGE)
                                .map(it -> it.replaceFirst("\\.$", ""))
                                .filter(it -> !it.startsWith("javafx") && !it.endsWith("properties"))
                                .filter(it -> classes.stream().noneMatch(type -> isIn(type, it))))
                .isEmpty();
    }

    @Test
    void everyPathThatItNamesExists() throws IOException {
        var linked = Pattern.compile("]\\(([^)#]+)").matcher(page).results().map(it -> "docs/" + it.group(1)).toList();
        assertThat(linked).allSatisfy(it -> assertThat(Path.of(it)).exists());
        try (var tree = Files.walk(Path.of("src"))) {
            var files = tree.map(it -> it.toString().replace('\\', '/')).toList();
            assertThat(
                            quoted(page, PATH)
                                    .filter(it -> !Files.exists(Path.of(it)))
                                    .filter(it -> files.stream().noneMatch(file -> file.endsWith("/" + it))))
                    .isEmpty();
        }
    }

    /// From each class of a way one gets to the next by reading it.
    @Test
    void eachClassOfAWayUsesTheNext() {
        var ways = page.lines().filter(it -> it.startsWith("`") && it.contains("` → `")).toList();
        assertThat(ways).hasSizeGreaterThanOrEqualTo(4);
        for (var way : ways) {
            var names = QUOTED.matcher(way).results().map(it -> it.group(1)).toList();
            assertThat(names).as(way).hasSizeLessThanOrEqualTo(LONGEST_WAY);
            for (int i = 1; i < names.size(); i++) {
                var next = names.get(i);
                assertThat(uses(names.get(i - 1))).as(names.get(i - 1) + " uses").contains(next);
            }
        }
    }

    @Test
    void aPackageUsesThoseBelowItInThePicture() {
        var lines = new HashMap<String, Integer>();
        var rows = new ArrayList<>(page.lines().toList());
        rows.removeIf(it -> !it.startsWith("    ") || it.contains("->"));
        for (int row = 0; row < rows.size(); row++) {
            for (var name : rows.get(row).strip().split("   ")[0].strip().split("\\s+")) {
                lines.putIfAbsent(name, row);
            }
        }
        var layers = new Layers("org.framewright");
        for (var upper : lines.keySet()) {
            for (var lower : lines.keySet()) {
                if (!upper.equals(lower) && layers.permit(upper, lower)) {
                    assertThat(lines.get(upper)).as(upper + " above " + lower).isLessThan(lines.get(lower));
                }
            }
        }
        assertThat(lines).hasSizeGreaterThan(15);
    }

    private static Stream<String> quoted(String text, Pattern kind) {
        return QUOTED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(it -> it.replace("`", ""))
                .filter(it -> kind.matcher(it).matches());
    }

    private static boolean isType(String name) {
        return known.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith("org.framewright." + name + ".");
    }

    /// With what is nested in it.
    private static List<String> uses(String name) {
        return classes.stream()
                .filter(it -> it.getName().matches(".*\\." + name + "(\\$.*)?"))
                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                .map(it -> it.getTargetClass().getBaseComponentType().getSimpleName())
                .distinct()
                .toList();
    }
}
