package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.CodedAnnotation;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.suggest.CodingProposal;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.PanelContent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The verbs that add annotations: of words, of implied content, of a suggestion.
public final class CreationActions {

    private final CodingService service;
    private final SessionState state;
    private final CutQuotations cutQuotations;

    /// The annotations of an uninterrupted series, the last first.
    private List<AnnotationId> row = List.of();

    public CreationActions(CodingService service, SessionState state, CutQuotations cutQuotations) {
        this.service = service;
        this.state = state;
        this.cutQuotations = cutQuotations;
        state.focus.subscribe(at -> {
            if (!at.selected().equals(row.stream().findFirst())) {
                row = List.of();
            }
        });
    }

    /// Codes the selected words with a tag, for the current annotation where they go together.
    ///
    /// @param onCoded runs once they are coded
    public void code(Tag tag, List<Fragment> fragments, Runnable onCoded) {
        code(tag, fragments, _ -> state.focus(), onCoded);
    }

    /// Codes the selected words with a tag, for an annotation that has a role for it.
    ///
    /// @param onCoded runs once they are coded
    public void codeFor(AnnotationId owner, Tag tag, List<Fragment> fragments, Runnable onCoded) {
        code(tag, fragments, it -> state.focus().select(owner, it), onCoded);
    }

    /// Codes the selected words with a tag, without a link.
    ///
    /// @param onCoded runs once they are coded
    public void codeAlone(Tag tag, List<Fragment> fragments, Runnable onCoded) {
        code(tag, fragments, _ -> CodingFocus.NOWHERE, onCoded);
    }

    private void code(Tag tag, List<Fragment> fragments, Function<PanelContent, CodingFocus> place, Runnable onCoded) {
        if (fragments.stream().noneMatch(CreationActions::hasWords)) {
            state.queue.hint("workspace.hint.select-first", tag.label());
        } else {
            make(tag, new Extent.Passage(fragments), place, onCoded);
        }
    }

    /// Accepts a suggestion, and goes to its first open question.
    public void accept(CodingProposal proposal) {
        state.withContent(it ->
                state.queue.write(
                        () -> new AcceptedProposal(service.accept(it.key(), proposal), service.actors()),
                        accepted -> {
                            var coded = accepted.coded();
                            var then = it.with(coded.snapshot()).with(accepted.actors());
                            var parts =
                                    coded.snapshot().annotation(coded.id()).stream()
                                            .flatMap(made -> made.links().values().stream())
                                            .flatMap(List::stream)
                                            .toList();
                            var first =
                                    Stream.concat(Stream.of(coded.id()), parts.stream())
                                            .filter(id -> isOpen(coded.snapshot(), id))
                                            .findFirst()
                                            .orElse(coded.id());
                            var at = CodingFocus.NOWHERE.select(coded.id(), then);
                            state.show(then, first.equals(coded.id()) ? at : at.select(first, then));
                        }));
    }

    private record AcceptedProposal(CodedAnnotation coded, Actors actors) {}

    private static boolean isOpen(CodingSnapshot snapshot, AnnotationId id) {
        return snapshot.openQuestions().stream().anyMatch(it -> it.annotation().equals(Optional.of(id)));
    }

    private static boolean hasWords(Fragment fragment) {
        return fragment.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Adds an annotation that the text only implies.
    public void codeImplied(Tag tag) {
        state.withContent(it -> {
            boolean wanted =
                    state.focus()
                            .anchor(it)
                            .flatMap(it.snapshot()::annotation)
                            .filter(anchor -> it.codebook().requireTag(anchor.tag()).findRoleFor(tag.id()).isPresent())
                            .isPresent();
            if (!tag.allowsImplied()) {
                state.queue.hint("workspace.hint.never-implied", tag.label());
            } else if (!wanted) {
                state.queue.hint("workspace.hint.implied-for-what", tag.label());
            } else {
                make(tag, new Extent.Implied(), _ -> state.focus(), () -> {});
            }
        });
    }

    /// Adds an implied annotation to one that has a role for it.
    void codeImpliedFor(AnnotationId owner, Tag tag) {
        make(tag, new Extent.Implied(), it -> state.focus().select(owner, it), () -> {});
    }

    /// The annotations that the selected words would be linked to, if they were coded with a tag.
    public List<Annotation> findLinked(Tag tag, List<Fragment> words) {
        var content = state.content();
        var coded = Annotation.of(new AnnotationId("not coded"), tag.id(), new Extent.Passage(words), Instant.EPOCH);
        var anchors =
                atWork(state.focus().anchor(content)).stream()
                        .flatMap(it -> content.snapshot().annotation(it).stream())
                        .toList();
        return content.linker().findLinked(coded, anchors);
    }

    /// The annotation at work, and those coded in a row before it, the last first.
    private List<AnnotationId> atWork(Optional<AnnotationId> anchor) {
        return anchor.equals(row.stream().findFirst()) ? row : anchor.stream().toList();
    }

    /// @param place the focus that the new annotation is coded from
    private void make(Tag tag, Extent extent, Function<PanelContent, CodingFocus> place, Runnable onCreated) {
        state.withContent(it -> {
            var from = place.apply(it);
            var atWork = atWork(from.anchor(it));
            state.queue.write(
                    () ->
                            new CreatedAnnotation(
                                    service.code(it.key(), tag.id(), extent, atWork), CutQuotations.whole(it, extent)),
                    done -> {
                        var coded = done.coded();
                        var then = it.with(coded.snapshot());
                        state.show(then, from.select(coded.id(), then));
                        onCreated.run();
                        row = Stream.concat(Stream.of(coded.id()), atWork.stream()).toList();
                        cutQuotations.remember(coded.id(), extent, done.whole());
                    });
        });
    }

    private record CreatedAnnotation(CodedAnnotation coded, Optional<Extent.Passage> whole) {}
}
