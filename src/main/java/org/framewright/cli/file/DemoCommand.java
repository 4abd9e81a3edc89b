package org.framewright.cli.file;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.cli.agreement.ReportTarget;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Project;
import org.framewright.project.TextFileWriter;
import org.framewright.project.sample.DemoFolder;
import org.framewright.project.sample.SampleAdjudication;
import org.framewright.project.sample.SampleCoding;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportDocument;
import org.framewright.reliability.report.ReportForm;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `demo`: makes the sample project, does a day's work in it, and shows it.
@Command(name = "demo")
public final class DemoCommand extends JsonCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "demo-folder")
    private Path folder = Path.of("exports", "demo");

    @Option(names = "--headless", descriptionKey = "headless")
    private boolean headless;

    public DemoCommand(CommandContext context) {
        super(context);
    }

    /// @param kept the place of an earlier demo's project that was changed since; else empty
    private record Result(Path project, String kept, List<Path> exports, Path agreement, List<Path> pictures) {}

    @Override
    public Integer call() {
        var demo = new DemoFolder(folder, installation());
        var kept = demo.create(this::create);
        List<Path> exports;
        try (var project = context.view(demo.project())) {
            var report = project.exports().exportAll(demo.exports());
            exports = report.files().stream().map(report::file).toList();
            writeAgreement(project, demo.agreement());
        }
        var screens = context.environment().screens();
        // before the pictures: for drawing without a display, JavaFX is started without one
        var obstacle = headless ? Optional.<Problem>empty() : screens.obstacle();
        var pictures = screens.pictures(demo.project(), demo.pictures());
        demo.rememberHash();
        show(demo, kept, exports, pictures);
        if (!headless) {
            obstacle.ifPresentOrElse(
                    this::printObstacle, () -> screens.open(Optional.of(demo.project()), Optional.empty()));
        }
        return 0;
    }

    private void create(Path file) {
        SampleProject.make(
                file,
                installation(),
                project -> {
                    SampleCoding.code(project);
                    SampleAdjudication.decide(project);
                    var problems = project.check();
                    if (!problems.isEmpty()) {
                        throw new Refusal(problems);
                    }
                });
    }

    /// Writes the page of agreement, as `agreement --report`.
    private void writeAgreement(Project project, Path file) {
        var query =
                AgreementQuery.ALL
                        .withMeasures(AgreementOverview.measures(UnitMeasure.GWET_AC.id()))
                        .withDraws(ReportTarget.USUAL_DRAWS);
        var figures = project.agreement().report(query);
        var report = ReliabilityReport.of(figures, project.methodFacts(query, CoderNames.NAMES), Optional.empty());
        TextFileWriter.write(ReportDocument.html(report, console.wording(), ReportForm.COMPACT), file);
    }

    private void show(DemoFolder demo, Optional<Path> kept, List<Path> exports, List<Path> pictures) {
        if (json.isWanted()) {
            var before = kept.map(Path::toString).orElse("");
            console.json(new Result(demo.project(), before, exports, demo.agreement(), pictures));
            return;
        }
        console.printText("demo-project", demo.project());
        kept.ifPresent(path -> console.printText("demo-kept", path));
        console.printText("demo-exports", exports.size(), demo.exports());
        console.printText("demo-agreement", demo.agreement());
        console.printText("demo-pictures", pictures.size(), demo.pictures());
        if (headless) {
            console.printText("demo-headless");
        }
    }

    private void printObstacle(Problem obstacle) {
        if (!json.isWanted()) {
            console.printText("demo-no-window", console.sentence(obstacle));
        }
    }
}
