package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.cli.Typed;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A small study, drawn by a seed: two to four coders, a pilot and a main round, excluded articles, articles that are not relevant,
/// packages for some of the coders, imported codings of others, and some adjudication.
record RandomStudy(Path file, List<String> coders, List<String> packaged, List<String> imported) {

    private static final List<String> TONES = List.of("for", "against", "mixed");

    /// Version 1.
    static final String CODEBOOK =
            """
            {"format": 2, "id": "tone", "version": 1, "title": "Tone", "tags": [
              {"id": "article", "label": "Article", "unit": "article", "occurs": "once", "variables": [
                {"id": "tone", "label": "Tone", "scale": "nominal", "required": true, "categories": [
                  {"id": "for", "code": 1, "label": "For"},
                  {"id": "against", "code": 2, "label": "Against"},
                  {"id": "mixed", "code": 3, "label": "Mixed"}]},
                {"id": "photo", "label": "Photo", "scale": "boolean"}]}]}\
            """;

    static RandomStudy make(Path folder, long seed) {
        var random = new Random(seed);
        var file = folder.resolve("random.framewright");
        var coders = List.of("Ada", "Ben", "Chidi", "Dana").subList(0, 2 + random.nextInt(3));
        var articles = IntStream.rangeClosed(1, 10 + random.nextInt(12)).mapToObj("a%02d"::formatted).toList();
        var packaged = coders.stream().filter(_ -> random.nextBoolean()).toList();
        var imported = coders.stream().filter(it -> !packaged.contains(it) && random.nextBoolean()).toList();
        try (var project = ProjectOpener.create(file, CODEBOOK, TestProject.installation(folder))) {
            var texts = Files.createDirectories(folder.resolve("articles"));
            for (var name : articles) {
                Files.writeString(texts.resolve(name + ".txt"), "Headline " + name + "\n\nText of " + name + ".\n");
            }
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            coders.forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
            project.team().rounds().add("Pilot", Round.Purpose.PILOT, Optional.empty(), Round.Settings.PLAIN);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var included = new ArrayList<>(articles);
        for (var name : articles) {
            if (random.nextInt(6) == 0) {
                included.remove(name);
                run(folder, "article", "exclude", file, name, "--reason", random.nextBoolean() ? "Sports" : "Letter");
            }
        }
        // the pilot is submitted before the main round
        for (var round : List.of("Pilot", "Main")) {
            for (var coder : coders) {
                var codings = new ArrayList<String>();
                // a package has no excluded article
                (packaged.contains(coder) ? included : articles).forEach(it -> code(codings, coder, it, round, random));
                if (imported.contains(coder)) {
                    run(folder, "annotations", "import", file, lines(folder, coder, codings));
                } else {
                    code(folder, file, coder, packaged.contains(coder), codings);
                }
            }
        }
        adjudicate(folder, file, included, random);
        return new RandomStudy(file, coders, packaged, imported);
    }

    private static void code(List<String> codings, String coder, String article, String round, Random random) {
        if (random.nextInt(5) == 0) {
            return;
        }
        boolean relevant = random.nextInt(6) > 0;
        int usual = article.charAt(2) % TONES.size();
        var tone = TONES.get(random.nextInt(3) == 0 ? random.nextInt(TONES.size()) : usual);
        var photo = random.nextInt(5) == 0 ? "" : ",\"photo\":\"%s\"".formatted(random.nextBoolean() ? "yes" : "no");
        if (relevant) {
            codings.add(
                    "{\"id\":\"%s-%s-%s\",\"article\":\"%s\",\"coder\":\"%s\",\"round\":\"%s\",\"tag\":\"article\",\"values\":{\"tone\":\"%s\"%s}}"
                            .formatted(round, coder, article, article, coder, round, tone, photo));
        }
        codings.add(
                "{\"article\":\"%s\",\"coder\":\"%s\",\"round\":\"%s\",\"status\":\"submitted\"%s}"
                        .formatted(
                                article,
                                coder,
                                round,
                                relevant ? "" : ",\"standing\":\"not-relevant\",\"reason\":\"sports\""));
    }

    private static Path lines(Path folder, String coder, List<String> codings) {
        try {
            return Files.write(folder.resolve(coder + ".jsonl"), codings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Enters codings as if a coder had made them, in the project's file or in the coder's package.
    private static void code(Path folder, Path file, String coder, boolean packaged, List<String> codings) {
        var own = packaged ? folder.resolve(coder + ".framewright") : file;
        if (Files.notExists(own)) {
            run(folder, "package", file, "--coder", coder, "--out", own);
        }
        try (var project = ProjectOpener.open(own, TestProject.installation(folder))) {
            project.jsonl().importSample(lines(folder, coder, codings));
        }
        if (packaged) {
            run(folder, "merge", file, own);
        }
    }

    private static void adjudicate(Path folder, Path file, List<String> articles, Random random) {
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            var round = project.study().round("Main");
            for (var name : articles) {
                if (random.nextInt(3) == 0) {
                    decide(project, round, name, random);
                }
            }
        }
    }

    private static void decide(Project project, Round round, String name, Random random) {
        var service = project.adjudication();
        var article = project.corpus().findByName(name).orElseThrow();
        var key = new CoderRound(service.adjudicator("Gold"), round).key(article.id());
        try {
            findRelevance(service, key)
                    .ifPresent(it -> {
                        // a statement of either kind: its coder may be the only one with answers
                        var statements = it.item().statements();
                        var coder = statements.get(random.nextInt(statements.size())).coder();
                        service.decide(key, it, new DecisionChoice.CoderAnswer(coder), "");
                    });
            service.decideUndisputed(key);
            if (random.nextBoolean()) {
                service.decideByMajority(key, _ -> true, "as most say");
            }
            service.readCases(key).cases().stream()
                    .filter(AdjudicationCase::isOpen)
                    .forEach(it -> service.decide(key, it, new DecisionChoice.RejectAll(), "nobody can know"));
            service.finish(key, "that is all");
        } catch (Refusal nothingToDecide) {
            // fewer than two coders have submitted the article, or it is decided not to belong to the study
        }
    }

    private static Optional<AdjudicationCase> findRelevance(AdjudicationService service, CodingKey key) {
        return service.readCases(key).cases().stream().filter(it -> it.item().isRelevance()).findFirst();
    }

    private static void run(Path folder, Object... words) {
        var typed = Typed.in(folder, words);
        assertThat(typed.exit()).as(List.of(words) + ": " + typed.err()).isZero();
    }
}
