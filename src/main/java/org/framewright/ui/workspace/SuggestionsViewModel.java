package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.framewright.codebook.AttributionKind;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.project.DismissedSuggestions.DismissalKey;
import org.framewright.project.Project;
import org.framewright.suggest.CodingProposal;
import org.framewright.suggest.Suggestion;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.SuggestionMarks;
import org.framewright.ui.workspace.article.SuggestionMarks.ColouredRange;
import org.framewright.ui.workspace.article.SuggestionMarks.Ghost;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.actions.CreationActions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The suggestions in the open article, where the round allows it: searched in the background, shown as ghosts, accepted or
/// dismissed one by one. A coded passage is not suggested. A dismissed suggestion stays so, on this computer, until the coder
/// restores it.
public final class SuggestionsViewModel {

    private final TaskRunner tasks;
    private final ArticleViewModel page;
    private final CodingSessionViewModel session;
    final ObservableValue<Optional<CoderRound>> coderRound;
    final Dismissals dismissals;
    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private Optional<PanelContent> content = Optional.empty();
    private List<CodingProposal> found = List.of();

    /// The place of the last shown suggestion; -1 once the caret is elsewhere.
    private int place = -1;

    /// The suggestions, and the current one.
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

    /// Whether the suggestions of the open article are being looked for, and the step that was taken meanwhile.
    private boolean finding;

    private int stepWhenFound;

    SuggestionsViewModel(
            Project project,
            ObservableValue<Optional<CoderRound>> coderRound,
            TaskRunner tasks,
            ArticleViewModel page,
            CodingSessionViewModel session) {
        this.dismissals = new Dismissals(project.dismissedSuggestions(), tasks);
        this.coderRound = coderRound;
        this.tasks = tasks;
        this.page = page;
        this.session = session;
        page.selection.property().subscribe(_ -> place = -1);
    }

    /// Whether the round's coders are shown suggestions.
    public boolean isOn() {
        return coderRound.getValue().filter(it -> it.round().settings().suggestions()).isPresent();
    }

    void update(PanelContent next) {
        boolean same =
                content.filter(it -> it.article().id().equals(next.article().id()))
                        .filter(it -> it.codebook().suggestions().equals(next.codebook().suggestions()))
                        .isPresent();
        content = Optional.of(next);
        dismissals.update(next);
        if (same || !isOn()) {
            finding &= same;
            show(state.get().current());
            return;
        }
        found = List.of();
        dismissals.clear();
        place = -1;
        finding = true;
        stepWhenFound = 0;
        show(Optional.empty());
        tasks.run(
                () -> findProposals(next),
                looked -> {
                    if (content.filter(it -> it.article().id().equals(next.article().id())).isPresent()) {
                        found = looked.proposals();
                        dismissals.add(looked.dismissed());
                        finding = false;
                        show(Optional.empty());
                        if (stepWhenFound != 0) {
                            step(stepWhenFound);
                        }
                    }
                },
                _ -> finding = false);
    }

    private record FoundProposals(List<CodingProposal> proposals, Set<DismissalKey> dismissed) {}

    private FoundProposals findProposals(PanelContent at) {
        var proposals = CodingProposal.find(at.article(), at.codebook());
        var known = proposals.stream().map(it -> DismissalKey.of(it.suggestion())).toList();
        return new FoundProposals(proposals, dismissals.find(known, at.key()));
    }

    /// Goes to the next or previous suggestion: from the current one, else from the caret. Clears the selected words, which the next
    /// gesture would take.
    void step(int by) {
        if (content.filter(it -> it.snapshot().isFixed()).isPresent()) {
            session.queue.hint("workspace.hint.fixed");
            return;
        }
        if (finding) {
            stepWhenFound = by;
            return;
        }
        var list = state.get().list();
        if (list.isEmpty()) {
            boolean silent = content.filter(it -> it.codebook().suggestions().isEmpty()).isPresent();
            if (!silent && dismissals.count() > 0) {
                session.queue.hint("workspace.hint.suggestions-dismissed", dismissals.count());
            } else {
                session.queue.hint(silent ? "workspace.hint.suggests-nothing" : "workspace.hint.no-suggestions");
            }
            return;
        }
        int shown = state.get().current().map(SuggestionsViewModel::start).orElse(place);
        int from = shown >= 0 ? shown : page.selection.get().caret() - (by > 0 ? 1 : 0);
        var starts = list.stream().map(SuggestionsViewModel::start).toList();
        int before = (int) starts.stream().filter(it -> by > 0 ? it <= from : it < from).count();
        page.selection.clear();
        show(Optional.of(list.get(Math.floorMod(by > 0 ? before : before - 1, list.size()))));
    }

    /// Makes a suggestion the current one.
    ///
    /// @param position from 0, in the list
    void goTo(int position) {
        show(Optional.of(state.get().list().get(position)));
    }

    /// Makes none the current one.
    ///
    /// @return whether one was
    boolean leave() {
        boolean shown = state.get().current().isPresent();
        if (shown) {
            show(Optional.empty());
        }
        return shown;
    }

    /// A suggestion's words for an empty role of its passage.
    ///
    /// @param tag of the filler
    record SuggestedFiller(TagRole role, Tag tag, List<Fragment> words) {}

    /// The suggested fillers for a passage of the selected words; none where the words would be joined to an annotation.
    List<SuggestedFiller> findFillers(Tag tag) {
        var words = page.selection.fragments();
        boolean joined = !session.creationActions.findLinks(tag, words).next().isEmpty();
        return words.isEmpty() || joined ? List.of() : findFillers(CreationActions.passage(tag, words));
    }

    List<SuggestedFiller> findFillers(Annotation owner) {
        var at = content.filter(_ -> isOn() && !session.isFixed());
        return at.stream()
                .flatMap(it -> it.codebook().requireTag(owner.tag()).roles().stream())
                .filter(role -> !role.retired() && owner.fillersOf(role.id()).isEmpty())
                .flatMap(role -> findFiller(owner, role, at.orElseThrow()).stream())
                .toList();
    }

    private Optional<SuggestedFiller> findFiller(Annotation owner, TagRole role, PanelContent at) {
        var tag = at.codebook().findFiller(owner.tag(), role.id()).flatMap(at.codebook()::tag);
        return found.stream()
                .filter(it -> isAbout(it, owner))
                .filter(it -> !role.id().equals(it.rule().cue()) || !isCueOfAnother(it, at))
                .map(it -> it.findFragments(role.id(), at.article().text()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .flatMap(words -> tag.map(it -> new SuggestedFiller(role, it, words)));
    }

    /// Whether the cue is coded already for another passage: a source says several things, a cue only one.
    private static boolean isCueOfAnother(CodingProposal proposal, PanelContent at) {
        var words = proposal.findFragments(proposal.rule().cue(), at.article().text());
        return at.snapshot().annotations().stream()
                .filter(it -> it.extent().fragments().equals(words))
                .anyMatch(it -> !at.snapshot().ownersOf(it.id()).isEmpty());
    }

    void accept() {
        state.get()
                .current()
                .ifPresent(it -> {
                    page.selection.clear();
                    session.creationActions.accept(it, () -> leave(it.suggestion()));
                });
    }

    /// Moves the caret behind the accepted words, as behind selected ones, unless others are selected by then.
    private void leave(Suggestion accepted) {
        if (!page.selection.isPresent()) {
            Stream.of(accepted.content(), accepted.cue(), accepted.source())
                    .flatMap(List::stream)
                    .mapToInt(Fragment::end)
                    .max()
                    .ifPresent(page.selection::moveTo);
        }
    }

    void dismiss() {
        session.state()
                .withContent(it ->
                        state.get()
                                .current()
                                .ifPresent(current -> {
                                    dismissals.dismiss(DismissalKey.of(current.suggestion()), it);
                                    show(Optional.empty());
                                    step(1);
                                }));
    }

    void restoreDismissed() {
        session.state()
                .withContent(it -> {
                    if (dismissals.count() == 0) {
                        session.queue.hint("workspace.hint.none-dismissed");
                    } else {
                        session.queue.hint("workspace.hint.brought-back", dismissals.count());
                        dismissals.restoreAll(it);
                        show(state.get().current());
                    }
                });
    }

    /// Undoes what was done last: a dismissal, or a change of the coding.
    void undo() {
        session.state().withContent(it -> dismissals.undo(it).ifPresentOrElse(this::showRestored, session::undo));
    }

    private void showRestored(DismissalKey restored) {
        show(Optional.empty());
        show(state.get().list().stream().filter(it -> DismissalKey.of(it.suggestion()).equals(restored)).findFirst());
        session.queue.hint("workspace.hint.brought-back", 1);
    }

    /// Redoes what was undone last.
    void redo() {
        session.state()
                .withContent(it -> {
                    if (dismissals.redo(it)) {
                        show(Optional.empty());
                        step(1);
                    } else {
                        session.redo();
                    }
                });
    }

    private void show(Optional<CodingProposal> wanted) {
        var shown = content.map(this::openProposals).orElse(List.of());
        int position = wanted.map(shown::indexOf).orElse(-1);
        state.set(new State(shown, position));
        state.get().current().ifPresent(it -> place = start(it));
        content.ifPresent(it ->
                page.setGhosts(
                        new SuggestionMarks(
                                shown.stream().map(proposal -> ghost(proposal, it.codebook())).toList(), position)));
    }

    /// The remaining suggestions: none in a coding that can't be changed.
    private List<CodingProposal> openProposals(PanelContent of) {
        if (!isOn() || session.queue.isReadOnly() || of.snapshot().isFixed()) {
            return List.of();
        }
        return found.stream()
                .filter(it -> !dismissals.contains(it))
                .flatMap(it -> findUncoded(it, of).stream())
                .filter(it -> !dismissals.contains(it))
                .toList();
    }

    /// The uncoded rest of a proposal: where a part of it is coded, the parts in other paragraphs. A cue belongs to one passage.
    private static Optional<CodingProposal> findUncoded(CodingProposal proposal, PanelContent of) {
        var words = proposal.suggestion().content();
        var coded =
                words.stream()
                        .filter(part ->
                                of.snapshot().annotations().stream()
                                        .anyMatch(it -> hasTag(proposal, it) && overlaps(it, part)))
                        .map(it -> of.findParagraph(it.start()))
                        .toList();
        if (coded.isEmpty()) {
            return Optional.of(proposal);
        }
        var left = words.stream().filter(it -> !coded.contains(of.findParagraph(it.start()))).toList();
        return Optional.of(left)
                .filter(it -> !it.isEmpty())
                .map(it ->
                        new CodingProposal(proposal.suggestion().withContent(it).withCue(List.of()), proposal.rule()));
    }

    /// Whether an annotation of the proposal's tag has some of its words.
    private static boolean isAbout(CodingProposal proposal, Annotation annotation) {
        return hasTag(proposal, annotation)
                && proposal.suggestion().content().stream().anyMatch(it -> overlaps(annotation, it));
    }

    private static boolean hasTag(CodingProposal proposal, Annotation annotation) {
        return annotation.tag().equals(proposal.rule().tag());
    }

    private static boolean overlaps(Annotation annotation, Fragment words) {
        return annotation.extent().fragments().stream()
                .anyMatch(it -> words.start() < it.end() && it.start() < words.end());
    }

    private static Ghost ghost(CodingProposal proposal, Codebook codebook) {
        var rule = proposal.rule();
        var suggestion = proposal.suggestion();
        var own = codebook.tag(rule.tag()).map(Tag::colour).orElse(Tag.Colour.GREY);
        var content = rangesOf(suggestion.content(), own).toList();
        var cue = rangesOf(suggestion.cue(), colour(codebook, rule.tag(), rule.cue(), own)).toList();
        var source = rangesOf(suggestion.source(), colour(codebook, rule.tag(), rule.source(), own)).toList();
        // attitudes and acts are frequent: outlined whole, they would fill the page
        boolean quiet = suggestion.pattern().kind() != AttributionKind.SPEECH && !cue.isEmpty();
        return new Ghost(
                quiet ? cue : content, Stream.concat((quiet ? content : cue).stream(), source.stream()).toList());
    }

    private static Tag.Colour colour(Codebook codebook, String tag, String role, Tag.Colour otherwise) {
        return codebook.findFiller(tag, role).flatMap(codebook::tag).map(Tag::colour).orElse(otherwise);
    }

    private static Stream<ColouredRange> rangesOf(List<Fragment> fragments, Tag.Colour colour) {
        return fragments.stream().map(it -> new ColouredRange(it.start(), it.end(), colour));
    }

    private static int start(CodingProposal proposal) {
        return proposal.suggestion().content().getFirst().start();
    }
}
