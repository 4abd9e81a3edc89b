package org.framewright.hub;

import org.framewright.hub.SyncReport.RefusedWork;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.packages.UpdateReport;

import java.util.List;
import java.util.Optional;

/// The preview of a synchronisation with the hub.
public sealed interface SyncPreview {

    /// The preview for a coder's file.
    ///
    /// @param update the newer package that would be taken in
    /// @param unsent whether work would be sent
    record CoderPreview(Optional<UpdateReport> update, boolean unsent) implements SyncPreview {}

    /// The preview for a supervisor's file.
    ///
    /// @param study whether the work of another supervisor would come in
    /// @param report the work of coders that would come in, each file by itself
    /// @param refused work that can't be merged, for each coder
    /// @param due the names of the coders who would be sent a package, as things stand
    record SupervisorPreview(boolean study, MergeReport report, List<RefusedWork> refused, List<String> due)
            implements SyncPreview {

        public SupervisorPreview {
            refused = List.copyOf(refused);
            due = List.copyOf(due);
        }
    }
}
