package org.framewright.safekeeping.backup;

import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.backup.Backup.BackupReason;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a backup's file.
///
/// @param stem the project file's name without its ending
public record BackupName(String stem, int number, Instant at, long revision, BackupReason reason) {

    /// The largest number of bytes of a stem. File systems allow names of 255 bytes; the rest is for the part after the
    /// stem.
    private static final int LONGEST_STEM = 150;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<stem>.*)\\.(?<number>[0-9]{6,9})\\.(?<at>[0-9]{8}T[0-9]{6}Z)\\.r(?<revision>[0-9]{1,18})"
                            + "\\.(?<reason>[a-z-]+)"
                            + Pattern.quote(ProjectFiles.ENDING),
                    Pattern.DOTALL);

    /// The stem of a project's backups; of a very long name, its beginning.
    public static String stem(Path project) {
        var name = String.valueOf(project.getFileName());
        var stem =
                name.endsWith(ProjectFiles.ENDING)
                        ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                        : name;
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEM) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem;
    }

    /// Reads a name; empty where the file is no backup.
    static Optional<BackupName> of(Path file) {
        var parts = NAME.matcher(String.valueOf(file.getFileName()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(parts.group("number"));
            var at = TIME.parse(parts.group("at"), Instant::from);
            long revision = Long.parseLong(parts.group("revision"));
            return BackupReason.fromName(parts.group("reason"))
                    .map(reason -> new BackupName(parts.group("stem"), number, at, revision, reason));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        // the root locale: some locales have other digits
        return String.format(
                Locale.ROOT,
                "%s.%06d.%s.r%d.%s%s",
                stem,
                number,
                TIME.format(at),
                revision,
                reason.inName(),
                ProjectFiles.ENDING);
    }

    Backup toBackup(Path file, long bytes) {
        return new Backup(file, number, at, revision, reason, bytes);
    }
}
