package org.framewright.cli.agreement;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A pilot and a main round of two coders, too small for intervals. Only one coder answers whether there is a photo, all articles are
/// of one length, and nobody marks evidence.
final class PilotStudy {

    private static final int ARTICLES = 4;

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "strike", "version": 1, "title": "Strike", "tags": [
              {"id": "article", "label": "Article", "unit": "article", "occurs": "once", "variables": [
                {"id": "tone", "label": "Tone", "scale": "nominal", "categories": [
                  {"id": "for", "code": 1, "label": "For"}, {"id": "against", "code": 2, "label": "Against"}]},
                {"id": "length", "label": "Length", "scale": "nominal", "categories": [
                  {"id": "short", "code": 1, "label": "Short"}, {"id": "long", "code": 2, "label": "Long"}]},
                {"id": "photo", "label": "Photo", "scale": "boolean"}]},
              {"id": "quote", "label": "Quote", "unit": "passage", "occurs": "many"},
              {"id": "evidence", "label": "Evidence", "unit": "passage", "occurs": "many"}]}\
            """;

    private PilotStudy() {}

    static void make(Path file) {
        try (var project = ProjectOpener.create(file, CODEBOOK, TestProject.installation(file.getParent()))) {
            var texts = Files.createDirectories(file.resolveSibling("texts of the pilot"));
            for (int i = 0; i < ARTICLES; i++) {
                Files.writeString(texts.resolve("day-%d.txt".formatted(i)), "“We stay out for day %d.”\n".formatted(i));
            }
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            var coders =
                    List.of(
                            project.study().addCoder("Ada", Coder.Kind.CODER),
                            project.study().addCoder("Ben", Coder.Kind.CODER));
            var main = project.study().rounds().getFirst();
            var pilot =
                    project.team().rounds().add("Pilot", Round.Purpose.PILOT, Optional.empty(), Round.Settings.PLAIN);
            for (var round : List.of(pilot, main)) {
                coders.forEach(it -> code(project, new CoderRound(it, round)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void code(Project project, CoderRound coderRound) {
        boolean first = coderRound.coder().name().equals("Ada");
        var articles = project.corpus().articles();
        for (int i = 0; i < articles.size(); i++) {
            var key = coderRound.key(articles.get(i).id());
            var coding = project.coding();
            var tone = i == 0 && first || i == 1 ? "against" : "for";
            coding.answer(key, "article", "tone", Optional.of(new Value.Category(tone)));
            coding.answer(key, "article", "length", Optional.of(new Value.Category("short")));
            if (first) {
                coding.answer(key, "article", "photo", Optional.of(new Value.Category("yes")));
            }
            var words = new Extent.Passage(List.of(coding.article(key).fragment(0, 8)));
            coding.code(key, "quote", words, Optional.empty());
            coding.submit(key, "made up");
        }
    }
}
