package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.model.Refusal;
import org.framewright.model.study.ProjectSummary;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupProblem;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.backup.BackupService.BackupContents;
import org.framewright.safekeeping.backup.FoundBackups;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `restore`: shows a project's backups, or restores one. The project may be missing or damaged.
@Command(name = "restore")
public final class RestoreCommand extends JsonCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "restore-project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private RestoreOptions options;

    @Option(names = "--as", paramLabel = "NEWFILE", descriptionKey = "restore-as")
    private Optional<Path> as = Optional.empty();

    @Option(names = "--force", descriptionKey = "restore-force")
    private boolean force;

    private static final class RestoreOptions {
        @Option(names = "--list", descriptionKey = "restore-list")
        private boolean list;

        @Option(names = "--backup", paramLabel = "NUMBER|FILE", descriptionKey = "restore-backup")
        private Optional<String> backup = Optional.empty();
    }

    public RestoreCommand(CommandContext context) {
        super(context);
    }

    private record Result(Path project, Path backup, List<Path> kept) {}

    @Override
    public Integer call() {
        var found = FoundBackups.of(installation().safekeeping().folder(), file);
        if (options.list && as.isPresent()) {
            throw new ParameterException(spec.commandLine(), console.text("restore-as-alone"));
        }
        options.backup.map(found::findByName).ifPresentOrElse(this::restore, () -> list(found));
        return 0;
    }

    private void restore(Backup backup) {
        var restoring = new BackupRestore(installation().safekeeping());
        if (as.isPresent()) {
            restoring.restoreAs(backup, as.get());
            show(as.get(), backup, Optional.empty());
        } else {
            var before = BackupService.currentContents(file, installation().safekeeping()).summary();
            var after = BackupService.readContents(backup).summary();
            before.ifPresent(present -> after.ifPresent(it -> requireNoFewer(present, it)));
            show(file, backup, restoring.restore(backup, file));
            before.ifPresent(present -> after.ifPresent(it -> printDifference(present, it)));
        }
    }

    private void requireNoFewer(ProjectSummary before, ProjectSummary after) {
        if (after.hasLessThan(before) && !force) {
            throw new Refusal(
                    BackupProblem.FEWER_CODINGS,
                    file.toString(),
                    before.codings(),
                    before.annotations(),
                    after.codings(),
                    after.annotations());
        }
    }

    private void printDifference(ProjectSummary before, ProjectSummary after) {
        if (!json.isWanted()) {
            console.printText(
                    "restored-instead",
                    before.coders().size(),
                    before.articles(),
                    before.codings(),
                    before.annotations(),
                    before.revision(),
                    after.coders().size(),
                    after.articles(),
                    after.codings(),
                    after.annotations(),
                    after.revision());
        }
    }

    private void show(Path project, Backup backup, Optional<Path> kept) {
        if (json.isWanted()) {
            console.json(new Result(project, backup.file(), kept.stream().toList()));
        } else {
            console.printText("restored", project, backup.revision());
            kept.ifPresent(it -> console.printText("kept", it));
        }
    }

    private void list(FoundBackups found) {
        if (json.isWanted()) {
            console.json(found.all().stream().map(BackupService::readContents).map(BackupOutput::of).toList());
        } else if (found.all().isEmpty()) {
            console.printText("no-backup", file);
        } else {
            print(found.own());
            var folders = found.namesakes().stream().map(backup -> backup.file().getParent()).distinct().toList();
            for (var folder : folders) {
                console.printText("namesakes", folder);
                print(found.namesakes().stream().filter(it -> folder.equals(it.file().getParent())).toList());
            }
        }
    }

    private void print(List<Backup> backups) {
        backups.stream().map(BackupService::readContents).forEach(this::print);
    }

    private void print(BackupContents contents) {
        var backup = contents.backup();
        // as a text: MessageFormat would put commas into a number that is typed again
        var number = String.valueOf(backup.number());
        var why = console.text(reason(backup));
        contents.summary()
                .ifPresentOrElse(
                        it ->
                                console.printText(
                                        "backup",
                                        number,
                                        time(backup.at()),
                                        why,
                                        it.articles(),
                                        it.submitted(),
                                        it.codings(),
                                        it.annotations(),
                                        coders(it.coders()),
                                        it.revision()),
                        () -> {
                            console.printText("backup-unusable", number, time(backup.at()), why);
                            console.report(contents.problems());
                        });
    }

    private String coders(List<String> coders) {
        return coders.isEmpty() ? console.text("no-coders") : console.text("coders", String.join(", ", coders));
    }

    private static String reason(Backup backup) {
        return switch (backup.reason()) {
            case SCHEDULED -> "scheduled";
            case BEFORE_MIGRATION -> "before-migration";
            case BEFORE_MERGE -> "before-merge";
            case BEFORE_CODEBOOK_CHANGE -> "before-codebook-change";
            case BEFORE_RESTORE -> "before-restore";
            case RESTORED -> "as-restored";
            case ASKED -> "asked";
        };
    }

    /// A time in the time zone of this computer.
    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
