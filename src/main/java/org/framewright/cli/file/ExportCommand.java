package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.export.ExportPreset;
import org.framewright.export.ExportReport;
import org.framewright.export.ExportShape;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.AnalysisRule.AnalysisRounds;
import org.framewright.export.selection.AnalysisRule.UnitRule;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.VariableFilter;
import org.framewright.project.DatasetExport;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `export`: writes codings, for statistics or for other programs.
@Command(name = "export")
public final class ExportCommand extends ProjectCommand {

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private Format format = Format.CSV;

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "export-round")
    private List<String> rounds = List.of();

    @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "export-coder")
    private List<String> coders = List.of();

    @Option(names = "--left-out", descriptionKey = "export-left-out")
    private boolean leftOut;

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "export-article")
    private List<String> articles = List.of();

    @Option(names = "--only", paramLabel = "TAG[.VARIABLE]", descriptionKey = "export-only")
    private List<String> only = List.of();

    @Option(names = "--table", paramLabel = "TABLE", descriptionKey = "export-table")
    private Set<String> tables = Set.of();

    @Option(names = "--warnings", descriptionKey = "export-warnings")
    private boolean warnings;

    @Option(names = "--letters", descriptionKey = "export-letters")
    private boolean letters;

    @Option(names = "--preset", paramLabel = "PRESET", descriptionKey = "export-preset")
    private ExportPreset preset = ExportPreset.CSV;

    @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "export-rule")
    private UnitRule rule = UnitRule.MAJORITY;

    @Option(names = "--every-round", descriptionKey = "export-every-round")
    private boolean everyRound;

    @Option(names = "--pool", descriptionKey = "export-pool")
    private boolean pool;

    @Option(names = "--seed", paramLabel = "SEED", descriptionKey = "export-seed")
    private long seed = AnalysisRule.USUAL.seed();

    @Option(names = "--guard", negatable = true, descriptionKey = "export-guard")
    private @Nullable Boolean guard;

    private enum Format {
        CSV,
        JSONL
    }

    public ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var project = view()) {
            var folder = out.orElseGet(() -> DatasetExport.folderBeside(file()));
            var report =
                    switch (format) {
                        case CSV -> project.exports().exportTables(folder, chosen(), shape());
                        case JSONL -> project.exports().exportAnnotations(folder, chosen().coderNames());
                    };
            show(report);
            return 0;
        }
    }

    private ExportSelection chosen() {
        return new ExportSelection(rounds, coders, leftOut, articles, new VariableFilter(only), letters);
    }

    private ExportShape shape() {
        return new ExportShape(preset, analysis(), guard == null ? preset.isWorkbook() : guard, warnings, tables);
    }

    private AnalysisRule analysis() {
        return new AnalysisRule(everyRound ? AnalysisRounds.EVERY : AnalysisRounds.MAIN, rule, seed, pool);
    }

    private void show(ExportReport report) {
        if (json.isWanted()) {
            console.json(report);
        } else {
            report.files().stream()
                    .filter(it -> it.folder().isEmpty())
                    .forEach(written -> console.printText("exported", report.file(written), written.rows()));
            var folders = new LinkedHashMap<String, Integer>();
            report.files().forEach(it -> it.folder().ifPresent(name -> folders.merge(name, 1, Integer::sum)));
            folders.forEach(
                    (name, files) -> console.printText("exported-folder", report.folder().resolve(name), files));
            if (!report.removed().isEmpty()) {
                console.printText("export-removed", report.removed().size());
            }
            report.key().ifPresent(it -> console.printText("coder-key", it));
            if (format == Format.CSV && preset.tool().isEmpty() && shape().includes("analysis")) {
                console.print(console.words("export.analysis." + analysis().id()));
            }
            console.report(report.leftOut());
        }
    }
}
