package org.framewright.ui.team.giving;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.Batch;
import org.framewright.model.Round;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is given out, and what is to be: a list, and of the line that is chosen all there is to do about it.
public final class AssignmentViewModel {

    private final TeamTools tools;
    final ReadOnlyObjectWrapper<AssignmentOverview> overview = new ReadOnlyObjectWrapper<>(AssignmentOverview.NOTHING);

    /// The line that is chosen.
    final ReadOnlyObjectWrapper<AssignmentEntry> entry =
            new ReadOnlyObjectWrapper<>(new AssignmentEntry.NextBatchEntry());

    final DrawViewModel draw;
    final BatchViewModel batch;
    final ExclusionsViewModel exclusions;
    private Optional<AssignmentEntry> saved;

    /// Begins without anything; see [#load].
    ///
    /// @param state how it was left
    public AssignmentViewModel(TeamTools tools, AssignmentState state) {
        this.tools = tools;
        this.saved = Optional.of(state.entry());
        this.draw = new DrawViewModel(this, tools, state);
        this.batch = new BatchViewModel(this, tools);
        this.exclusions = new ExclusionsViewModel(this, tools);
    }

    /// How it is left.
    public AssignmentState state() {
        return new AssignmentState(saved.orElseGet(entry::get), draw.request(), draw.pool.state());
    }

    /// Begins the next batch with what somebody wants to give out.
    public void plan(Route.Team.PlannedOverlap plan) {
        saved = Optional.empty();
        draw.plan(plan);
    }

    /// Reads what there is by now.
    public void load() {
        tools.tasks().run(this::read, this::show, tools::failed);
    }

    /// All lines: another batch first, then those that there are, the newest first.
    List<AssignmentEntry> entries() {
        var current = overview.get();
        var entries = new ArrayList<AssignmentEntry>();
        entries.add(new AssignmentEntry.NextBatchEntry());
        current.batches()
                .forEach(it ->
                        entries.add(
                                new AssignmentEntry.BatchEntry(
                                        it, current.round(it.round()).map(Round::name).orElse(""))));
        entries.add(new AssignmentEntry.ExclusionsEntry(current.excluded().size()));
        return entries;
    }

    void choose(Batch chosen) {
        entries().stream()
                .filter(it -> it instanceof AssignmentEntry.BatchEntry(var at, _) && at.id().equals(chosen.id()))
                .findFirst()
                .ifPresent(this::choose);
    }

    void choose(AssignmentEntry chosen) {
        entry.set(chosen);
        batch.show();
    }

    /// Does something, shows what there is then, and says so.
    <T> void change(Supplier<T> verb, Function<T, Notice> notice) {
        tools.change(verb, this::read, this::show, notice);
    }

    private AssignmentOverview read() {
        return AssignmentOverview.load(tools.project());
    }

    private void show(AssignmentOverview current) {
        overview.set(current);
        draw.show(current);
        exclusions.show(current);
        var before = saved.orElseGet(entry::get);
        saved = Optional.empty();
        choose(
                entries().stream()
                        .filter(it -> it.isSame(before))
                        .findFirst()
                        .orElseGet(AssignmentEntry.NextBatchEntry::new));
    }
}
