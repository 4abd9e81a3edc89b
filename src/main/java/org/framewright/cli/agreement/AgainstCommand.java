package org.framewright.cli.agreement;

import org.framewright.agreement.FigureFormat;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.reference.ReferenceAgreement;
import org.framewright.reliability.reference.ReferenceAgreement.CoderResult;
import org.framewright.reliability.reference.ReferenceAgreement.FoundResult;
import org.framewright.reliability.reference.ReferenceAgreement.TagResult;
import org.framewright.reliability.reference.ReferenceAgreement.VariableResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `against`: how far coders answer as the reference does.
@Command(name = "against")
public final class AgainstCommand implements Callable<Integer> {

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "against-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String reference;

    @Option(names = "--round", paramLabel = "R", descriptionKey = "round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--coders", paramLabel = "A,B", split = ",", descriptionKey = "coders")
    private List<String> coders = List.of();

    @Option(names = "--tag", paramLabel = "T", descriptionKey = "tag")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--variable", paramLabel = "V", descriptionKey = "variable")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--overlap", paramLabel = "SHARE", descriptionKey = "overlap")
    private double overlap = AgreementQuery.USUAL_OVERLAP;

    @Mixin private final JsonOption json = new JsonOption();

    public AgainstCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var selection =
                AgreementQuery.ALL
                        .inRound(round.orElse(null))
                        .ofTag(tag.orElse(null))
                        .ofVariable(variable.orElse(null))
                        .between(coders)
                        .overlapping(overlap);
        var console = program.console();
        ReferenceAgreement report;
        try (var project = program.view(file.file());
                var ticker = console.ticker("articles-read")) {
            report = project.agreement().against(selection, reference, ticker::at);
        }
        if (json.wanted()) {
            console.json(report, new AgreementJson(console));
        } else {
            console.say("against", report.round(), report.reference(), report.overlap());
            report.coders().forEach(this::say);
        }
        console.complain(report.leftOut());
        return 0;
    }

    private void say(CoderResult it) {
        program.console().say("against-coder", it.coder(), it.articles());
        it.tags().forEach(this::say);
    }

    private void say(TagResult of) {
        var found = of.found();
        if (found != null && variable.isEmpty()) {
            sayFound("against-found", of.tag(), found);
        }
        of.variables().forEach(it -> say(of.tag(), it));
        if (variable.isEmpty()) {
            of.roles()
                    .forEach(it ->
                            sayFound("against-role", of.tag() + "." + it.role() + ", " + it.filler(), it.found()));
        }
    }

    private void sayFound(String key, String what, FoundResult found) {
        program.console()
                .say(
                        key,
                        what,
                        found.same(),
                        found.missed(),
                        found.additional(),
                        words(found.precision()),
                        words(found.recall()),
                        words(found.f1()));
    }

    private void say(String tagId, VariableResult it) {
        program.console()
                .say(
                        "against-variable",
                        tagId + "." + it.variable(),
                        it.same(),
                        it.units(),
                        words(it.accuracy()),
                        it.unanswered(),
                        it.askedOfOne(),
                        it.withoutReference());
        it.categories().stream()
                .filter(category -> category.ofReference() + category.ofCoder() > 0)
                .forEach(category ->
                        program.console()
                                .say(
                                        "against-category",
                                        category.category(),
                                        words(category.f1()),
                                        category.ofReference(),
                                        category.ofCoder(),
                                        category.both()));
        it.confusion().stream()
                .filter(confused -> !confused.reference().equals(confused.coder()))
                .forEach(confused ->
                        program.console()
                                .say("against-confused", confused.reference(), confused.coder(), confused.units()));
    }

    private String words(MeasureOutcome outcome) {
        var console = program.console();
        return switch (outcome) {
            case MeasureOutcome.Undefined(var reason) -> console.text("figure-undefined", console.reason(reason));
            case MeasureOutcome.Defined(double value, _, _) -> console.text("figure-value", FigureFormat.of(value));
        };
    }
}
