package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/// Each rule of the house rejects a class that breaks it: the fixtures are a house of their own in which every rule is
/// broken, next to classes that keep them.
final class RulesTest {
    private static final Layers ROOMS = new Layers("org.framewright.architecture.fixture");

    private static JavaClasses fixtures;

    @BeforeAll
    static void readTheFixtures() {
        fixtures = new ClassFileImporter().importPackages(ROOMS.root());
    }

    @Test
    void roomUsingAnUnlistedRoomIsRejected() {
        assertThat(violations(Rules.roomsUseOnlyWhatTheDesignLists(ROOMS)))
                .contains("agreement may not use codebook")
                .contains("codebook may not use coding")
                .contains("cli may not use store")
                .doesNotContain("ui may not use model")
                .doesNotContain("store may not use model");
    }

    @Test
    void roomThatTheDesignDoesNotHaveIsRejected() {
        assertThat(violations(Rules.roomsUseOnlyWhatTheDesignLists(ROOMS)))
                .contains("a layer that the design does not have: util");
    }

    @Test
    void cycleIsRejected() {
        assertThat(violations(Rules.noCycles(ROOMS))).contains("Slice codebook", "Slice coding");
    }

    @Test
    void commandUsingTheStoreIsRejected() {
        assertThat(violations(Rules.commandsAndScreensNeverUseTheStore(ROOMS)))
                .contains("fixture.cli.UsesStore")
                .contains("fixture.ui.start.UsesStoreToo");
    }

    @Test
    void javafxOutsideTheWindowIsRejected() {
        assertThat(violations(Rules.javafxOnlyInTheWindow(ROOMS)))
                .contains("fixture.coding.KnowsJavafx")
                .doesNotContain("fixture.ui.");
    }

    @Test
    void useOfTheNetworkIsRejected() {
        assertThat(violations(Rules.nothingUsesTheNetwork(ROOMS)))
                .contains("fixture.coding.UsesNetwork")
                .doesNotContain("fixture.coding.Knows");
    }

    @Test
    void viewModelThatKnowsASceneIsRejected() {
        assertThat(violations(Rules.viewModelsKnowNoScene()))
                .contains("KnowsNodesViewModel")
                .doesNotContain("KnowsPropertiesViewModel");
    }

    @Test
    void plainControlThatWrapsIsRejected() {
        assertThat(violations(Rules.textWrapsByWords()))
                .contains("Label.setWrapText(boolean)", "TextFlow.<init>")
                .contains("fixture.ui.WrapsPlainText")
                .doesNotContain("fixture.ui.Knows");
    }

    @Test
    void styleThatWrapsIsRejected(@TempDir Path folder) throws IOException {
        var wraps = Files.writeString(folder.resolve("wraps.css"), ".words { -fx-wrap-text: true; }");
        Files.writeString(folder.resolve("plain.css"), ".words { -fx-text-fill: red; }");
        assertThat(Sources.wrappingStyles(folder)).containsExactly(wraps);
    }

    @Test
    void screenWithAFormatOfItsOwnIsRejected() {
        assertThat(violations(Rules.datesAreWordedOnce(ROOMS)))
                .contains("fixture.ui.WordsDates")
                .doesNotContain("fixture.ui.Knows");
    }

    @Test
    void plainCellIsRejected() {
        assertThat(violations(Rules.cellsFallBack()))
                .contains("fixture.ui.PlainCell extends javafx.scene.control.ListCell")
                .doesNotContain("fixture.ui.Knows");
    }

    @Test
    void sqlOutsideTheStoreIsRejected() {
        assertThat(violations(Rules.sqlOnlyInTheStore(ROOMS)))
                .contains("fixture.coding.KnowsJdbc", "fixture.coding.KnowsJdbi")
                .doesNotContain("fixture.store.");
    }

    @Test
    void useOfTheDriverManagerIsRejected() {
        assertThat(violations(Rules.noDriverManager())).contains("fixture.store.LoadsDrivers");
    }

    @Test
    void staticStateThatCanChangeIsRejected() {
        assertThat(violations(Rules.noMutableStaticState()))
                .contains("StaticState.counter is static and not final")
                .contains("StaticState.LIST is static and its value may change")
                .contains("StaticState.ARRAY is static and its value may change")
                .contains("StaticState.CACHE is static and its value may change")
                .contains("StaticState.HOLDER is static and its value may change")
                .doesNotContain("Constants");
    }

    @Test
    void fileOfFourHundredAndOneLinesIsRejected(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("Long.java"), Collections.nCopies(Sources.MOST_LINES + 1, "// line"));
        Files.write(folder.resolve("Short.java"), Collections.nCopies(Sources.MOST_LINES, "// line"));

        assertThat(Sources.tooLong(folder)).containsExactly(folder.resolve("Long.java"));
    }

    @Test
    void numberWithoutALocaleIsRejected(@TempDir Path folder) throws IOException {
        Files.write(
                folder.resolve("Svg.java"),
                List.of("\"<svg width=\\\"%d\\\"/>\".formatted(width)", "format(Locale.ROOT, \"%.1f\", x)"));

        assertThat(Sources.numbersWithoutLocale(folder)).containsExactly("Svg.java:1");
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(fixtures).getFailureReport().getDetails());
    }
}
