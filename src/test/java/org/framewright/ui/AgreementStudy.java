package org.framewright.ui;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Forty-eight articles that three coders have all coded: two of them mostly agree, the third takes "mixed" for "against" in the last
/// weeks. The same every time.
final class AgreementStudy {

    private static final int ARTICLES = 48;
    private static final String[] TONES = {"for", "against", "mixed", "none"};
    private static final String[] OUTLETS = {"Lerwin Courier", "The Sound", "Northern Daily"};
    private static final String CODEBOOK =
            """
            {"format": 2, "id": "tone", "version": 1, "title": "Tone", "tags": [
              {"id": "article", "label": "Article", "unit": "article", "occurs": "once", "variables": [
                {"id": "tone", "label": "Tone", "scale": "nominal", "required": true, "categories": [
                  {"id": "for", "code": 1, "label": "For the strike"},
                  {"id": "against", "code": 2, "label": "Against it"},
                  {"id": "mixed", "code": 3, "label": "Mixed"},
                  {"id": "none", "code": 4, "label": "No tone"}]},
                {"id": "strength", "label": "Strength", "scale": "ordinal", "required": true, "categories": [
                  {"id": "weak", "code": 1, "label": "Weak"},
                  {"id": "plain", "code": 2, "label": "Plain"},
                  {"id": "strong", "code": 3, "label": "Strong"}]},
                {"id": "photo", "label": "Photo", "scale": "boolean", "required": true}]}]}\
            """;

    private static final String ACTORS =
            """
            {"format": 2, "id": "acts", "version": 1, "title": "Who acts", "tags": [
              {"id": "article", "label": "Article", "unit": "article", "occurs": "once", "variables": [
                {"id": "actor", "label": "Actor", "scale": "actor", "required": true}]}]}\
            """;

    private AgreementStudy() {}

    static Path make(TestWindow window) {
        var file = window.folder.resolve("Tone of the strike.framewright");
        try (var project = ProjectOpener.create(file, CODEBOOK, window.installation)) {
            var texts = Files.createDirectories(window.folder.resolve("articles"));
            var metadata = new ArrayList<>(List.of("file,headline,outlet,date"));
            var codings = new ArrayList<String>();
            var random = new Random(7);
            for (int i = 1; i <= ARTICLES; i++) {
                var name = "%02d".formatted(i);
                Files.writeString(
                        texts.resolve(name + ".txt"),
                        "Day %d at the port of Lerwin\n\nThe dockers of Lerwin stayed out on day %d.\n"
                                .formatted(i, i));
                metadata.add(
                        "%s.txt,Day %d at the port of Lerwin,%s,2026-%02d-%02d"
                                .formatted(name, i, OUTLETS[i % OUTLETS.length], 1 + i / 17, 1 + i % 17));
                code(codings, name, i, random);
            }
            var list = Files.write(window.folder.resolve("metadata.csv"), metadata);
            project.corpus().importFiles(List.of(texts), Optional.of(list), ProgressListener.NONE);
            List.of("Ada", "Ben", "Chidi").forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
            project.jsonl().importFile(Files.write(window.folder.resolve("codings.jsonl"), codings));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    /// Four articles in which Ada and Ben name the same two actors, of which each has added one on a computer of their own.
    static Path withNamesakes(TestWindow window) {
        var file = window.folder.resolve("Who acts.framewright");
        try (var project = ProjectOpener.create(file, ACTORS, window.installation)) {
            var texts = Files.createDirectories(window.folder.resolve("articles"));
            for (int i = 1; i <= 4; i++) {
                Files.writeString(
                        texts.resolve("0%d.txt".formatted(i)), "Day %d at the port\n\nWork stopped.\n".formatted(i));
            }
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            List.of("Ada", "Ben").forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
            project.actors().add(new ActorEditor.Supervisor(), ActorDetails.of("Graysound Ferries"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var files = new ReturnedFiles(window, file);
        var laptops = List.of("Ada", "Ben").stream().map(files::laptop).toList();
        for (int i = 0; i < 2; i++) {
            var name = List.of("Ada", "Ben").get(i);
            files.on(laptops.get(i), project -> name(project, name));
        }
        files.on(file, project -> project.team().merge().merge(laptops));
        return file;
    }

    private static void name(Project project, String coder) {
        var seat = new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
        var actors = List.of("residents", "Graysound Ferries");
        int number = 0;
        for (var article : project.corpus().articles()) {
            var actor = project.actors().findOrAdd(seat.coder(), actors.get(number++ % 2));
            var key = seat.key(article.id());
            project.coding().answer(key, "article", "actor", Optional.of(new Value.Actor(actor.id())));
            project.coding().submit(key);
        }
    }

    /// Adds articles that nobody has coded.
    static void addArticles(TestWindow window, Path file, int number) {
        try (var project = ProjectOpener.open(file, window.installation)) {
            var texts = Files.createDirectories(window.folder.resolve("further articles"));
            for (int i = 1; i <= number; i++) {
                Files.writeString(
                        texts.resolve("further-%02d.txt".formatted(i)),
                        "Work goes on\n\nOn day %d the dockers of Lerwin were back at work.\n".formatted(i));
            }
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void code(List<String> codings, String article, int number, Random random) {
        var tone = TONES[random.nextInt(TONES.length)];
        var strength = List.of("weak", "plain", "strong").get(random.nextInt(3));
        for (var coder : List.of("Ada", "Ben", "Chidi")) {
            boolean drifted = coder.equals("Chidi") && number > 32;
            var message = drifted && tone.equals("mixed") ? "against" : random.nextInt(8) == 0 ? "mixed" : tone;
            var felt = random.nextInt(5) == 0 ? "plain" : strength;
            codings.add(
                    """
                    {"id":"%s-%s","article":"%s","coder":"%s","tag":"article","values":{"tone":"%s","strength":"%s","photo":"no"}}\
                    """
                            .formatted(coder, article, article, coder, message, felt));
            codings.add(
                    """
                    {"article":"%s","coder":"%s","round":"Main","status":"submitted"}\
                    """
                            .formatted(article, coder));
        }
    }
}
