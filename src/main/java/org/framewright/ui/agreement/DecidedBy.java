package org.framewright.ui.agreement;

import org.framewright.adjudication.Case;
import org.framewright.adjudication.Docket;
import org.framewright.coding.Seat;
import org.framewright.model.ArticleId;
import org.framewright.project.Project;
import org.framewright.reliability.Disagreement;
import org.framewright.reliability.Matter;
import org.framewright.reliability.Progress;
import org.framewright.ui.agreement.Opened.Difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells of disagreements which reference coders have decided them already.
record DecidedBy(String coder, Map<ArticleId, List<Case>> decided) {

    /// The same disagreements, with those who have decided each.
    static List<Difference> of(Project project, String roundName, List<Difference> differences) {
        var round = project.study().rounds().stream().filter(it -> it.name().equals(roundName)).findFirst();
        var seats =
                round.stream()
                        .flatMap(at -> project.adjudication().adjudicators().stream().map(it -> new Seat(it, at)))
                        .filter(it -> !differences.isEmpty() && !project.coding().progress(it).isEmpty())
                        .toList();
        var by = new ArrayList<DecidedBy>();
        seats.forEach(seat -> by.add(of(seat.coder().name(), project.adjudication().docket(seat, Progress.NONE))));
        return differences.stream()
                .map(it ->
                        it.decidedBy(
                                by.stream()
                                        .filter(one -> one.decides(it.of()))
                                        .map(DecidedBy::coder)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static DecidedBy of(String coder, Docket docket) {
        return new DecidedBy(
                coder,
                docket.articles().stream()
                        .collect(
                                Collectors.toMap(
                                        Docket.Entry::article,
                                        it -> it.cases().stream().filter(each -> !each.isOpen()).toList())));
    }

    private boolean decides(Disagreement it) {
        return decided.getOrDefault(it.article(), List.of()).stream().anyMatch(each -> isOf(each.matter(), it));
    }

    /// A form's question is known by its place, an annotation by itself, also where it fills a role of another.
    private static boolean isOf(Matter matter, Disagreement it) {
        if (matter.isQuestion()) {
            return matter.tag().equals(it.tag())
                    && (it.about().isEmpty() || matter.variable().equals(it.about()))
                    && it.sides().stream().flatMap(side -> side.extent().stream()).anyMatch(matter.place()::equals);
        }
        return matter.stands().stream()
                .flatMap(stand -> stand.annotations().stream())
                .anyMatch(annotation ->
                        it.sides().stream()
                                .flatMap(side -> side.annotation().stream())
                                .anyMatch(annotation.id()::equals));
    }
}
