package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The verbs that change a coded passage: its words, its tag, its answers taken over from another one.
public final class EditActions {

    private final CodingService service;
    private final SessionState desk;
    private final CutQuotations cuts;

    public EditActions(CodingService service, SessionState desk, CutQuotations cuts) {
        this.service = service;
        this.desk = desk;
        this.cuts = cuts;
    }

    /// Moves the selected passage to other words.
    ///
    /// @param moved runs once it is there
    public void place(List<Fragment> words, Runnable moved) {
        atSelected(it -> place(it, words, moved));
    }

    /// Joins further words to the selected passage.
    ///
    /// @param joined runs once they belong to it
    public void join(List<Fragment> words, Runnable joined) {
        atSelected(it -> {
            if (words.isEmpty()) {
                desk.queue.hint("workspace.hint.join-what");
            } else {
                place(it, united(desk.sheet().article(), it.extent().fragments(), words), joined);
            }
        });
    }

    private void place(Annotation annotation, List<Fragment> words, Runnable placed) {
        if (annotation.extent().isUnit()) {
            desk.queue.hint("workspace.hint.has-no-words");
            return;
        }
        var extent = new Extent.Passage(words);
        desk.at(it ->
                desk.queue.write(
                        () ->
                                new Placed(
                                        service.place(it.desk(), annotation.id(), extent),
                                        CutQuotations.whole(it, extent)),
                        done -> {
                            desk.show(it.with(done.view()));
                            cuts.placed(annotation.id(), extent, done.whole());
                            placed.run();
                        }));
    }

    private record Placed(CodingSnapshot view, Optional<Extent.Passage> whole) {}

    /// Both, in text order; those that overlap or touch become one.
    static List<Fragment> united(Article article, List<Fragment> some, List<Fragment> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(java.util.Comparator.comparingInt(Fragment::start));
        var united = new ArrayList<Fragment>();
        for (var next : all) {
            var before = united.isEmpty() ? null : united.getLast();
            if (before != null
                    && article.text().substring(before.end(), Math.max(before.end(), next.start())).isBlank()) {
                united.set(united.size() - 1, article.fragment(before.start(), Math.max(before.end(), next.end())));
            } else {
                united.add(next);
            }
        }
        return united;
    }

    /// Gives the selected passage another tag.
    public void retag(Tag tag) {
        atSelected(it ->
                desk.write(
                        sheet -> sheet.with(service.retag(sheet.desk(), it.id(), tag.id())),
                        sheet -> desk.setFocus(desk.focus().select(it.id(), sheet))));
    }

    /// Answers the open questions of the selected annotation as the last one of the same tag before it answers them.
    public void copyAnswers() {
        atSelected(it -> {
            var all = desk.sheet().view().annotations();
            var before =
                    all.subList(0, all.indexOf(it)).stream()
                            .filter(other -> other.tag().equals(it.tag()))
                            .reduce((_, later) -> later);
            before.ifPresentOrElse(
                    other -> copy(other.id(), it.id()), () -> desk.queue.hint("workspace.hint.none-before"));
        });
    }

    private void copy(AnnotationId from, AnnotationId to) {
        desk.write(
                it -> it.with(service.copyAnswers(it.desk(), from, to)),
                sheet -> desk.setFocus(desk.focus().select(to, sheet)));
    }

    private void atSelected(Consumer<Annotation> verb) {
        desk.at(sheet ->
                desk.focus()
                        .selected()
                        .flatMap(sheet.view()::annotation)
                        .ifPresentOrElse(verb, () -> desk.queue.hint("workspace.hint.nothing-selected")));
    }
}
