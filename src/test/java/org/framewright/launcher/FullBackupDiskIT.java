package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The disk that backups go to is really full: a small one in memory, on which there is room for one backup and not for
/// two. Linux makes one for a single process, without asking for any right.
///
/// Shown to fail without the removal of the unfinished file in `BackupFolder.add`: it stayed, and filled the disk.
@Nightly
@EnabledOnOs(OS.LINUX)
final class FullBackupDiskIT {

    private static final String PROJECT = "study.framewright";
    private static final List<String> OWN_MOUNTS =
            List.of("/usr/bin/unshare", "--user", "--map-root-user", "--mount", "/bin/sh", "-c");
    private static final String TWO_BACKUPS =
            """
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            mount -t tmpfs -o size="$4" tmpfs "$0" || exit
            "$1" backup "$2" >/dev/null; echo "first $?"
            "$1" backup "$2"; echo "second $?"
            "$1" restore "$2" --backup 1 --as "$3"; echo "restored $?"
            find "$0/framewright/backups" -type f -not -name .lock | wc -l
            """;

    @TempDir Path folder;

    private Launcher launcher;
    private Path disk;

    @BeforeEach
    void makeProject() throws IOException {
        launcher = new Launcher(folder);
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(launcher.type(onOwnMounts("exit 0", 0)).exit() == 0, "this machine makes no disks for whoever asks");
        launcher.type("new", PROJECT);
    }

    @Test
    void theBackupIsRefusedTheOlderOneIsGoodAndNothingElseIsLeft() {
        long room = folder.resolve(PROJECT).toFile().length() * 8 / 5;
        var before = Contents.of(folder.resolve(PROJECT));

        var answer = launcher.type(onOwnMounts(TWO_BACKUPS, room));

        assertThat(answer.err()).contains("The disk is full").contains("Everything saved earlier is safe");
        assertThat(answer.out().lines())
                .containsExactly("first 0", "second 1", "again.framewright restored (revision 3).", "restored 0", "1");
        assertThat(Contents.of(folder.resolve(PROJECT))).isEqualTo(before);
        assertThat(Contents.of(folder.resolve("again.framewright")).rows()).isEqualTo(before.rows());
    }

    private ProcessBuilder onOwnMounts(String script, long size) {
        var command = launcher.command();
        var start = command.command().getFirst();
        command.command(new ArrayList<>(OWN_MOUNTS));
        command.command()
                .addAll(List.of(script, disk.toString(), start, PROJECT, "again.framewright", String.valueOf(size)));
        command.environment().put("XDG_STATE_HOME", disk.toString());
        return command;
    }
}
