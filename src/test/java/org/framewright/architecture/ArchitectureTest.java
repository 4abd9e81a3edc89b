package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The program keeps the rules of the house.
final class ArchitectureTest {
    private static final Layers ROOMS = new Layers("org.framewright");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final JavaClasses program = ImportedClasses.PROGRAM;

    /// In this class, because the classes take long to read: each process of the tests reads them anew.
    @Nested
    final class Page extends ArchitecturePage {}

    @Test
    void roomsUseOnlyWhatTheDesignLists() {
        Rules.roomsUseOnlyWhatTheDesignLists(ROOMS).check(program);
    }

    @Test
    void packagesAreFreeOfCyclesButThoseThatTheDesignNames() {
        Rules.noCycles(ROOMS).check(program);
    }

    @Test
    void commandsAndScreensNeverUseTheStore() {
        Rules.commandsAndScreensNeverUseTheStore(ROOMS).check(program);
    }

    @Test
    void javafxIsKnownToTheWindowOnly() {
        Rules.javafxOnlyInTheWindow(ROOMS).check(program);
    }

    @Test
    void viewModelsKnowNoScene() {
        Rules.viewModelsKnowNoScene().check(program);
    }

    @Test
    void nothingUsesTheNetwork() {
        Rules.nothingUsesTheNetwork(ROOMS).check(program);
    }

    @Test
    void textWrapsByWords() {
        Rules.textWrapsByWords().check(program);
    }

    @Test
    void stylesHaveNoPlainControlWrap() throws IOException {
        assertThat(Sources.wrappingStyles(Path.of("src", "main", "resources"))).isEmpty();
    }

    @Test
    void datesAreWordedOnce() {
        Rules.datesAreWordedOnce(ROOMS).check(program);
    }

    @Test
    void cellsFallBack() {
        Rules.cellsFallBack().check(program);
    }

    @Test
    void sqlIsKnownToTheStoreOnly() {
        Rules.sqlOnlyInTheStore(ROOMS).check(program);
    }

    @Test
    void noProjectLoadsTheDriverOfTheHub() {
        Rules.noDriverManager().check(program);
    }

    @Test
    void nothingStaticCanChange() {
        Rules.noMutableStaticState().check(program);
    }

    @Test
    void noClassIsTooLong() throws IOException {
        assertThat(Sources.tooLong(SOURCES)).as("files of more than %d lines", Sources.MOST_LINES).isEmpty();
    }

    @Test
    void numbersAreWrittenTheSameWhateverTheLanguage() throws IOException {
        assertThat(Sources.numbersWithoutLocale(SOURCES)).isEmpty();
    }

    @Test
    void everyRoomSaysWhatBelongsThereAndIsNullMarked() throws IOException {
        try (var folders = Files.walk(SOURCES.resolve("org"))) {
            assertThat(folders.filter(ArchitectureTest::holdsClasses))
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java"))
                                    .content()
                                    .startsWith("/// ")
                                    .contains("@NullMarked"));
        }
    }

    private static boolean holdsClasses(Path folder) {
        String[] files = folder.toFile().list((_, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }
}
