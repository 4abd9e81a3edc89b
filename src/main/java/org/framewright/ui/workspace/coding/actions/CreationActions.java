package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.CodedAnnotation;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Actors;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.suggest.CodingProposal;
import org.framewright.ui.workspace.coding.CodingFocus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The verbs that code something new: words, what they only imply, a suggestion.
public final class CreationActions {

    private final CodingService service;
    private final SessionState desk;
    private final CutQuotations cuts;

    /// What was coded one after the other, the last first, as long as the coder is at that.
    private List<AnnotationId> row = List.of();

    public CreationActions(CodingService service, SessionState desk, CutQuotations cuts) {
        this.service = service;
        this.desk = desk;
        this.cuts = cuts;
        desk.focus.subscribe(at -> {
            if (!at.selected().equals(row.stream().findFirst())) {
                row = List.of();
            }
        });
    }

    /// Codes the selected words with a tag, for the annotation at work where they go together.
    ///
    /// @param coded runs once they are coded
    public void code(Tag tag, List<Fragment> fragments, Runnable coded) {
        code(tag, fragments, true, coded);
    }

    /// Codes the selected words with a tag, by themselves.
    ///
    /// @param coded runs once they are coded
    public void codeAlone(Tag tag, List<Fragment> fragments, Runnable coded) {
        code(tag, fragments, false, coded);
    }

    private void code(Tag tag, List<Fragment> fragments, boolean together, Runnable coded) {
        if (fragments.stream().noneMatch(CreationActions::hasWords)) {
            desk.queue.hint("workspace.hint.select-first", tag.label());
        } else {
            make(tag, new Extent.Passage(fragments), together, coded);
        }
    }

    /// Codes what is suggested, and goes to the first question that it leaves open.
    public void accept(CodingProposal proposal) {
        desk.at(it ->
                desk.queue.write(
                        () -> new Accepted(service.accept(it.desk(), proposal), service.actors()),
                        accepted -> {
                            var coded = accepted.coded();
                            var then = it.with(coded.view()).with(accepted.actors());
                            desk.show(then);
                            var parts =
                                    coded.view().annotation(coded.id()).stream()
                                            .flatMap(made -> made.links().values().stream())
                                            .flatMap(List::stream)
                                            .toList();
                            var first =
                                    Stream.concat(Stream.of(coded.id()), parts.stream())
                                            .filter(id -> isOpen(coded.view(), id))
                                            .findFirst()
                                            .orElse(coded.id());
                            var at = CodingFocus.NOWHERE.select(coded.id(), then);
                            desk.setFocus(first.equals(coded.id()) ? at : at.select(first, then));
                        }));
    }

    private record Accepted(CodedAnnotation coded, Actors actors) {}

    private static boolean isOpen(CodingSnapshot view, AnnotationId id) {
        return view.open().stream().anyMatch(it -> it.annotation().equals(Optional.of(id)));
    }

    private static boolean hasWords(Fragment fragment) {
        return fragment.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Adds an annotation that the text implies without saying it.
    public void imply(Tag tag) {
        desk.at(it -> {
            boolean wanted =
                    desk.focus()
                            .anchor(it)
                            .flatMap(it.view()::annotation)
                            .filter(anchor -> it.codebook().required(anchor.tag()).roleFor(tag.id()).isPresent())
                            .isPresent();
            if (!tag.implied()) {
                desk.queue.hint("workspace.hint.never-implied", tag.label());
            } else if (!wanted) {
                desk.queue.hint("workspace.hint.implied-for-what", tag.label());
            } else {
                make(tag, new Extent.Implied(), true, () -> {});
            }
        });
    }

    private void make(Tag tag, Extent extent, boolean together, Runnable made) {
        desk.at(it -> {
            var from = together ? desk.focus() : CodingFocus.NOWHERE;
            var anchor = from.anchor(it);
            var atWork = anchor.equals(row.stream().findFirst()) ? row : anchor.stream().toList();
            desk.queue.write(
                    () -> new Made(service.code(it.desk(), tag.id(), extent, atWork), CutQuotations.whole(it, extent)),
                    done -> {
                        var coded = done.coded();
                        desk.show(it.with(coded.view()));
                        desk.setFocus(from.select(coded.id(), it.with(coded.view())));
                        made.run();
                        row = Stream.concat(Stream.of(coded.id()), atWork.stream()).toList();
                        cuts.placed(coded.id(), extent, done.whole());
                    });
        });
    }

    private record Made(CodedAnnotation coded, Optional<Extent.Passage> whole) {}
}
