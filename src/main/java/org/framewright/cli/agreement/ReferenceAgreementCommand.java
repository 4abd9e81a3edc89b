package org.framewright.cli.agreement;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.reliability.ReferenceAgreement;
import org.framewright.reliability.ReferenceAgreement.CoderResult;
import org.framewright.reliability.ReferenceAgreement.FoundResult;
import org.framewright.reliability.ReferenceAgreement.TagResult;
import org.framewright.reliability.ReferenceAgreement.VariableResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `against`: the agreement of coders' answers with the reference.
@Command(name = "against")
public final class ReferenceAgreementCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "against-name")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String reference;

    @Mixin private final ComparisonOptions options = new ComparisonOptions();

    public ReferenceAgreementCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var query = options.query();
        ReferenceAgreement report;
        try (var project = view();
                var progress = console.progressPrinter("articles-read")) {
            report = project.agreement().compareWithReference(query, reference, progress::update);
        }
        if (json.isWanted()) {
            console.json(report, new AgreementJson(console));
        } else {
            console.printText("against", report.round(), report.reference(), report.overlap());
            report.coders().forEach(this::print);
        }
        console.report(report.leftOut());
        return 0;
    }

    private void print(CoderResult result) {
        console.printText("against-coder", result.coder(), result.articles());
        var relevance = result.relevance();
        if (relevance != null) {
            print("", relevance);
        }
        result.tags().forEach(this::print);
    }

    private void print(TagResult tagResult) {
        var found = tagResult.found();
        if (found != null && !options.isOfOneVariable()) {
            printFound("against-found", tagResult.tag(), found);
            printPseudoRecall(tagResult);
        }
        tagResult.variables().forEach(result -> print(tagResult.tag() + ".", result));
        if (!options.isOfOneVariable()) {
            tagResult
                    .roles()
                    .forEach(it ->
                            printFound(
                                    "against-role",
                                    tagResult.tag() + "." + it.role() + ", " + it.filler(),
                                    it.found()));
        }
    }

    private void printPseudoRecall(TagResult tagResult) {
        var recall = tagResult.pseudoRecall();
        var withRoles = tagResult.pseudoRecallRoles();
        if (recall != null) {
            console.printText(
                    "against-pseudo-recall",
                    words(recall),
                    withRoles == null ? 0 : 1,
                    withRoles == null ? "" : words(withRoles));
        }
    }

    private void printFound(String key, String what, FoundResult found) {
        console.printText(
                key,
                what,
                found.same(),
                found.missed(),
                found.additional(),
                words(found.precision()),
                words(found.recall()),
                words(found.f1()));
    }

    /// @param before the tag's id and a point; empty for relevance
    private void print(String before, VariableResult result) {
        console.printText(
                "against-variable",
                before + result.variable(),
                result.same(),
                result.units(),
                words(result.accuracy()),
                result.unanswered(),
                result.askedOfOne(),
                result.withoutReference());
        result.categories().stream()
                .filter(category -> category.ofReference() + category.ofCoder() > 0)
                .forEach(category ->
                        console.printText(
                                "against-category",
                                category.category(),
                                words(category.f1()),
                                category.ofReference(),
                                category.ofCoder(),
                                category.both()));
        result.confusion().stream()
                .filter(confused -> !confused.reference().equals(confused.coder()))
                .forEach(confused ->
                        console.printText(
                                "against-confused", confused.reference(), confused.coder(), confused.units()));
    }

    private String words(MeasureOutcome outcome) {
        return switch (outcome) {
            case MeasureOutcome.Undefined(var reason) -> console.text("figure-undefined", console.reason(reason));
            case MeasureOutcome.Defined(double value, _, _) ->
                    console.text("figure-value", FigureRounding.round(value));
        };
    }
}
