package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.project.CodebookSource;
import org.framewright.project.ProjectSalvage;
import org.framewright.project.ProjectSalvage.SalvageSources;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `salvage`: saves the readable content of a damaged project file into a new one.
@Command(name = "salvage")
public final class SalvageCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "damaged")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--out", paramLabel = "NEW", descriptionKey = "salvage-out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--codebook", paramLabel = "ID|FILE", descriptionKey = "salvage-codebook")
    private Optional<String> codebook = Optional.empty();

    @Option(names = "--articles", paramLabel = "PATH", arity = "1..*", descriptionKey = "salvage-articles")
    private List<Path> articles = List.of();

    public SalvageCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var report =
                ProjectSalvage.salvage(
                        file,
                        out,
                        new SalvageSources(codebook.map(CodebookSource::readJson), articles),
                        installation());
        if (json.isWanted()) {
            console.json(report);
        } else {
            console.printText(
                    "salvaged",
                    report.project(),
                    report.articles(),
                    report.coders(),
                    report.codings(),
                    report.annotations());
            console.printText("salvaged-entries", report.entries(), report.mended());
            if (report.losses().isEmpty()) {
                console.printText("nothing-lost");
            } else {
                console.report(report.losses());
            }
        }
        return 0;
    }
}
