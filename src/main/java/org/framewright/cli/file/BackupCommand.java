package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `backup`: copies a project as it is now, also while the window has it open.
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "backup-out")
    private Optional<Path> out = Optional.empty();

    @Mixin private final JsonOption json = new JsonOption();

    public BackupCommand(CommandContext context) {
        this.context = context;
    }

    private record Result(String file, long revision) {}

    @Override
    public Integer call() {
        out.ifPresentOrElse(this::copy, this::backUp);
        return 0;
    }

    private void backUp() {
        var installation = context.installation();
        var backup = BackupService.make(file, BackupReason.ASKED, installation.safekeeping());
        context.console().report(installation.backups().remark(backup).stream().toList());
        if (json.isWanted()) {
            context.console().json(BackupOutput.of(BackupService.readContents(backup), context.console()));
        } else {
            context.console().printText("backed-up", backup.number(), backup.file());
        }
    }

    private void copy(Path target) {
        long revision = BackupService.copy(file, target, context.installation().safekeeping());
        if (json.isWanted()) {
            context.console().json(new Result(target.toString(), revision));
        } else {
            context.console().printText("copied", target, file, revision);
        }
    }
}
