package org.framewright.team;

import org.framewright.coding.EntryStamp;
import org.framewright.coding.StudyService;
import org.framewright.reliability.AgreementService;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.assign.SampleService;
import org.framewright.team.progress.ProgressService;

/// What a supervisor does to organise the work, by concern.
///
/// @param members who takes part, and which articles belong into the study
/// @param samples drawing those that do out of a larger corpus
/// @param assignments giving work out
/// @param transfers taking it back, or giving it to somebody else
/// @param progress how far everybody is, and what has become of the articles
/// @param training who has passed what, and what that opens
public record TeamServices(
        RoundService rounds,
        TeamService members,
        SampleService samples,
        AssignmentService assignments,
        AssignmentTransfer transfers,
        ProgressService progress,
        TrainingService training) {

    /// Wires the services of one project.
    public static TeamServices of(
            StudyService study,
            RoundService.RoundStores stores,
            Ledger ledger,
            EntryAuthor supervisor,
            EntryStamp stamp,
            AgreementService agreement) {
        var progress = new ProgressService(study, stores, ledger, stamp.clock());
        return new TeamServices(
                new RoundService(study, stores, ledger, supervisor, stamp, agreement),
                new TeamService(study, stores, ledger, supervisor, stamp),
                new SampleService(stores, ledger, supervisor),
                new AssignmentService(study, stores, ledger, supervisor, stamp),
                new AssignmentTransfer(study, stores, ledger, supervisor, stamp),
                progress,
                new TrainingService(study, stores, ledger, supervisor, progress, agreement));
    }
}
