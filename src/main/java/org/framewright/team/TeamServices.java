package org.framewright.team;

import org.framewright.reliability.AgreementService;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.assign.SampleService;
import org.framewright.team.merge.HomeProject;
import org.framewright.team.merge.MergeService;
import org.framewright.team.packages.PackageService;
import org.framewright.team.progress.ProgressService;

/// What a supervisor does to organise the work, by concern.
///
/// @param members who takes part, and which articles belong into the study
/// @param samples drawing those that do out of a larger corpus
/// @param assignments giving work out
/// @param transfers taking it back, or giving it to somebody else
/// @param progress how far everybody is, and what has become of the articles
/// @param training who has passed what, and what that opens
/// @param rulings answering coders' questions
/// @param packages files for coders, and taking them in
/// @param merge bringing coders' work together
public record TeamServices(
        RoundService rounds,
        TeamService members,
        SampleService samples,
        AssignmentService assignments,
        AssignmentTransfer transfers,
        ProgressService progress,
        TrainingService training,
        RulingService rulings,
        PackageService packages,
        MergeService merge) {

    /// Wires the services of one project.
    public static TeamServices of(TeamContext context, HomeProject home, AgreementService agreement) {
        var progress = new ProgressService(context);
        return new TeamServices(
                new RoundService(context, agreement),
                new TeamService(context),
                new SampleService(context),
                new AssignmentService(context),
                new AssignmentTransfer(context),
                progress,
                new TrainingService(context, progress, agreement),
                new RulingService(context),
                new PackageService(home),
                new MergeService(home));
    }
}
