package org.framewright.project;

import org.framewright.reliability.AgreementService;
import org.framewright.team.RoundService;
import org.framewright.team.RulingService;
import org.framewright.team.TeamContext;
import org.framewright.team.TeamService;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.assign.SampleService;
import org.framewright.team.merge.HomeProject;
import org.framewright.team.merge.MergeService;
import org.framewright.team.packages.PackageService;
import org.framewright.team.progress.ProgressService;
import org.framewright.team.progress.ProgressService.ArticleTotal;
import org.framewright.team.training.TrainingService;

import java.util.Optional;

/// A supervisor's services for the team's work, by concern.
///
/// @param members the members of the study, and its articles
/// @param samples draws the study's articles out of a larger corpus
/// @param assignments draws and makes assignments
/// @param transfers withdraws assignments, or moves them to another coder
/// @param progress the progress of coders, and the flow of articles
/// @param training results of trainings, and the rounds that they open
/// @param rulings answers to coders' questions
/// @param packages makes coders' files, and reads newer packages into them
/// @param merge merges coders' files
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

    /// The progress of the coder whose package this is; empty in the supervisor's project.
    public Optional<ArticleTotal> ownTotal() {
        return packages.coderFile().map(it -> progress.total(it.coder()));
    }

    /// Makes the services of one project.
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
