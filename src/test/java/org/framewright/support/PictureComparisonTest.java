package org.framewright.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// `src/build/PictureComparison.java`, started as people start it.
@Nightly
final class PictureComparisonTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 60;

    @TempDir Path folder;
    private Path before;
    private Path after;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        before = Files.createDirectories(folder.resolve("before/sample")).getParent();
        after = Files.createDirectories(folder.resolve("after/sample")).getParent();
        out = folder.resolve("out");
    }

    @Test
    void picturesThatDifferAreLaidSideBySideTheMostDifferentFirst() throws IOException, InterruptedException {
        save(before, "same", picture(0));
        save(after, "same", picture(0));
        save(before, "little", picture(0));
        save(after, "little", picture(3));
        save(before, "sample/much", picture(0));
        save(after, "sample/much", picture(10));

        var said = compare();

        assertThat(said.lines())
                .containsExactly(
                        "sample/much.png: 100 pixels differ, 1.67 %",
                        "little.png: 9 pixels differ, 0.15 %",
                        "3 pictures: 2 different, 0 new, 0 missing, 1 the same (" + out.resolve("index.html") + ")");
        var page = Files.readString(out.resolve("index.html"));
        assertThat(page).containsSubsequence("sample/much.png", "little.png").doesNotContain("same.png");
        assertThat(out.resolve("same.png")).doesNotExist();
    }

    @Test
    void placesThatDifferAreOutlinedInBothPictures() throws IOException, InterruptedException {
        save(before, "spot", picture(0));
        save(after, "spot", picture(3));

        compare();

        var drawn = ImageIO.read(out.resolve("spot.png").toFile());
        assertThat(drawn.getWidth()).isEqualTo(2 * WIDTH + 16);
        // the spot is in the square from 32, 16 to 48, 32
        int outline = drawn.getRGB(32, 24);
        assertThat(outline).isNotEqualTo(Color.WHITE.getRGB());
        assertThat(drawn.getRGB(WIDTH + 16 + 32, 24)).isEqualTo(outline);
        assertThat(drawn.getRGB(40, 20)).as("before").isEqualTo(Color.WHITE.getRGB());
        assertThat(drawn.getRGB(WIDTH + 16 + 40, 20)).as("after").isEqualTo(Color.BLACK.getRGB());
        assertThat(drawn.getRGB(70, 50)).as("elsewhere").isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void newAndMissingPicturesAndOtherSizesAreNamed() throws IOException, InterruptedException {
        save(before, "gone", picture(0));
        save(after, "come", picture(0));
        save(before, "grown", picture(0));
        save(after, "grown", new BufferedImage(WIDTH, HEIGHT + 1, BufferedImage.TYPE_INT_RGB));

        var said = compare();

        assertThat(said.lines())
                .containsExactly(
                        "grown.png: 6,100 pixels differ, 100.00 %, 100 x 60 has become 100 x 61",
                        "come.png: new",
                        "gone.png: missing",
                        "3 pictures: 1 different, 1 new, 1 missing, 0 the same (" + out.resolve("index.html") + ")");
        assertThat(ImageIO.read(out.resolve("come.png").toFile()).getWidth()).isEqualTo(2 * WIDTH + 16);
    }

    /// White, with a black spot.
    private static BufferedImage picture(int spot) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                boolean isSpot = x >= 38 && x < 38 + spot && y >= 18 && y < 18 + spot;
                picture.setRGB(x, y, isSpot ? Color.BLACK.getRGB() : Color.WHITE.getRGB());
            }
        }
        return picture;
    }

    private static void save(Path folder, String name, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    private String compare() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var said = folder.resolve("said.txt");
        int exit =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "src/build/PictureComparison.java",
                                before.toString(),
                                after.toString(),
                                out.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        assertThat(exit).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
