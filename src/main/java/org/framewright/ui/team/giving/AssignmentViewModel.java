package org.framewright.ui.team.giving;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.ArticleId;
import org.framewright.model.Batch;
import org.framewright.model.Round;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// A line of the list at the left.
    sealed interface AssignmentEntry {

        /// Another batch, to be drawn.
        record NextBatchEntry() implements AssignmentEntry {}

        /// What was given out together.
        ///
        /// @param round its name
        record BatchEntry(Batch batch, String round) implements AssignmentEntry {}

        /// The articles that don't belong to the study.
        record ExclusionsEntry(int articles) implements AssignmentEntry {}

        /// Whether it is the same line, whatever it says by now.
        default boolean isSame(AssignmentEntry other) {
            return switch (this) {
                case NextBatchEntry() -> other instanceof NextBatchEntry;
                case BatchEntry(var batch, _) ->
                        other instanceof BatchEntry(var another, _) && another.id().equals(batch.id());
                case ExclusionsEntry _ -> other instanceof ExclusionsEntry;
            };
        }
    }

    /// How somebody has left what is given out, to look at something else.
    ///
    /// @param request what was described of the next batch; nothing where that was not read yet
    /// @param pool what was said of the articles that it is drawn from
    public record AssignmentState(
            AssignmentViewModel.AssignmentEntry entry, Optional<BatchRequest> request, PoolState pool) {

        /// As whoever comes for the first time finds it.
        public static final AssignmentState NEW =
                new AssignmentState(
                        new AssignmentViewModel.AssignmentEntry.NextBatchEntry(),
                        Optional.empty(),
                        new PoolState("", Optional.empty(), Optional.empty(), Set.of()));

        /// @param value in the field
        record PoolState(String filter, Optional<String> field, Optional<String> value, Set<ArticleId> ticked) {}
    }
}
