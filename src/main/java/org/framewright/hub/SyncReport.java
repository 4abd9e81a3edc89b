package org.framewright.hub;

import org.framewright.model.Problem;
import org.framewright.team.merge.MergeReport;
import org.framewright.team.merge.MergeReport.RebaseReport;
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
    /// @param refused work that can't be merged, for each coder
    /// @param setAside work that was refused before, and is not fetched any more
    /// @param packages that were sent
    /// @param publication of the tables; empty where they are as they were, or are not published anew with each synchronisation
    record SupervisorSync(
            List<RebaseReport> rebases,
            boolean studySent,
            MergeReport merged,
            List<RefusedWork> refused,
            List<SetAside> setAside,
            List<PackageReport> packages,
            Optional<PublicationReport> publication)
            implements SyncReport {

        public SupervisorSync {
            rebases = List.copyOf(rebases);
            refused = List.copyOf(refused);
            setAside = List.copyOf(setAside);
            packages = List.copyOf(packages);
        }
    }

    /// Work of a coder that can't be merged.
    ///
    /// @param coder the coder's name
    /// @param messages their number
    /// @param isSetAside whether they are not fetched again; else the reason is this computer's, and the next synchronisation tries again
    /// @param problems the reasons why the first of them is refused
    record RefusedWork(String coder, int messages, boolean isSetAside, List<Problem> problems) {

        public RefusedWork {
            problems = List.copyOf(problems);
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
