package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// `backup`: copies the present state of a project, also while the window has it open.
@Command(name = "backup")
public final class BackupCommand extends ProjectCommand {

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "backup-out")
    private Optional<Path> out = Optional.empty();

    public BackupCommand(CommandContext context) {
        super(context);
    }

    private record Result(Path file, long revision) {}

    @Override
    public Integer call() {
        out.ifPresentOrElse(this::copy, this::backUp);
        return 0;
    }

    private void backUp() {
        var installation = installation();
        var backup = BackupService.make(file(), BackupReason.ASKED, installation.safekeeping());
        console.report(installation.backups().warning(backup).stream().toList());
        if (json.isWanted()) {
            console.json(BackupOutput.of(BackupService.readContents(backup)));
        } else {
            console.printText("backed-up", backup.number(), backup.file());
        }
    }

    private void copy(Path target) {
        long revision = BackupService.copy(file(), target, installation().safekeeping());
        if (json.isWanted()) {
            console.json(new Result(target, revision));
        } else {
            console.printText("copied", target, file(), revision);
        }
    }
}
