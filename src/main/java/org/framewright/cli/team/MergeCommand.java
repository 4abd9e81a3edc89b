package org.framewright.cli.team;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.PassphraseOption;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeService.MergedFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `merge`: merges coders' returned files into the project.
@Command(name = "merge")
public final class MergeCommand extends ProjectCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "merge-files")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", descriptionKey = "merge-dry-run")
    private boolean dryRun;

    @Option(names = "--copy", descriptionKey = "merge-copy")
    private boolean copy;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    public MergeCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return work(project -> {
            if (project.isCoderPackage()) {
                throw new Refusal(MergeProblem.MERGED_INTO_A_PACKAGE, project.file().toString());
            }
            var merge = project.team().merge().withPassphrases(passphrases());
            var merging = copy ? merge.withCopies(files) : merge;
            var merged =
                    dryRun
                            ? merging.preview(files, ProgressListener.NONE)
                            : merging.mergeEach(files, ProgressListener.NONE);
            int exit = print(merged);
            printNamesakes(project, merged.report());
            return exit;
        });
    }

    /// One passphrase for all encrypted files.
    private Map<Path, Passphrase> passphrases() {
        var encrypted = files.stream().filter(FileEncryption::isEncrypted).distinct().toList();
        if (encrypted.isEmpty()) {
            return Map.of();
        }
        var one = passphrase.read(console, encrypted.getFirst());
        return encrypted.stream().collect(Collectors.toMap(Function.identity(), _ -> one));
    }

    /// Reports actors with the same name: an actor that several coders have added is registered several times, until
    /// the supervisor joins the entries.
    private void printNamesakes(Project project, MergeReport report) {
        boolean came = report.files().stream().anyMatch(it -> !it.actors().isEmpty());
        int twice = came && !dryRun && !json.isWanted() ? project.actors().namesakes().size() : 0;
        if (twice > 0) {
            console.printText("namesakes-joinable", twice);
        }
    }

    private int print(MergedFiles merged) {
        if (json.isWanted()) {
            console.json(MergeOutput.of(dryRun, merged.report(), merged.rejected()));
            boolean refused =
                    merged.report().files().stream()
                            .flatMap(it -> it.codings().stream())
                            .anyMatch(it -> it.outcome().isEmpty());
            return refused || !merged.rejected().isEmpty() ? 1 : 0;
        }
        if (dryRun) {
            console.printText("dry-run");
        }
        var words = new MergeFormatter(console);
        int exit = merged.report().files().stream().mapToInt(words::print).max().orElse(0);
        return Math.max(exit, words.printRejected(merged.rejected()));
    }
}
