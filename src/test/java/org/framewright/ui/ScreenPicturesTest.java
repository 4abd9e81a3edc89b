package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleAdjudication;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Contents;
import org.framewright.support.GoldenPictures;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

class ScreenPicturesTest {

    @TempDir Path folder;

    /// The picture in the README is one of these, `sample/workspace-light.png`.
    @Nightly
    @Test
    void everyPictureOfTheSampleShowsItsScreenInItsFullSize() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            SampleAdjudication.decide(project);
        }

        var pictures = ScreenPictures.draw(file, Path.of("target", "screenshots", "sample"), folder);

        assertThat(pictures).hasSize(13);
        for (var picture : pictures) {
            var image = ImageIO.read(picture.toFile());
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getHeight()).isEqualTo(800);
            var name = "sample/" + picture.getFileName().toString().replace(".png", "");
            new GoldenPictures().check(name, image.getWidth(), image.getHeight());
            var line = IntStream.range(0, 1280).flatMap(x -> IntStream.of(250, 270, 290).map(y -> image.getRGB(x, y)));
            assertThat(line.distinct().count())
                    .as("colours along three lines through %s", picture.getFileName())
                    .isGreaterThan(20);
        }
    }

    @Nightly
    @Test
    void drawingChangesNothingInTheProject() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            SampleAdjudication.decide(project);
        }
        var before = Contents.of(file);

        ScreenPictures.draw(file, folder.resolve("pictures"), folder);

        assertThat(Contents.of(file)).isEqualTo(before);
    }
}
