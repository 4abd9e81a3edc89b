package org.framewright.ui.workspace.coding.actions;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.EdgeRules;
import org.framewright.codebook.Tag.FullStopRule;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingService;
import org.framewright.coding.annotations.PassageTrimmer;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.suggest.quotation.CutQuotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The actions that change a coded passage: its words, its tag, and answers copied from another one.
public record EditActions(CodingService service, SessionState state) {

    /// Moves the selected passage to other words.
    ///
    /// @param onMoved runs after that
    public void place(List<Fragment> words, Runnable onMoved) {
        atSelected(it -> place(it, words, onMoved));
    }

    /// Adds words to the selected passage, their marks by the rules of its tag.
    ///
    /// @param onJoined runs after that
    public void join(List<Fragment> words, Runnable onJoined) {
        atSelected(it -> {
            if (words.isEmpty()) {
                state.queue.hint("workspace.hint.join-what");
            } else {
                var article = state.content().article();
                var tag = state.content().codebook().requireTag(it.tag());
                var joined = PassageTrimmer.trim(tag, new Extent.Passage(words), () -> article).fragments();
                place(it, union(article, it.extent().fragments(), joined), onJoined);
            }
        });
    }

    private void place(Annotation annotation, List<Fragment> words, Runnable onPlaced) {
        if (annotation.extent().isUnit()) {
            state.queue.hint("workspace.hint.has-no-words");
            return;
        }
        var extent = new Extent.Passage(words);
        state.withContent(it ->
                state.queue.write(
                        () -> service.setWords(it.key(), annotation.id(), extent),
                        done -> {
                            state.show(it.with(done));
                            onPlaced.run();
                        }));
    }

    /// Adds to the selected passage the rest of a quotation that it cuts, or the marks around its words.
    public void completeQuotation() {
        atSelected(it -> {
            var article = state.content().article();
            state.queue.read(
                    () -> findWhole(article, it.extent().fragments()),
                    found ->
                            found.ifPresentOrElse(
                                    whole -> place(it, whole, () -> {}),
                                    () -> state.queue.hint("workspace.hint.no-cut-quotation")));
        });
    }

    private static Optional<List<Fragment>> findWhole(Article article, List<Fragment> words) {
        var marks = new EdgeRules(QuotationMarkRule.IN, FullStopRule.AS_SELECTED);
        return CutQuotation.complete(article.text(), words)
                .or(() -> Optional.of(new PassageTrimmer(article, marks).trimMarks(words)))
                .filter(it -> !it.equals(words));
    }

    /// The fragments of both lists, in text order; those that overlap or touch become one.
    static List<Fragment> union(Article article, List<Fragment> some, List<Fragment> others) {
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

    /// Gives the selected passage another tag, and reports the answers that it loses. An implied one gets only a tag that can be implied.
    public void retag(Tag tag) {
        atSelected(it -> {
            if (it.extent() instanceof Extent.Implied && !tag.allowsImplied()) {
                state.queue.hint("workspace.hint.never-implied", tag.label());
                return;
            }
            state.write(
                    content -> content.with(service.retag(content.key(), it.id(), tag.id())),
                    (content, at) -> at.select(it.id(), content),
                    content -> hintDropped(content, it));
        });
    }

    private void hintDropped(PanelContent content, Annotation before) {
        var kept =
                content.snapshot().annotation(before.id()).stream()
                        .flatMap(it -> it.values().keySet().stream())
                        .toList();
        var dropped =
                content.codebook().requireTag(before.tag()).variables().stream()
                        .filter(it -> before.values().containsKey(it.id()) && !kept.contains(it.id()))
                        .map(Variable::label)
                        .collect(Collectors.joining(", "));
        if (!dropped.isEmpty()) {
            state.queue.hint("workspace.hint.answers-dropped", dropped);
        }
    }

    /// Copies the answers to the open questions of the selected annotation from the previous one of the same tag.
    public void copyAnswers() {
        atSelected(it -> {
            var all = state.content().snapshot().annotations();
            var before =
                    all.subList(0, all.indexOf(it)).stream()
                            .filter(other -> other.tag().equals(it.tag()))
                            .reduce((_, later) -> later);
            before.ifPresentOrElse(
                    other -> copy(other.id(), it.id()), () -> state.queue.hint("workspace.hint.none-before"));
        });
    }

    private void copy(AnnotationId from, AnnotationId to) {
        state.write(
                it -> it.with(service.copyAnswers(it.key(), from, to)),
                (content, at) -> at.select(to, content),
                _ -> {});
    }

    private void atSelected(Consumer<Annotation> verb) {
        state.withContent(content ->
                state.focus()
                        .selected()
                        .flatMap(content.snapshot()::annotation)
                        .ifPresentOrElse(verb, () -> state.queue.hint("workspace.hint.nothing-selected")));
    }
}
