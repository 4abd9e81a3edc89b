package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.safekeeping.backup.BackupReason;
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

    private final CommandContext program;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "backup-out")
    private Optional<Path> out = Optional.empty();

    @Mixin private final JsonOption json = new JsonOption();

    public BackupCommand(CommandContext program) {
        this.program = program;
    }

    private record Result(String file, long revision) {}

    @Override
    public Integer call() {
        out.ifPresentOrElse(this::copy, this::backUp);
        return 0;
    }

    private void backUp() {
        var installation = program.installation();
        var backup = BackupService.of(file, BackupReason.ASKED, installation.keeping());
        program.console().complain(installation.backups().remark(backup).stream().toList());
        if (json.wanted()) {
            program.console().json(BackupOutput.of(BackupService.contents(backup), program.console()));
        } else {
            program.console().say("backed-up", backup.number(), backup.file());
        }
    }

    private void copy(Path target) {
        long revision = BackupService.copy(file, target, program.installation().keeping());
        if (json.wanted()) {
            program.console().json(new Result(target.toString(), revision));
        } else {
            program.console().say("copied", target, file, revision);
        }
    }
}
