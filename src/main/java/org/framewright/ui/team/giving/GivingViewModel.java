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
public final class GivingViewModel {

    private final TeamTools tools;
    final ReadOnlyObjectWrapper<AssignmentOverview> given = new ReadOnlyObjectWrapper<>(AssignmentOverview.NOTHING);

    /// The line that is chosen.
    final ReadOnlyObjectWrapper<GivingEntry> entry = new ReadOnlyObjectWrapper<>(new GivingEntry.NextBatchEntry());

    final DrawViewModel draw;
    final BatchViewModel batch;
    final ExclusionsViewModel exclusions;
    private Optional<GivingEntry> left;

    /// Begins without anything; see [#load].
    ///
    /// @param before how it was left
    public GivingViewModel(TeamTools tools, GivingState before) {
        this.tools = tools;
        this.left = Optional.of(before.entry());
        this.draw = new DrawViewModel(this, tools, before);
        this.batch = new BatchViewModel(this, tools);
        this.exclusions = new ExclusionsViewModel(this, tools);
    }

    /// How it is left.
    public GivingState state() {
        return new GivingState(left.orElseGet(entry::get), draw.asked(), draw.pool().state());
    }

    /// Begins the next batch with what somebody wants to give out.
    public void wish(Route.Team.PlannedOverlap wished) {
        left = Optional.empty();
        draw.wish(wished);
    }

    /// Reads what there is by now.
    public void load() {
        tools.tasks().run(this::read, this::show, tools::failed);
    }

    /// All lines: another batch first, then those that there are, the newest first.
    List<GivingEntry> entries() {
        var now = given.get();
        var entries = new ArrayList<GivingEntry>();
        entries.add(new GivingEntry.NextBatchEntry());
        now.batches()
                .forEach(it ->
                        entries.add(new GivingEntry.BatchEntry(it, now.round(it.round()).map(Round::name).orElse(""))));
        entries.add(new GivingEntry.ExclusionsEntry(now.excluded().size()));
        return entries;
    }

    void choose(Batch chosen) {
        entries().stream()
                .filter(it -> it instanceof GivingEntry.BatchEntry(var at, _) && at.id().equals(chosen.id()))
                .findFirst()
                .ifPresent(this::choose);
    }

    void choose(GivingEntry chosen) {
        entry.set(chosen);
        batch.show();
    }

    /// Does something, shows what there is then, and says so.
    <T> void change(Supplier<T> verb, Function<T, Notice> said) {
        tools.change(verb, this::read, this::show, said);
    }

    private AssignmentOverview read() {
        return AssignmentOverview.of(tools.project());
    }

    private void show(AssignmentOverview now) {
        given.set(now);
        draw.show(now);
        exclusions.show(now);
        var before = left.orElseGet(entry::get);
        left = Optional.empty();
        choose(
                entries().stream()
                        .filter(it -> it.isSame(before))
                        .findFirst()
                        .orElseGet(GivingEntry.NextBatchEntry::new));
    }
}
