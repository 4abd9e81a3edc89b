package org.framewright.team;

import org.framewright.reliability.AgreementService;
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
    public static TeamServices of(TeamContext context, AgreementService agreement) {
        var progress = new ProgressService(context);
        return new TeamServices(
                new RoundService(context, agreement),
                new TeamService(context),
                new SampleService(context),
                new AssignmentService(context),
                new AssignmentTransfer(context),
                progress,
                new TrainingService(context, progress, agreement));
    }
}
