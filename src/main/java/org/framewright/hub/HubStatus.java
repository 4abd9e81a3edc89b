package org.framewright.hub;

import java.util.List;
import java.util.Optional;

/// The state of a file compared with its hub.
public sealed interface HubStatus {

    /// The hub's host and database.
    String place();

    boolean isInStep();

    /// The state of a coder's file.
    ///
    /// @param taken the number of the newest package that the file has taken in
    /// @param newest the number of the newest package at the hub
    /// @param unsent whether the file has entries that the hub lacks
    record CoderStatus(String place, String coder, int taken, int newest, boolean unsent) implements HubStatus {
        @Override
        public boolean isInStep() {
            return newest <= taken && !unsent;
        }
    }

    /// How far a supervisor's file and those of other supervisors are in step.
    enum StudyState {
        IN_STEP,
        /// The file has entries that the hub lacks
        UNSENT,
        /// The hub has entries that the file lacks
        BEHIND
    }

    /// The state of a supervisor's file.
    ///
    /// @param study how far the file is in step with the other supervisors
    /// @param supervisors the names of the invited supervisors
    /// @param setAside work that is not fetched any more
    /// @param tables the published tables of the export; empty where there are none
    record SupervisorStatus(
            String place,
            StudyState study,
            List<String> supervisors,
            List<MemberStatus> members,
            List<SetAside> setAside,
            Optional<TableStatus> tables)
            implements HubStatus {

        public SupervisorStatus {
            supervisors = List.copyOf(supervisors);
            members = List.copyOf(members);
            setAside = List.copyOf(setAside);
        }

        @Override
        public boolean isInStep() {
            return study == StudyState.IN_STEP && members.stream().allMatch(MemberStatus::isInStep);
        }
    }

    /// The published tables.
    ///
    /// @param reader the role that may read them; empty where the owner alone may
    /// @param repeated whether each synchronisation of a supervisor's publishes them anew
    record TableStatus(String reader, boolean repeated) {}

    /// The state of a coder at the hub.
    ///
    /// @param sent the number of the newest package at the hub; 0 where there is none
    /// @param taken the number of the newest package that the coder has taken in, as far as merged files tell
    /// @param isPackageDue whether the next synchronisation sends a package
    /// @param waiting the number of files that the next synchronisation merges
    record MemberStatus(String coder, int sent, int taken, boolean isPackageDue, int waiting) {

        public boolean isInStep() {
            return !isPackageDue && waiting == 0;
        }
    }
}
