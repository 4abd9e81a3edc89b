package org.framewright.cli.agreement;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.option.InvalidOption;
import org.framewright.model.Problem;
import org.framewright.model.study.CoderNames;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.report.ReportForm;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `agreement`: the agreement of coders, in a project, or in files of other programs.
@Command(name = "agreement")
public final class AgreementCommand extends CliCommand implements Callable<Integer> {

    private static final Set<String> OF_ALL = Set.of("--measure", "--seed", "--json", "--csv", "--help", "--version");

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project")
    private Optional<Path> project = Optional.empty();

    @Option(names = "--measure", paramLabel = "M", split = ",", descriptionKey = "measure")
    private List<String> measures = List.of();

    @Option(names = "--coders", paramLabel = "A,B", split = ",", descriptionKey = "coders")
    private List<String> coders = List.of();

    @Option(names = "--tag", paramLabel = "T", descriptionKey = "tag")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--bootstrap", paramLabel = "N", descriptionKey = "bootstrap")
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
    private long seed = AgreementQuery.USUAL_SEED;

    @ArgGroup(validate = false, headingKey = "framewright.agreement.of-ratings")
    private RatingsAgreement ratings = new RatingsAgreement();

    @ArgGroup(validate = false, headingKey = "framewright.agreement.of-columns")
    private SpreadsheetAgreement spreadsheet = new SpreadsheetAgreement();

    @ArgGroup(validate = false, headingKey = "framewright.agreement.of-passages")
    private PassagesAgreement passages = new PassagesAgreement();

    @ArgGroup(validate = false, headingKey = "framewright.agreement.of-project")
    private ProjectAgreement inProject = new ProjectAgreement();

    @ArgGroup private AgreementOutputOptions output = new AgreementOutputOptions();

    @Option(names = "--letters", descriptionKey = "letters")
    private boolean letters;

    @Option(names = "--appendix", descriptionKey = "appendix")
    private boolean appendix;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    /// The form of the output: words, JSON, CSV, or a report in a file.
    private static final class AgreementOutputOptions {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--csv", descriptionKey = "csv")
        private boolean csv;

        @Option(names = "--report", paramLabel = "FILE", descriptionKey = "report")
        private Optional<Path> report = Optional.empty();

        FigurePrinter.OutputFormat form() {
            if (report.isPresent()) {
                return FigurePrinter.OutputFormat.REPORT;
            }
            return json
                    ? FigurePrinter.OutputFormat.JSON
                    : csv ? FigurePrinter.OutputFormat.CSV : FigurePrinter.OutputFormat.WORDS;
        }
    }

    public AgreementCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        long sources = Stream.of(project, ratings.file(), passages.file()).filter(Optional::isPresent).count();
        if (sources != 1) {
            throw usage("agreement-source", null);
        }
        draws.filter(it -> !MeasureQuery.isDrawable(it))
                .ifPresent(it -> {
                    var problem = Problem.of(ReliabilityProblem.BAD_DRAWS, "", it);
                    throw new ParameterException(spec.commandLine(), console.sentence(problem));
                });
        if (letters && output.report.isEmpty()) {
            throw usage("agreement-letters", null);
        }
        if (appendix && output.report.isEmpty()) {
            throw usage("agreement-appendix", null);
        }
        var file =
                output.report.map(it ->
                        new ReportTarget(
                                it,
                                letters ? CoderNames.LETTERS : CoderNames.NAMES,
                                appendix ? ReportForm.WITH_APPENDIX : ReportForm.COMPACT));
        file.ifPresent(ReportTarget::requireNew);
        var drawn =
                draws.map(OptionalInt::of)
                        .orElseGet(() ->
                                file.isPresent() ? OptionalInt.of(ReportTarget.USUAL_DRAWS) : OptionalInt.empty());
        var request = new AgreementRequest(measures, coders, tag, drawn, seed);
        var answer = new FigurePrinter(console, output.form(), file);
        try {
            if (ratings.file().isPresent()) {
                requireOptions(RatingsAgreement.OPTIONS, "with-ratings");
                ratings.answer(request, answer);
            } else if (passages.file().isPresent()) {
                requireOptions(PassagesAgreement.OPTIONS, "with-passages");
                passages.answer(request, answer);
            } else if (project.filter(SpreadsheetAgreement::isSpreadsheet).isPresent()) {
                requireOptions(SpreadsheetAgreement.OPTIONS, "with-spreadsheet");
                spreadsheet.answer(
                        project.orElseThrow(),
                        request,
                        ratings.scale(),
                        ratings.missing(),
                        inProject.variable(),
                        answer);
            } else {
                var study = project.orElseThrow();
                var unfitting = findUnfitting(ProjectAgreement.OPTIONS, "with-project");
                if (unfitting.isPresent()) {
                    // a file that is no project is refused as such: the option may fit what it is
                    context.view(study).close();
                    throw unfitting.get();
                }
                inProject.answer(() -> context.view(study), request, ratings.projectWeights(), answer);
            }
        } catch (InvalidOption bad) {
            throw usage(bad.key(), bad.value());
        }
        return 0;
    }

    /// Refuses options that would have no effect on the chosen input.
    private void requireOptions(Set<String> fitting, String source) {
        findUnfitting(fitting, source)
                .ifPresent(it -> {
                    throw it;
                });
    }

    private Optional<ParameterException> findUnfitting(Set<String> fitting, String source) {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !OF_ALL.contains(name) && !fitting.contains(name))
                .findFirst()
                .map(name ->
                        new ParameterException(
                                spec.commandLine(), text("agreement-option", name, text(source), sources(name))));
    }

    /// The kinds of input that an option is for.
    private String sources(String option) {
        var sources = new ArrayList<String>();
        if (RatingsAgreement.OPTIONS.contains(option)) {
            sources.add(text("with-ratings"));
        }
        if (SpreadsheetAgreement.OPTIONS.contains(option)) {
            sources.add(text("with-spreadsheet"));
        }
        if (PassagesAgreement.OPTIONS.contains(option)) {
            sources.add(text("with-passages"));
        }
        if (ProjectAgreement.OPTIONS.contains(option)) {
            sources.add(text("with-project"));
        }
        return String.join(", ", sources);
    }

    private String text(String key, Object... arguments) {
        return console.text(key, arguments);
    }

    private ParameterException usage(String key, @Nullable String value) {
        return new ParameterException(spec.commandLine(), value == null ? text(key) : text(key, value));
    }
}
