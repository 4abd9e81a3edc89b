package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.Seat;
import org.framewright.corpus.Progress;
import org.framewright.model.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

class PicturesTest {

    private static final Installation INSTALLATION = new Installation("test");

    @TempDir Path folder;

    @Test
    void everyPictureShowsTheWorkspaceInItsFullSize() throws IOException {
        var file = projectWithAnArticle();

        var pictures = Pictures.draw(file, folder.resolve("pictures"), folder);

        assertThat(pictures).hasSize(6);
        for (var picture : pictures) {
            var image = ImageIO.read(picture.toFile());
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getHeight()).isEqualTo(800);
            assertThat(java.util.stream.IntStream.range(0, 1280).map(x -> image.getRGB(x, 120)).distinct().count())
                    .as("colours along a line through list, article and panel of %s", picture.getFileName())
                    .isGreaterThan(3);
        }
    }

    @Test
    void drawingChangesNothingInTheProject() throws IOException {
        var file = projectWithAnArticle();

        Pictures.draw(file, folder.resolve("pictures"), folder);

        try (var project = Project.open(file, INSTALLATION)) {
            var seat = new Seat(project.study().coders().getFirst(), project.study().rounds().getFirst());
            assertThat(project.coding().progress(seat)).isEmpty();
        }
    }

    private Path projectWithAnArticle() throws IOException {
        var file = folder.resolve("strike.framewright");
        try (var project = Project.create(file, CodebookSource.json(CodebookSource.SHIPPED.getFirst()), INSTALLATION)) {
            var text = Files.writeString(folder.resolve("one.txt"), "Dockers walk out\n\n“No,” the union said.\n");
            project.corpus().importFiles(List.of(text), Optional.empty(), Progress.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
        }
        return file;
    }
}
