package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.Draft;
import org.framewright.codebook.drafting.Item;
import org.framewright.codebook.drafting.Mistake;
import org.framewright.ui.codebook.OutlineRow.Kind;
import org.framewright.ui.codebook.OutlineRow.State;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lines of the outline: headings with their tags where the first of these stands, below each tag its roles and
/// variables, below a variable its categories.
final class Outline {

    private final Draft draft;
    private final Set<Item> open;
    private final List<Mistake> mistakes;
    private final List<OutlineRow> rows = new ArrayList<>();

    private Outline(Draft draft, Set<Item> open, List<Mistake> mistakes) {
        this.draft = draft;
        this.open = open;
        this.mistakes = mistakes;
    }

    /// @param open what is folded open
    static List<OutlineRow> rows(Draft draft, Set<Item> open, List<Mistake> mistakes) {
        var outline = new Outline(draft, open, mistakes);
        outline.add();
        return outline.rows;
    }

    /// The tags in the order of the outline.
    static List<Tag> tags(Codebook codebook) {
        var tags = new LinkedHashSet<Tag>();
        for (var tag : codebook.tags()) {
            tags.add(tag);
            if (!tag.group().isEmpty()) {
                codebook.tags().stream().filter(it -> it.group().equals(tag.group())).forEach(tags::add);
            }
        }
        return List.copyOf(tags);
    }

    private void add() {
        var codebook = draft.edited();
        addWhole(codebook);
        var headings = new HashSet<String>();
        for (var tag : tags(codebook)) {
            var group = codebook.groups().stream().filter(it -> it.id().equals(tag.group())).findFirst();
            group.filter(it -> headings.add(it.id())).ifPresent(this::add);
            add(tag, group.isPresent() ? 1 : 0);
        }
        codebook.groups().stream().filter(it -> headings.add(it.id())).forEach(this::add);
    }

    /// The codebook, and below it what it lists beside its tags.
    private void addWhole(Codebook codebook) {
        boolean more =
                Stream.of(codebook.questions(), codebook.scores(), codebook.readingAids(), codebook.suggestions())
                        .anyMatch(it -> !it.isEmpty());
        boolean unfolded = open.contains(Item.WHOLE);
        var fold = more ? Optional.of(unfolded) : Optional.<Boolean>empty();
        rows.add(row(Item.WHOLE, 0, Kind.CODEBOOK, codebook.title(), fold, false));
        if (unfolded) {
            codebook.questions().forEach(it -> add(new Item.OfQuestion(it.id()), Kind.QUESTION));
            codebook.scores().forEach(it -> add(new Item.OfScore(it.id()), Kind.SCORE));
            codebook.readingAids().forEach(it -> add(new Item.OfAid(it.id()), Kind.AID));
            codebook.suggestions().forEach(it -> add(new Item.OfSuggestion(it.finds().id()), Kind.SUGGESTION));
        }
    }

    private void add(Item.Listed item, Kind kind) {
        rows.add(row(item, 1, kind, draft.labelOf(item).replace('\n', ' '), Optional.empty(), false));
    }

    private void add(Codebook.Group group) {
        rows.add(row(new Item.OfGroup(group.id()), 0, Kind.GROUP, group.label(), Optional.empty(), false));
    }

    private void add(Tag tag, int depth) {
        var item = new Item.At(new OfTag(tag.id()));
        boolean more = !tag.roles().isEmpty() || !tag.variables().isEmpty();
        var fold = more ? Optional.of(open.contains(item)) : Optional.<Boolean>empty();
        rows.add(row(item, depth, Kind.TAG, tag.label(), fold, tag.retired()).of(tag));
        if (!open.contains(item)) {
            return;
        }
        for (var role : tag.roles()) {
            var at = new Item.At(new OfRole(tag.id(), role.id()));
            rows.add(row(at, depth + 1, Kind.ROLE, role.label(), Optional.empty(), role.retired() || tag.retired()));
        }
        tag.variables().forEach(it -> add(tag, it, depth + 1));
    }

    private void add(Tag tag, Variable variable, int depth) {
        var at = new OfVariable(tag.id(), variable.id());
        var item = new Item.At(at);
        boolean retired = variable.retired() || tag.retired();
        boolean lists = variable.scale() != Scale.BOOLEAN && !variable.categories().isEmpty();
        var fold = lists ? Optional.of(open.contains(item)) : Optional.<Boolean>empty();
        rows.add(row(item, depth, Kind.VARIABLE, variable.label(), fold, retired));
        if (!lists || !open.contains(item)) {
            return;
        }
        for (var category : variable.categories()) {
            var one = new Item.At(at.category(category.id()));
            int in = category.parent().isEmpty() ? 1 : 2;
            rows.add(
                    row(
                                    one,
                                    depth + in,
                                    Kind.CATEGORY,
                                    category.label(),
                                    Optional.empty(),
                                    category.retired() || retired)
                            .signed(String.valueOf(category.code())));
        }
    }

    private OutlineRow row(Item item, int depth, Kind kind, String words, Optional<Boolean> fold, boolean retired) {
        return new OutlineRow(item, depth, kind, words, "", Optional.empty(), fold, state(item, retired));
    }

    private State state(Item item, boolean retired) {
        boolean fresh =
                switch (item) {
                    case Item.Whole() -> false;
                    case Item.At(var at) -> draft.isNew(at);
                    case Item.Listed listed -> draft.isNew(listed);
                };
        int count = (int) mistakes.stream().filter(it -> isShownAt(it.item(), item)).count();
        return new State(fresh, retired, isUnanswered(item), count);
    }

    private boolean isUnanswered(Item item) {
        return item instanceof Item.OfQuestion(var id)
                && draft.edited().questions().stream().anyMatch(it -> it.id().equals(id) && it.answer().isBlank());
    }

    /// Its own, and those of what is folded away.
    private boolean isShownAt(Item mistaken, Item item) {
        if (mistaken.equals(item)) {
            return true;
        }
        if (item.equals(Item.WHOLE)) {
            return !open.contains(item) && above(mistaken).contains(item);
        }
        if (open.contains(item) || !(item instanceof Item.At(var outer)) || !(mistaken instanceof Item.At(var inner))) {
            return false;
        }
        return switch (outer) {
            case OfTag(var tag) -> inner.tag().equals(tag);
            case OfVariable variable -> inner instanceof OfCategory category && category.ofVariable().equals(variable);
            case OfRole _, OfCategory _ -> false;
        };
    }

    /// What something stands in, from the outside in.
    static List<Item> above(Item item) {
        if (!(item instanceof Item.At(var at))) {
            return item instanceof Item.Listed && !(item instanceof Item.OfGroup) ? List.of(Item.WHOLE) : List.of();
        }
        Item tag = new Item.At(new OfTag(at.tag()));
        return switch (at) {
            case OfTag _ -> List.of();
            case OfRole _, OfVariable _ -> List.of(tag);
            case OfCategory category -> List.of(tag, new Item.At((Address) category.ofVariable()));
        };
    }
}
