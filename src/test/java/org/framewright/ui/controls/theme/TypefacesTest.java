package org.framewright.ui.controls.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class TypefacesTest {

    private static final Path SHEETS = Path.of("src/main/resources/org/framewright/ui/css");
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family: \"([^\"]+)\"");

    static Stream<String> families() throws IOException {
        var families = new TreeSet<String>();
        try (var sheets = Files.list(SHEETS)) {
            for (var sheet : sheets.toList()) {
                FAMILY.matcher(Files.readString(sheet)).results().forEach(it -> families.add(it.group(1)));
            }
        }
        return families.stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void familyThatAStyleSheetNamesIsBroughtAlong(String family) {
        assertThat(Typefaces.load()).isTrue();

        assertThat(Font.font(family, 13).getFamily()).isEqualTo(family);
    }

    @Test
    void boldIsAFileOfItsOwn() {
        assertThat(Typefaces.load()).isTrue();

        assertThat(Font.font("Inter", FontWeight.BOLD, 13).getName()).isEqualTo("Inter Bold");
    }
}
