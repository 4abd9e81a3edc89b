package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyStringWrapper;

import org.framewright.codebook.Tag;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.ArticleViewModel.DraggedLink;
import org.framewright.ui.workspace.coding.actions.AnnotationFormatter;
import org.framewright.ui.workspace.coding.actions.RoleActions.FreeRole;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Previews the link of the selected words, of the words for a waiting role, or of a dragged passage: the annotations, other possible
/// links, and obstacles. The article draws a line for the link.
final class LinkPreview {

    private final PassageActions passageActions;
    private final Texts texts;

    /// Empty where nothing could be joined.
    final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    LinkPreview(PassageActions passageActions, Texts texts) {
        this.passageActions = passageActions;
        this.texts = texts;
        passageActions.page().selection.property().subscribe((_, _) -> update());
        passageActions.page().draggedLink.subscribe((_, _) -> update());
        passageActions.page().endDragged.subscribe((_, _) -> update());
        passageActions.page().moving.subscribe((_, _) -> update());
        passageActions.session().state().panel.subscribe((_, _) -> update());
        passageActions.session().roleActions.waiting.subscribe((_, _) -> update());
        passageActions.session().creationActions.linkInverted.subscribe((_, _) -> update());
    }

    /// Joins two passages, or reports the obstacle.
    void join(DraggedLink dragged) {
        var session = passageActions.session();
        if (dragged.isRefused()) {
            session.contentProperty()
                    .get()
                    .ifPresent(it -> session.queue.hint("workspace.hint.place-full", describe(it, dragged)));
        } else {
            session.link(dragged.from(), dragged.to());
        }
    }

    private void update() {
        if (!passageActions.page().selection.isPresent()) {
            passageActions.page().moving.set(false);
        }
        var content = passageActions.session().contentProperty().get().filter(_ -> !passageActions.session().isFixed());
        var tags = content.map(_ -> codableTags()).orElse(Map.of());
        var links = findLinks(tags.getOrDefault(true, List.of()));
        passageActions
                .page()
                .linked
                .set(
                        Stream.concat(
                                        passageActions.session().roleActions.waiting.get().stream()
                                                .map(FreeRole::annotation),
                                        links.keySet().stream().flatMap(List::stream).map(Annotation::id))
                                .distinct()
                                .toList());
        sentence.set(content.map(it -> describe(it, links, tags.getOrDefault(false, List.of()))).orElse(""));
    }

    /// The labels of the tags that would join the selected words to the same annotations, or to none although they could.
    private Map<List<Annotation>, List<String>> findLinks(List<Tag> tags) {
        var words = passageActions.page().selection.fragments();
        var links = new LinkedHashMap<List<Annotation>, List<String>>();
        for (var tag : tags) {
            var choice = passageActions.session().creationActions.findLinks(tag, words);
            if (!choice.isEmpty()) {
                links.computeIfAbsent(choice.next(), _ -> new ArrayList<>()).add(tag.label());
            }
        }
        return links;
    }

    /// The tags that the selected words can be coded with, and those that they can't; none without words, or while a passage is moved.
    private Map<Boolean, List<Tag>> codableTags() {
        var words = passageActions.page().selection.fragments();
        var actions = passageActions.session().creationActions;
        return words.isEmpty() || passageActions.page().endDragged.get() || passageActions.page().moving.get()
                ? Map.of()
                : passageActions.passageTags().stream()
                        .collect(Collectors.partitioningBy(it -> actions.canCode(it, words)));
    }

    private String describe(PanelContent content, Map<List<Annotation>, List<String>> links, List<Tag> refusing) {
        var dragged = passageActions.page().draggedLink.get();
        if (dragged.isPresent()) {
            return describe(content, dragged.get());
        }
        if (passageActions.page().endDragged.get()) {
            return texts.get("workspace.links-moved");
        }
        if (passageActions.page().moving.get()) {
            var selection = passageActions.page().selection.get();
            return texts.get(
                    selection.anchor() < selection.caret()
                            ? "workspace.links-moving-end"
                            : "workspace.links-moving-start");
        }
        var waiting = passageActions.session().roleActions.waiting.get();
        if (waiting.isPresent()) {
            var place = waiting.get();
            return texts.get(
                    "workspace.links-waiting",
                    place.whole() ? place.tag().label() : place.role().label(),
                    name(content, place.annotation()));
        }
        if (!passageActions.page().selection.isPresent()
                && passageActions.session().creationActions.linkInverted.get()) {
            return texts.get("workspace.links-other-way");
        }
        var impossible = refusing.stream().map(Tag::label).collect(Collectors.joining(", "));
        return Stream.concat(
                        links.entrySet().stream()
                                .map(it -> describe(content, String.join(", ", it.getValue()), it.getKey())),
                        Stream.of(impossible)
                                .filter(it -> !it.isEmpty())
                                .map(it -> texts.get("workspace.links-impossible", it)))
                .collect(Collectors.joining("; "));
    }

    private String describe(PanelContent content, DraggedLink dragged) {
        var from = name(content, dragged.from());
        var to = name(content, dragged.to());
        var there = dragged.fillers().stream().map(it -> name(content, it)).collect(Collectors.joining(", "));
        return dragged.isRefused()
                ? texts.get("workspace.links-refused", from, to, there)
                : texts.get("workspace.links-dragged", from, to);
    }

    private String describe(PanelContent content, String tags, List<Annotation> linked) {
        return linked.isEmpty()
                ? texts.get("workspace.links-none", tags)
                : texts.get(
                        "workspace.links",
                        tags,
                        linked.stream().map(it -> name(content, it.id())).collect(Collectors.joining(", ")));
    }

    private String name(PanelContent content, AnnotationId id) {
        return new AnnotationFormatter(texts).name(content, id);
    }
}
