package org.framewright.safekeeping.backup;

import org.framewright.model.Problem;
import org.framewright.model.ProjectSummary;

import java.util.List;
import java.util.Optional;

/// A backup and what it holds.
///
/// @param summary what it holds; nothing where it can't be read
/// @param problems why it can't be used; empty where it can
public record BackupContents(Backup backup, Optional<ProjectSummary> summary, List<Problem> problems) {

    public BackupContents {
        problems = List.copyOf(problems);
    }
}
