package org.framewright.ui.team.assignment;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Round;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.part.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The assignments, past and next: a list, and the details of the selected line.
public final class AssignmentViewModel {

    private final TeamTools tools;
    final ReadOnlyObjectWrapper<AssignmentOverview> overview = new ReadOnlyObjectWrapper<>(AssignmentOverview.NOTHING);

    /// The selected line.
    final ReadOnlyObjectWrapper<AssignmentEntry> entry =
            new ReadOnlyObjectWrapper<>(new AssignmentEntry.NextBatchEntry());

    final DrawViewModel draw;
    final BatchViewModel batch;
    final ExclusionsViewModel exclusions;
    private Optional<AssignmentEntry> saved;

    public AssignmentViewModel(TeamTools tools, AssignmentState state) {
        this.tools = tools;
        this.saved = Optional.of(state.entry());
        this.draw = new DrawViewModel(this, tools, state);
        this.batch = new BatchViewModel(this, tools);
        this.exclusions = new ExclusionsViewModel(this, tools);
    }

    public AssignmentState state() {
        return new AssignmentState(saved.orElseGet(entry::get), draw.request(), draw.pool.state());
    }

    /// Begins the next batch with a planned overlap.
    public void plan(Route.Team.PlannedOverlap plan) {
        saved = Optional.empty();
        draw.plan(plan);
    }

    public void load() {
        tools.run(this::read, this::show);
    }

    /// All lines: the next batch first, then the existing ones, the newest first.
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

    /// Writes a change, shows the new content, and a notification.
    <T> void change(Supplier<T> verb, Function<T, Notification> notification) {
        tools.change(verb, this::read, this::show, notification);
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

    sealed interface AssignmentEntry {

        record NextBatchEntry() implements AssignmentEntry {}

        /// A batch.
        ///
        /// @param round its name
        record BatchEntry(Batch batch, String round) implements AssignmentEntry {}

        /// The articles outside the study.
        record ExclusionsEntry(int articles) implements AssignmentEntry {}

        /// Whether it is the same line, whatever its contents.
        default boolean isSame(AssignmentEntry other) {
            return switch (this) {
                case NextBatchEntry() -> other instanceof NextBatchEntry;
                case BatchEntry(var batch, _) ->
                        other instanceof BatchEntry(var another, _) && another.id().equals(batch.id());
                case ExclusionsEntry _ -> other instanceof ExclusionsEntry;
            };
        }
    }

    /// The state of the part that survives a visit to another screen.
    ///
    /// @param request the next batch; empty where that was not read yet
    /// @param pool the filter of its articles
    public record AssignmentState(
            AssignmentViewModel.AssignmentEntry entry, Optional<BatchRequest> request, PoolState pool) {

        /// The state at the first visit.
        public static final AssignmentState NEW =
                new AssignmentState(
                        new AssignmentViewModel.AssignmentEntry.NextBatchEntry(),
                        Optional.empty(),
                        new PoolState("", Optional.empty(), Optional.empty(), Set.of()));

        /// @param value in the field
        record PoolState(String filter, Optional<String> field, Optional<String> value, Set<ArticleId> ticked) {}
    }
}
