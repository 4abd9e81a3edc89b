package org.framewright.team;

import org.framewright.coding.Identity;
import org.framewright.coding.StudyService;
import org.framewright.store.Author;
import org.framewright.store.Ledger;

/// What a supervisor does to organise the work, by concern.
///
/// @param members who takes part, and which articles belong into the study
/// @param assignments giving work out
/// @param handingOver taking it back, or giving it to somebody else
/// @param progress how far everybody is
public record Team(
        RoundService rounds,
        TeamService members,
        AssignmentService assignments,
        HandingOver handingOver,
        ProgressService progress) {

    /// Wires the services of one project.
    public static Team of(
            StudyService study, RoundService.Stores stores, Ledger ledger, Author supervisor, Identity identity) {
        return new Team(
                new RoundService(study, stores, ledger, supervisor, identity),
                new TeamService(study, stores, ledger, supervisor, identity),
                new AssignmentService(study, stores, ledger, supervisor, identity),
                new HandingOver(study, stores, ledger, supervisor, identity),
                new ProgressService(study, stores, ledger, identity.clock()));
    }
}
