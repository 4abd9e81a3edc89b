package org.framewright.support;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A study that three coders have coded, with articles enough for intervals. One article is relevant to one coder only, and two coders
/// never vary in how they call quotes, so that of the pairs of coders one has no alpha there.
public final class LargerStudy {

    /// How many articles it usually has.
    public static final int ARTICLES = 16;

    private static final int DISMISSED_BY_TWO = 4;
    private static final int DISMISSED_BY_ONE = 9;

    /// Its codebook.
    public static final String CODEBOOK =
            """
            {"format": 2, "id": "strike", "version": 1, "title": "Strike", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                {"id": "tone", "label": "Tone", "scale": "nominal", "categories": [
                  {"id": "for", "code": 1, "label": "For"}, {"id": "against", "code": 2, "label": "Against"},
                  {"id": "mixed", "code": 3, "label": "Mixed"}]}]},
              {"id": "quote", "label": "Quote", "unit": "passage", "occurs": "many", "variables": [
                {"id": "form", "label": "Form", "scale": "nominal", "categories": [
                  {"id": "direct", "code": 1, "label": "Direct"}, {"id": "indirect", "code": 2, "label": "Indirect"}]}]}]}\
            """;

    private LargerStudy() {}

    /// Makes it.
    ///
    /// @param articles how many
    public static void make(Path file, int articles) {
        try (var project = ProjectOpener.create(file, CODEBOOK, TestProject.installation(file.getParent()))) {
            var folder = Files.createDirectories(file.resolveSibling("texts of the study"));
            var texts = new ArrayList<Path>();
            for (int i = 0; i < articles; i++) {
                texts.add(
                        Files.writeString(
                                folder.resolve("day-%02d.txt".formatted(i)),
                                "“We stay out for day %d,” they said.\n\nThe port was quiet.\n".formatted(i)));
            }
            project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE);
            for (var name : List.of("Ada", "Ben", "Cleo")) {
                var coder = project.study().addCoder(name, Coder.Kind.CODER);
                code(project, new CoderRound(coder, project.study().rounds().getFirst()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Adds a round that the same coders have coded in the same way.
    public static void addRound(Path file, String name) {
        try (var project = ProjectOpener.open(file, TestProject.installation(file.getParent()))) {
            var round = project.team().rounds().add(name, Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
            project.study().coders().stream()
                    .filter(it -> it.kind() == Coder.Kind.CODER)
                    .forEach(it -> code(project, new CoderRound(it, round)));
        }
    }

    private static void code(Project project, CoderRound coderRound) {
        boolean differs = coderRound.coder().name().equals("Cleo");
        var articles = project.corpus().articles();
        for (int i = 0; i < articles.size(); i++) {
            var key = coderRound.key(articles.get(i).id());
            boolean dismissed =
                    i == DISMISSED_BY_ONE ? differs : i == DISMISSED_BY_TWO && !coderRound.coder().name().equals("Ada");
            if (dismissed) {
                project.coding().submitNotRelevant(key, "another strike");
                continue;
            }
            answer(project, key, differs && i % 5 == 0 ? "against" : i % 2 == 0 ? "for" : "against");
            quote(project, key, differs && i % 3 == 0 ? "indirect" : "direct");
            project.coding().submit(key, "made up");
        }
    }

    private static void answer(Project project, CodingKey key, String tone) {
        project.coding().answer(key, "frame", "tone", Optional.of(new Value.Category(tone)));
    }

    private static void quote(Project project, CodingKey key, String form) {
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(0, 23)));
        var id = project.coding().code(key, "quote", words, Optional.empty()).id();
        project.coding().answer(key, id, "form", Optional.of(new Value.Category(form)));
    }
}
