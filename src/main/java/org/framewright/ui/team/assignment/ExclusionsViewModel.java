package org.framewright.ui.team.assignment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.model.article.ArticleSummary;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The excluded articles with their reasons; excluding others, and including them again.
final class ExclusionsViewModel {

    private final AssignmentViewModel assignments;
    private final TeamTools tools;

    /// As in the list of articles where they are coded; see [ArticleFilter].
    final StringProperty words = new SimpleStringProperty("");

    final BooleanProperty onlyExcluded = new SimpleBooleanProperty();

    /// The filtered articles.
    final ReadOnlyObjectWrapper<List<ExclusionLine>> lines = new ReadOnlyObjectWrapper<>(List.of());

    private AssignmentOverview overview = AssignmentOverview.NOTHING;

    ExclusionsViewModel(AssignmentViewModel assignments, TeamTools tools) {
        this.assignments = assignments;
        this.tools = tools;
        words.subscribe((_, _) -> refill());
        onlyExcluded.subscribe((_, _) -> refill());
    }

    /// An article.
    ///
    /// @param reason why it is excluded; empty for one of the study
    /// @param said by the coders who call it not relevant; may be empty
    record ExclusionLine(ArticleSummary article, Optional<String> reason, String said) {}

    void show(AssignmentOverview current) {
        overview = current;
        refill();
    }

    void exclude(List<ExclusionLine> chosen, String reason) {
        var names = names(chosen.stream().filter(it -> it.reason().isEmpty()).toList());
        assignments.change(
                () -> tools.project().team().members().exclude(names, reason),
                coded ->
                        tools.hint("team.excluded.excluded", names.size(), coded.size())
                                .withChoice(tools.text("team.take-back"), () -> undoExclusion(names)));
    }

    void include(List<ExclusionLine> chosen) {
        var out = chosen.stream().filter(it -> it.reason().isPresent()).toList();
        var byReason = out.stream().collect(Collectors.groupingBy(it -> it.reason().orElse("")));
        assignments.change(
                TaskRunner.supplier(() -> tools.project().team().members().include(names(out)), out),
                _ ->
                        tools.hint("team.excluded.included", out.size())
                                .withChoice(
                                        tools.text("team.take-back"),
                                        () -> byReason.forEach((reason, some) -> undoInclusion(names(some), reason))));
    }

    private void undoExclusion(List<String> names) {
        assignments.change(
                TaskRunner.supplier(() -> tools.project().team().members().include(names), names),
                _ -> tools.hint("team.excluded.included", names.size()));
    }

    private void undoInclusion(List<String> names, String reason) {
        assignments.change(
                () -> tools.project().team().members().exclude(names, reason),
                coded -> tools.hint("team.excluded.excluded", names.size(), coded.size()));
    }

    private static List<String> names(List<ExclusionLine> some) {
        return some.stream().map(it -> it.article().name()).toList();
    }

    private void refill() {
        var sought = ArticleFilter.parse(words.get());
        lines.set(
                overview.articles().stream()
                        .filter(sought::matches)
                        .map(it ->
                                new ExclusionLine(
                                        it,
                                        Optional.ofNullable(overview.excluded().get(it.id())),
                                        overview.calledIrrelevant().getOrDefault(it.id(), "")))
                        .filter(it -> it.reason().isPresent() || !onlyExcluded.get())
                        .toList());
    }
}
