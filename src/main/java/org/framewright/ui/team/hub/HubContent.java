package org.framewright.ui.team.hub;

import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.StudyState;
import org.framewright.hub.HubStatus.TableStatus;
import org.framewright.hub.SetAside;
import org.framewright.model.Problem;
import org.framewright.ui.team.hub.HubViewModel.HubLine;

import java.util.List;
import java.util.Optional;

/// The hub, as it was last asked.
///
/// @param place its host and database; empty where the project has no hub on this computer
/// @param study how far the file is in step with the other supervisors
/// @param setAside work that is not fetched any more
/// @param tables the published tables of the export; empty where there are none
/// @param problems why it did not answer; empty where it did
record HubContent(
        Optional<String> place,
        StudyState study,
        List<HubLine> lines,
        List<SetAside> setAside,
        Optional<TableStatus> tables,
        List<Problem> problems) {

    HubContent {
        lines = List.copyOf(lines);
        setAside = List.copyOf(setAside);
        problems = List.copyOf(problems);
    }

    /// Without an answer of a hub.
    static HubContent silent(Optional<String> place, List<HubLine> lines, List<Problem> problems) {
        return new HubContent(place, StudyState.IN_STEP, lines, List.of(), Optional.empty(), problems);
    }

    boolean hasHub() {
        return place.isPresent();
    }

    /// Whether each synchronisation publishes the tables.
    boolean isPublishing() {
        return tables.filter(TableStatus::repeated).isPresent();
    }

    boolean isInStep() {
        return study == StudyState.IN_STEP
                && lines.stream().flatMap(it -> it.status().stream()).allMatch(MemberStatus::isInStep);
    }
}
