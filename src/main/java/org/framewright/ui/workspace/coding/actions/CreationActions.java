package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.CodedAnnotation;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.suggest.CodingProposal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The actions that add annotations: of words, of implied content, of a suggestion.
public final class CreationActions {

    private static final AnnotationId NOT_CODED = new AnnotationId("not coded");

    private final CodingService service;
    private final SessionState state;

    /// The annotations of an uninterrupted series, the last first.
    private List<AnnotationId> series = List.of();

    /// Whether the link of the next words is switched: words that would be joined are coded alone, and the reverse.
    public final ReadOnlyBooleanWrapper linkInverted = new ReadOnlyBooleanWrapper();

    /// The annotations that a passage is linked to; none where it is coded alone.
    ///
    /// @param next by the present setting
    /// @param other by the opposite setting
    public record LinkChoice(List<Annotation> next, List<Annotation> other) {

        public boolean isEmpty() {
            return next.isEmpty() && other.isEmpty();
        }
    }

    /// The place from which a passage is coded.
    ///
    /// @param atWork the annotation at work, and those coded in a series before it, the last first
    /// @param onPurpose whether the passage is joined to the annotation at work also where a role is filled
    private record CodingPlace(CodingFocus from, List<AnnotationId> atWork, boolean onPurpose) {

        static CodingPlace of(CodingFocus from, List<AnnotationId> atWork) {
            return new CodingPlace(from, atWork, false);
        }

        CodingPlace withPurpose() {
            return new CodingPlace(from, atWork, !atWork.isEmpty());
        }
    }

    public CreationActions(CodingService service, SessionState state) {
        this.service = service;
        this.state = state;
        state.focus.subscribe((before, at) -> {
            // the first click of two selects nothing, the second the former annotation again
            if (at.selected().isPresent() && !at.selected().equals(series.stream().findFirst())) {
                series = List.of();
            }
            if (!before.selected().equals(at.selected())) {
                linkInverted.set(false);
            }
        });
    }

    /// Codes the selected words with a tag, for the current annotation where they go together.
    ///
    /// @param onCoded runs once they are coded
    public void code(Tag tag, List<Fragment> fragments, Runnable onCoded) {
        code(tag, fragments, () -> place(tag, fragments), onCoded);
    }

    private CodingPlace place(Tag tag, List<Fragment> words) {
        var place = CodingPlace.of(state.focus(), atWork());
        if (!linkInverted.get()) {
            return place;
        }
        return findLinked(tag, words).isEmpty() ? place.withPurpose() : CodingPlace.of(CodingFocus.NOWHERE, List.of());
    }

    /// Codes the selected words with a tag, for an annotation that has a role for it.
    ///
    /// @param onCoded runs once they are coded
    public void codeFor(AnnotationId owner, Tag tag, List<Fragment> fragments, Runnable onCoded) {
        code(tag, fragments, () -> placeFor(owner), onCoded);
    }

    /// Codes the selected words with a tag, without a link.
    ///
    /// @param onCoded runs once they are coded
    public void codeAlone(Tag tag, List<Fragment> fragments, Runnable onCoded) {
        code(tag, fragments, () -> CodingPlace.of(CodingFocus.NOWHERE, List.of()), onCoded);
    }

    private CodingPlace placeFor(AnnotationId owner) {
        return CodingPlace.of(state.focus().select(owner, state.content()), List.of(owner)).withPurpose();
    }

    private void code(Tag tag, List<Fragment> fragments, Supplier<CodingPlace> place, Runnable onCoded) {
        if (fragments.stream().noneMatch(CreationActions::hasWords)) {
            state.queue.hint("workspace.hint.select-first", tag.label());
        } else {
            make(tag, new Extent.Passage(fragments), place, onCoded);
        }
    }

    /// Accepts a suggestion, and goes to its first open question.
    ///
    /// @param onAccepted runs once it is coded
    public void accept(CodingProposal proposal, Runnable onAccepted) {
        state.withContent(it ->
                state.queue.write(
                        () -> new AcceptedProposal(service.accept(it.key(), proposal), service.actors()),
                        accepted -> {
                            var coded = accepted.coded();
                            var then = it.with(coded.snapshot()).with(accepted.actors());
                            state.show(then, CodingFocus.NOWHERE.selectFirstOpen(coded.id(), then));
                            onAccepted.run();
                        }));
    }

    private record AcceptedProposal(CodedAnnotation coded, Actors actors) {}

    private static boolean hasWords(Fragment fragment) {
        return fragment.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Adds an annotation that the text only implies.
    public void codeImplied(Tag tag) {
        state.withContent(it -> {
            var fillers =
                    state.focus()
                            .anchor(it)
                            .flatMap(it.snapshot()::annotation)
                            .flatMap(anchor ->
                                    it.codebook()
                                            .requireTag(anchor.tag())
                                            .findRoleFor(tag.id())
                                            .map(role -> anchor.fillersOf(role.id())));
            if (!tag.allowsImplied()) {
                state.queue.hint("workspace.hint.never-implied", tag.label());
            } else if (fillers.isEmpty()) {
                state.queue.hint("workspace.hint.implied-for-what", tag.label());
            } else if (!fillers.get().isEmpty()) {
                state.queue.hint("workspace.hint.implied-beside", tag.label());
            } else {
                make(tag, new Extent.Implied(), () -> CodingPlace.of(state.focus(), atWork()), () -> {});
            }
        });
    }

    /// Adds an implied annotation to one that has a role for it.
    void codeImpliedFor(AnnotationId owner, Tag tag) {
        make(tag, new Extent.Implied(), () -> placeFor(owner), () -> {});
    }

    /// The annotations that the selected words would be linked to, if they were coded with a tag.
    public LinkChoice findLinks(Tag tag, List<Fragment> words) {
        var usual = findLinked(tag, words);
        var onPurpose = usual.isEmpty() ? findOwner(tag, words) : List.<Annotation>of();
        return linkInverted.get() ? new LinkChoice(onPurpose, usual) : new LinkChoice(usual, onPurpose);
    }

    /// Whether the selected words could be coded with a tag. Words that are coded with it already are no obstacle: they may serve twice.
    public boolean canCode(Tag tag, List<Fragment> words) {
        var content = state.content();
        var there = content.snapshot().annotations();
        var passage = passage(tag, words);
        return there.stream().anyMatch(it -> it.tag().equals(tag.id()) && it.extent().equals(passage.extent()))
                || AnnotationRules.problems(
                                content.codebook(),
                                content.article(),
                                Stream.concat(there.stream(), Stream.of(passage)).toList(),
                                Set.of(),
                                List.of(passage))
                        .isEmpty();
    }

    private List<Annotation> findLinked(Tag tag, List<Fragment> words) {
        var content = state.content();
        return content.linker().findLinked(passage(tag, words), annotations(content, atWork()));
    }

    /// The annotation at work, where it has room for a further passage.
    private List<Annotation> findOwner(Tag tag, List<Fragment> words) {
        var content = state.content();
        return annotations(content, atWork()).stream()
                .limit(1)
                .filter(it -> content.linker().findFreeRole(it, passage(tag, words)).isPresent())
                .toList();
    }

    /// Words as they would be coded with a tag.
    public static Annotation passage(Tag tag, List<Fragment> words) {
        return Annotation.of(NOT_CODED, tag.id(), new Extent.Passage(words), Instant.EPOCH);
    }

    private static List<Annotation> annotations(PanelContent content, List<AnnotationId> ids) {
        return ids.stream().flatMap(it -> content.snapshot().annotation(it).stream()).toList();
    }

    /// Switches the link of the next words, or switches it back. Where no words could be joined to anything, reports that.
    public void toggleLinkInverted() {
        state.withContent(it -> {
            if (canLink(it)) {
                linkInverted.set(!linkInverted.get());
            } else {
                state.queue.hint("workspace.hint.nothing-linked");
            }
        });
    }

    /// Whether there are tags whose passages could be linked to an annotation at work, in either setting.
    private boolean canLink(PanelContent content) {
        var tags = annotations(content, atWork()).stream().map(Annotation::tag).collect(Collectors.toSet());
        return content.codebook().tags().stream()
                .filter(tag -> !tag.roles().isEmpty())
                .anyMatch(tag ->
                        tags.contains(tag.id()) || tags.stream().anyMatch(it -> tag.findRoleFor(it).isPresent()));
    }

    /// The annotation at work, and those coded in a series before it, the last first.
    private List<AnnotationId> atWork() {
        var anchor = state.focus().anchor(state.content());
        return anchor.equals(series.stream().findFirst()) ? series : anchor.stream().toList();
    }

    /// @param place from which it is coded, asked for once everything before is written
    private void make(Tag tag, Extent extent, Supplier<CodingPlace> place, Runnable onCreated) {
        state.withContent(it -> {
            var at = place.get();
            linkInverted.set(false);
            state.queue.write(
                    () -> create(it, tag, extent, at),
                    coded -> {
                        var then = it.with(coded.snapshot());
                        state.show(then, at.from().select(coded.id(), then));
                        onCreated.run();
                        series = Stream.concat(Stream.of(coded.id()), at.atWork().stream()).toList();
                    });
        });
    }

    private CodedAnnotation create(PanelContent content, Tag tag, Extent extent, CodingPlace at) {
        return at.onPurpose()
                ? service.codeFor(content.key(), tag.id(), extent, at.atWork().getFirst())
                : service.code(content.key(), tag.id(), extent, at.atWork());
    }
}
