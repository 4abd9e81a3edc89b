package org.framewright.ui.safekeeping;

import org.framewright.model.study.ProjectSummary;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.wording.Texts;

/// The contents of a project file in words.
record ContentsFormatter(Texts texts) {

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;

    String format(ProjectSummary summary) {
        return texts.get("safekeeping.holds", summary.articles(), summary.codings(), summary.annotations());
    }

    String reason(BackupReason reason) {
        return texts.constant("safekeeping.why.", reason);
    }

    String size(long bytes) {
        return bytes < MEGABYTE
                ? texts.get("safekeeping.size-kb", Math.max(1, bytes / KILOBYTE))
                : texts.get("safekeeping.size-mb", (double) bytes / MEGABYTE);
    }

    /// The difference between a number in the backup and the one in the file.
    String difference(long backup, long file) {
        if (backup == file) {
            return texts.get("safekeeping.same");
        }
        return backup < file
                ? texts.get("safekeeping.fewer", file - backup)
                : texts.get("safekeeping.more", backup - file);
    }
}
