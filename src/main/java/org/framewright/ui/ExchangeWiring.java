package org.framewright.ui;

import org.framewright.codebook.Address;
import org.framewright.coding.Seat;
import org.framewright.model.AnnotationId;
import org.framewright.project.Project;
import org.framewright.ui.common.LongTask;
import org.framewright.ui.common.Notice;
import org.framewright.ui.team.Opening;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.merging.MergeList;
import org.framewright.ui.team.merging.MergingPart;
import org.framewright.ui.team.merging.MergingViewModel;
import org.framewright.ui.team.packages.PackagesPart;
import org.framewright.ui.team.packages.PackagesViewModel;
import org.framewright.ui.team.questions.QuestionsPart;
import org.framewright.ui.team.questions.QuestionsViewModel;
import org.framewright.ui.team.rounds.RoundsViewModel;
import org.framewright.ui.workspace.Spot;

import java.util.List;
import java.util.Optional;

/// Builds, by hand, the parts of the team's screen through which files and answers go out and come back.
final class ExchangeWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final Place.Team place;
    private final TeamTools tools;
    private final MergeList merge;
    private final LongTask progress = new LongTask();

    /// @param place of the screen that is built
    /// @param merge what was shown of files when one was there last
    ExchangeWiring(Surroundings around, Wiring.Frame frame, Place.Team place, TeamTools tools, MergeList merge) {
        this.around = around;
        this.frame = frame;
        this.place = place;
        this.tools = tools;
        this.merge = merge;
    }

    /// Closing a round takes its time, too.
    RoundsViewModel rounds() {
        return new RoundsViewModel(tools, around.longTasks(), progress);
    }

    TeamPart packages() {
        return new PackagesPart(new PackagesViewModel(tools, around.longTasks(), progress), tools);
    }

    TeamPart merging() {
        var ways =
                new MergingViewModel.Ways(
                        this::open, this::goToBackups, () -> tools.frame().go(TeamPart.Name.PACKAGES));
        return new MergingPart(new MergingViewModel(tools, around.longTasks(), progress, ways, merge), tools);
    }

    TeamPart questions() {
        return new QuestionsPart(new QuestionsViewModel(tools, this::open, this::goToCodebook), tools);
    }

    /// Leaves once nothing is half done.
    void leave(Runnable then) {
        if (progress.runningProperty().get()) {
            tools.frame().say(Notice.hint(around.texts().get("exchange.still-running")));
        } else {
            tools.frame().leave(then);
        }
    }

    private void goToBackups() {
        frame.go().accept(new Place.Backups(project().file(), place.from(), List.of()));
    }

    private void goToCodebook(Address taken) {
        var back = new Place.Team(project(), place.from(), TeamPart.Name.QUESTIONS);
        frame.go()
                .accept(
                        new Place.Codebook(
                                project(), place.from(), Optional.of(new Place.Codebook.Taken(taken, back))));
    }

    /// Looks at what a coder has coded, on their own desk.
    private void open(Opening it) {
        around.tasks()
                .run(
                        () -> place(it),
                        found ->
                                found.ifPresent(there -> {
                                    frame.go().accept(there);
                                    sayWhose(it.coder());
                                }),
                        tools::failed);
    }

    /// Said behind everything that leaving waits for.
    private void sayWhose(String coder) {
        around.tasks()
                .run(
                        () -> coder,
                        _ -> frame.say().accept(Notice.hint(around.texts().get("exchange.whose-desk", coder))),
                        tools::failed);
    }

    private Optional<Place> place(Opening it) {
        var coder = project().study().coder(it.coder());
        var round = project().study().rounds().stream().filter(each -> each.name().equals(it.round())).findFirst();
        var article =
                project().coding().articles().stream().filter(each -> each.name().equals(it.article())).findFirst();
        if (coder.isEmpty() || round.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Place.Workspace(
                        project(),
                        new Seat(coder.get(), round.get()),
                        article.map(each -> each.id()),
                        it.annotation().map(id -> new Spot.Coded(new AnnotationId(id)))));
    }

    private Project project() {
        return place.project();
    }
}
