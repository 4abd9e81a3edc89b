package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.coding.CoderRound;
import org.framewright.model.Fragment;
import org.framewright.project.DismissedSuggestions.DismissalKey;
import org.framewright.project.Project;
import org.framewright.suggest.CodingProposal;
import org.framewright.suggest.CodingProposals;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.marks.SuggestionMarks;
import org.framewright.ui.workspace.article.marks.SuggestionMarks.ColouredRange;
import org.framewright.ui.workspace.article.marks.SuggestionMarks.Ghost;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.PanelContent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is suggested in the article on the desk, where the round allows it: looked for in the background, shown as ghosts,
/// accepted or dismissed one by one. What is coded already is not suggested. What was dismissed stays so, on this computer, until the
/// coder brings it back.
public final class SuggestionsViewModel {

    private final TaskRunner tasks;
    private final ArticleViewModel page;
    private final CodingSessionViewModel desk;
    private final Project project;
    private final CoderRound seat;
    private final Set<DismissalKey> dismissed = new HashSet<>();
    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private Optional<PanelContent> sheet = Optional.empty();
    private List<CodingProposal> found = List.of();
    private int place = -1;

    /// What is suggested, and which the coder is at.
    ///
    /// @param position from 0; -1 for none
    public record State(List<CodingProposal> list, int position) {

        static final State NONE = new State(List.of(), -1);

        public State {
            list = List.copyOf(list);
        }

        public Optional<CodingProposal> current() {
            return position < 0 ? Optional.empty() : Optional.of(list.get(position));
        }
    }

    SuggestionsViewModel(
            Project project, CoderRound seat, TaskRunner tasks, ArticleViewModel page, CodingSessionViewModel desk) {
        this.project = project;
        this.seat = seat;
        this.tasks = tasks;
        this.page = page;
        this.desk = desk;
    }

    /// Whether the round's coders are shown suggestions.
    public boolean isOn() {
        return seat.round().settings().suggestions();
    }

    void read(PanelContent next) {
        boolean same =
                sheet.filter(it -> it.article().id().equals(next.article().id()))
                        .filter(it -> it.codebook().suggestions().equals(next.codebook().suggestions()))
                        .isPresent();
        sheet = Optional.of(next);
        if (same || !isOn()) {
            show(state.get().current());
            return;
        }
        found = List.of();
        dismissed.clear();
        place = -1;
        show(Optional.empty());
        tasks.run(
                () -> look(next),
                looked -> {
                    if (sheet.filter(it -> it.article().id().equals(next.article().id())).isPresent()) {
                        found = looked.proposals();
                        dismissed.addAll(looked.dismissed());
                        show(Optional.empty());
                    }
                },
                _ -> {});
    }

    private record Looked(List<CodingProposal> proposals, Set<DismissalKey> dismissed) {}

    private Looked look(PanelContent at) {
        var proposals = CodingProposals.of(at.article(), at.codebook());
        var known = proposals.stream().map(it -> DismissalKey.of(it.suggestion())).toList();
        return new Looked(proposals, project.dismissed().among(known, seat.coder().id(), at.article().id()));
    }

    /// Goes to the next suggestion, or the one before: from the one that the coder was at, else from the caret.
    void step(int by) {
        var list = state.get().list();
        if (list.isEmpty()) {
            boolean silent = sheet.filter(it -> it.codebook().suggestions().isEmpty()).isPresent();
            if (!silent && !dismissed.isEmpty()) {
                desk.hint("workspace.hint.suggestions-dismissed", dismissed.size());
            } else {
                desk.hint(silent ? "workspace.hint.suggests-nothing" : "workspace.hint.no-suggestions");
            }
            return;
        }
        int from = place >= 0 ? place : page.selectionProperty().get().caret() - (by > 0 ? 1 : 0);
        var starts = list.stream().map(SuggestionsViewModel::start).toList();
        int before = (int) starts.stream().filter(it -> by > 0 ? it <= from : it < from).count();
        show(Optional.of(list.get(Math.floorMod(by > 0 ? before : before - 1, list.size()))));
    }

    void accept() {
        state.get().current().ifPresent(desk.making::accept);
    }

    /// Takes the suggestion that the coder is at away, and goes to the next.
    void dismiss() {
        var at = state.get().current();
        if (at.isPresent() && sheet.isPresent()) {
            var known = DismissalKey.of(at.get().suggestion());
            var article = sheet.get().article().id();
            dismissed.add(known);
            keep(() -> project.dismissed().dismiss(known, seat.coder().id(), article));
            show(Optional.empty());
            step(1);
        }
    }

    /// Suggests again what the coder has dismissed in this article.
    void bringBack() {
        if (dismissed.isEmpty()) {
            desk.hint("workspace.hint.none-dismissed");
        } else if (sheet.isPresent()) {
            var article = sheet.get().article().id();
            desk.hint("workspace.hint.brought-back", dismissed.size());
            dismissed.clear();
            keep(() -> project.dismissed().bringBack(seat.coder().id(), article));
            show(state.get().current());
        }
    }

    private void keep(Runnable work) {
        tasks.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    private void show(Optional<CodingProposal> wanted) {
        var shown = sheet.map(this::open).orElse(List.of());
        int position = wanted.map(shown::indexOf).orElse(-1);
        state.set(new State(shown, position));
        state.get().current().ifPresent(it -> place = start(it));
        sheet.ifPresent(it ->
                page.setGhosts(
                        new SuggestionMarks(
                                shown.stream().map(proposal -> ghost(proposal, it.codebook())).toList(), position)));
    }

    /// What is still suggested: nothing in what can't be changed.
    private List<CodingProposal> open(PanelContent of) {
        if (!isOn() || desk.isReadOnly() || of.view().isFixed()) {
            return List.of();
        }
        return found.stream()
                .filter(it -> !dismissed.contains(DismissalKey.of(it.suggestion())) && !isCoded(it, of))
                .toList();
    }

    private static boolean isCoded(CodingProposal proposal, PanelContent of) {
        return of.view().annotations().stream()
                .filter(it -> it.tag().equals(proposal.rule().tag()))
                .flatMap(it -> it.extent().fragments().stream())
                .anyMatch(it ->
                        proposal.suggestion().content().stream()
                                .anyMatch(own -> own.start() < it.end() && it.start() < own.end()));
    }

    private static Ghost ghost(CodingProposal proposal, Codebook codebook) {
        var rule = proposal.rule();
        var suggestion = proposal.suggestion();
        var own = codebook.tag(rule.tag()).map(Tag::colour).orElse(Tag.Colour.GREY);
        return new Ghost(
                stretches(suggestion.content(), own).toList(),
                Stream.concat(
                                stretches(suggestion.cue(), colour(codebook, rule.tag(), rule.cue(), own)),
                                stretches(suggestion.source(), colour(codebook, rule.tag(), rule.source(), own)))
                        .toList());
    }

    private static Tag.Colour colour(Codebook codebook, String tag, String role, Tag.Colour otherwise) {
        return codebook.filling(tag, role).flatMap(codebook::tag).map(Tag::colour).orElse(otherwise);
    }

    private static Stream<ColouredRange> stretches(List<Fragment> fragments, Tag.Colour colour) {
        return fragments.stream().map(it -> new ColouredRange(it.start(), it.end(), colour));
    }

    private static int start(CodingProposal proposal) {
        return proposal.suggestion().content().getFirst().start();
    }
}
