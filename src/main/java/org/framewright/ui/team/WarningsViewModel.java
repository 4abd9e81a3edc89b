package org.framewright.ui.team;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.coding.warnings.WarningService.CodingWarningEntry;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.part.TeamTools.ArticleLink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The warnings on the codings of all coders, by kind and coder.
public final class WarningsViewModel {

    private final TeamTools tools;
    private final Consumer<ArticleLink> open;

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<List<WarningCount>>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The warnings of the chosen line.
    final ReadOnlyObjectWrapper<List<CodingWarningEntry>> chosen = new ReadOnlyObjectWrapper<>(List.of());

    /// The warnings of a kind on the codings of a coder, in the order of the articles.
    record WarningCount(WarningKind kind, String coder, List<CodingWarningEntry> entries) {

        WarningCount {
            entries = List.copyOf(entries);
        }

        /// The same across reloads.
        Object identity() {
            return List.of(kind, coder);
        }
    }

    /// @param open goes to the passage of a warning
    public WarningsViewModel(TeamTools tools, Consumer<ArticleLink> open) {
        this.tools = tools;
        this.open = open;
    }

    public void load() {
        tools.jobs()
                .run(
                        BackgroundJob.reading(
                                "warnings",
                                tools.jobTexts("team.warnings.looking"),
                                progress -> {
                                    var found = new ArrayList<CodingWarningEntry>();
                                    tools.project().codingWarnings().forEach(progress, found::add);
                                    return count(found);
                                }),
                        it -> content.set(Optional.of(it)),
                        this::failed);
    }

    /// The most frequent first.
    private static List<WarningCount> count(List<CodingWarningEntry> found) {
        record Group(WarningKind kind, String coder) {}
        return found.stream()
                .collect(Collectors.groupingBy(it -> new Group(it.warning().kind(), it.coder())))
                .entrySet()
                .stream()
                .map(it -> new WarningCount(it.getKey().kind(), it.getKey().coder(), it.getValue()))
                .sorted(
                        Comparator.<WarningCount>comparingInt(it -> -it.entries().size())
                                .thenComparing(WarningCount::kind)
                                .thenComparing(WarningCount::coder))
                .toList();
    }

    private void failed(TaskRunner.Failure failure) {
        content.set(content.get().or(() -> Optional.of(List.of())));
        tools.failed(failure);
    }

    void choose(Optional<WarningCount> line) {
        chosen.set(line.map(WarningCount::entries).orElse(List.of()));
    }

    void open(CodingWarningEntry it) {
        open.accept(
                new ArticleLink(
                        it.coder(), it.round(), it.article().name(), Optional.of(it.warning().annotation().value())));
    }
}
