package org.framewright.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

final class GoldenPicturesTest {

    private static final Instant BEGUN = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir Path folder;
    private Path list;
    private GoldenPictures golden;
    private GoldenPictures renewed;

    @BeforeEach
    void list() throws IOException {
        list =
                Files.write(
                        folder.resolve("pictures.txt"), List.of("# a comment", "desk-light 1280 800", "list 960 600"));
        golden = new GoldenPictures(list, false);
        renewed = new GoldenPictures(list, true);
    }

    @Test
    void pictureOfTheListInItsSizePasses() {
        assertThatCode(() -> golden.check("list", 960, 600)).doesNotThrowAnyException();
    }

    @Test
    void pictureThatIsNotOnTheListFailsAndSaysHowItGetsThere() {
        assertThatThrownBy(() -> golden.check("desk-dark", 1280, 800))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("desk-dark is 1280 x 800", "has none of this name", "-Dgolden.renew=true");
    }

    @Test
    void pictureInAnotherSizeFailsAndNamesBothSizes() {
        assertThatThrownBy(() -> golden.check("list", 960, 601))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("list is 960 x 601", "says 960 x 600");
    }

    @Test
    void pictureThatNobodyHasMadeInThisRunFails() throws IOException {
        picture("desk-light", BEGUN.plusSeconds(1));
        picture("list", BEGUN.minusSeconds(1));

        assertThatThrownBy(() -> golden.checkAllMade(folder, BEGUN))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No test has made list, which is in ");
        Files.delete(folder.resolve("desk-light.png"));
        assertThatThrownBy(() -> golden.checkAllMade(folder, BEGUN))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No test has made desk-light, list, which are in ");
    }

    @Test
    void listWhosePicturesAreAllThereIsLeftAsItIs() throws IOException {
        var before = Files.readString(list);
        picture("desk-light", BEGUN);
        picture("list", BEGUN);

        golden.checkAllMade(folder, BEGUN);

        assertThat(list).hasContent(before);
    }

    @Test
    void renewedListHasWhatWasMadeAndNothingElse() throws IOException {
        renewed.check("desk-dark", 1280, 800);
        renewed.check("desk-light", 1280, 700);
        picture("desk-dark", BEGUN);
        picture("desk-light", BEGUN);

        renewed.checkAllMade(folder, BEGUN);

        assertThat(Files.readAllLines(list).stream().skip(1))
                .containsExactly("desk-dark 1280 800", "desk-light 1280 700");
        golden.check("desk-light", 1280, 700);
    }

    private void picture(String name, Instant made) throws IOException {
        var file = Files.createFile(folder.resolve(name + ".png"));
        Files.setLastModifiedTime(file, FileTime.from(made));
    }
}
