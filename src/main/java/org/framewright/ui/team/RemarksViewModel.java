package org.framewright.ui.team;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.RemarkRules.RemarkKind;
import org.framewright.coding.remarks.RemarkService.CodingRemarkEntry;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.TeamTools.ArticleLink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The remarks on the codings of all coders, by kind and coder.
public final class RemarksViewModel {

    private final TeamTools tools;
    private final Consumer<ArticleLink> open;

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<List<RemarkCount>>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The remarks of the chosen line.
    final ReadOnlyObjectWrapper<List<CodingRemarkEntry>> chosen = new ReadOnlyObjectWrapper<>(List.of());

    /// The remarks of a kind on the codings of a coder, in the order of the articles.
    record RemarkCount(RemarkKind kind, String coder, List<CodingRemarkEntry> entries) {

        RemarkCount {
            entries = List.copyOf(entries);
        }

        /// The same across reloads.
        Object identity() {
            return List.of(kind, coder);
        }
    }

    /// @param open goes to the passage of a remark
    public RemarksViewModel(TeamTools tools, Consumer<ArticleLink> open) {
        this.tools = tools;
        this.open = open;
    }

    public void load() {
        tools.jobs()
                .run(
                        BackgroundJob.reading(
                                "remarks",
                                tools.jobTexts("team.remarks.looking"),
                                progress -> {
                                    var found = new ArrayList<CodingRemarkEntry>();
                                    tools.project().codingRemarks().forEach(progress, found::add);
                                    return count(found);
                                }),
                        it -> content.set(Optional.of(it)),
                        this::failed);
    }

    /// The most frequent first.
    private static List<RemarkCount> count(List<CodingRemarkEntry> found) {
        record Group(RemarkKind kind, String coder) {}
        return found.stream()
                .collect(Collectors.groupingBy(it -> new Group(it.remark().kind(), it.coder())))
                .entrySet()
                .stream()
                .map(it -> new RemarkCount(it.getKey().kind(), it.getKey().coder(), it.getValue()))
                .sorted(
                        Comparator.<RemarkCount>comparingInt(it -> -it.entries().size())
                                .thenComparing(RemarkCount::kind)
                                .thenComparing(RemarkCount::coder))
                .toList();
    }

    private void failed(TaskRunner.Failure failure) {
        content.set(content.get().or(() -> Optional.of(List.of())));
        tools.failed(failure);
    }

    void choose(Optional<RemarkCount> line) {
        chosen.set(line.map(RemarkCount::entries).orElse(List.of()));
    }

    void open(CodingRemarkEntry it) {
        open.accept(
                new ArticleLink(
                        it.coder(), it.round(), it.article().name(), Optional.of(it.remark().annotation().value())));
    }
}
