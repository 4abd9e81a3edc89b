package org.framewright.cli;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.project.Project;
import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.Figure;
import org.framewright.reliability.Selection;
import org.framewright.reliability.Unmatched;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// `agreement PROJECT`: what the coders of a project have submitted.
final class ProjectAgreement {

    static final Set<String> OPTIONS =
            Set.of("--round", "--tag", "--variable", "--coders", "--bootstrap", "--unmatched", "--overlap");

    @Option(names = "--round", paramLabel = "R", descriptionKey = "round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--tag", paramLabel = "T", descriptionKey = "tag")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--variable", paramLabel = "V", descriptionKey = "variable")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--coders", paramLabel = "A,B", split = ",", descriptionKey = "coders")
    private List<String> coders = List.of();

    @Option(names = "--unmatched", paramLabel = "CHOICE", descriptionKey = "unmatched")
    private Choice unmatched = Choice.LEFT_OUT;

    @Option(names = "--overlap", paramLabel = "SHARE", descriptionKey = "overlap")
    private double overlap = Selection.USUAL_OVERLAP;

    /// As [Unmatched], with the words of the command line.
    private enum Choice {
        LEFT_OUT,
        DISAGREES;

        Unmatched meaning() {
            return switch (this) {
                case LEFT_OUT -> Unmatched.LEFT_OUT;
                case DISAGREES -> Unmatched.DISAGREES;
            };
        }

        /// Picocli compares it with what is typed.
        @Override
        public String toString() {
            return AgreementJson.word(this);
        }
    }

    /// @param draws of the bootstrap; empty for none
    /// @param seed of what is drawn at random
    void answer(Project project, List<String> measures, OptionalInt draws, long seed, FigureAnswer answer) {
        var selection =
                Selection.ALL
                        .inRound(round.orElse(null))
                        .ofTag(tag.orElse(null))
                        .ofVariable(variable.orElse(null))
                        .between(coders)
                        .by(measures)
                        .counting(unmatched.meaning())
                        .overlapping(overlap)
                        .drawing(draws.orElse(0))
                        .seeded(seed);
        AgreementReport report;
        try (var ticker = answer.console().ticker("articles-read")) {
            report = project.agreement().report(selection, ticker::at);
        }
        answer.remark(report.leftOut());
        switch (answer.form()) {
            case JSON -> answer.json(report);
            case CSV -> csv(report, answer);
            case WORDS -> words(report, answer);
        }
    }

    private static void csv(AgreementReport report, FigureAnswer answer) {
        answer.header("tag", "about", "coders", "units");
        for (var section : FigureSection.of(report)) {
            var place =
                    List.of(
                            section.tag(),
                            section.about(),
                            String.join("; ", section.coders()),
                            Integer.toString(section.units()));
            section.notes().forEach(it -> answer.rows(place, it.name(), new Outcome.Value(it.count()), List.of()));
            section.figures().forEach(it -> answer.rows(place, it.measure(), it.outcome(), bootstraps(it)));
        }
    }

    private static List<Bootstrap> bootstraps(Figure figure) {
        var bootstrap = figure.bootstrap();
        return bootstrap == null ? List.of() : List.of(bootstrap);
    }

    private static void words(AgreementReport report, FigureAnswer answer) {
        answer.say(
                "project-compared",
                report.round(),
                report.articles(),
                report.coders().stream()
                        .map(it -> answer.text("coder-articles", it.coder(), it.articles()))
                        .collect(Collectors.joining(", ")),
                report.articlesOfOne(),
                report.openCodings());
        answer.say("project-matching", report.overlap(), AgreementJson.word(report.unmatched()), report.seed());
        for (var section : FigureSection.of(report)) {
            answer.say("section", heading(section, answer), section.units(), notes(section, answer));
            section.figures().forEach(it -> answer.figure(it.measure(), it.outcome(), bootstraps(it)));
        }
    }

    private static String heading(FigureSection section, FigureAnswer answer) {
        var tag = section.tag().isEmpty() ? answer.text("overall") : section.tag();
        var coders = section.coders().isEmpty() ? answer.text("all-pairs") : String.join(", ", section.coders());
        return tag + ", " + section.about() + " (" + coders + ")";
    }

    private static String notes(FigureSection section, FigureAnswer answer) {
        return section.notes().stream()
                .map(note -> ", " + answer.text(note.name(), note.count(), section.whose(note)))
                .collect(Collectors.joining());
    }
}
