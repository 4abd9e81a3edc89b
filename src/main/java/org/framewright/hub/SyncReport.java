package org.framewright.hub;

import org.framewright.model.Problem;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.RebaseReport;
import org.framewright.team.merge.MergeService.RejectedFile;
import org.framewright.team.packages.PackageService.PackageReport;
import org.framewright.team.packages.UpdateReport;

import java.util.List;
import java.util.Optional;

/// The result of a synchronisation with the hub.
public sealed interface SyncReport {

    /// The result for a coder's file.
    ///
    /// @param update the newer package that was taken in
    /// @param sent whether work was sent
    /// @param newStream whether the file is older than, or different from, the last one that this device has sent
    record CoderSync(Optional<UpdateReport> update, boolean sent, boolean newStream) implements SyncReport {}

    /// The result for a supervisor's file.
    ///
    /// @param rebases the states of the study that were taken in from other supervisors
    /// @param studySent whether own work at the study was sent for them
    /// @param merged the work that came in
    /// @param rejected files that can't be merged
    /// @param packages that were sent
    /// @param publication of the tables; empty where they are as they were, or are not published anew with each synchronisation
    record SupervisorSync(
            List<RebaseReport> rebases,
            boolean studySent,
            MergeReport merged,
            List<RejectedFile> rejected,
            List<PackageReport> packages,
            Optional<PublicationReport> publication)
            implements SyncReport {

        public SupervisorSync {
            rebases = List.copyOf(rebases);
            rejected = List.copyOf(rejected);
            packages = List.copyOf(packages);
        }
    }

    /// The result of publishing tables anew.
    ///
    /// @param tables their number
    /// @param problems why they stay as they were; empty where they don't
    record PublicationReport(int tables, List<Problem> problems) {

        public PublicationReport {
            problems = List.copyOf(problems);
        }

        public boolean isFailed() {
            return !problems.isEmpty();
        }
    }
}
