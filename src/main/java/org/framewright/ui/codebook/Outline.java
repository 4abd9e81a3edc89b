package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
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
            codebook.questions().forEach(it -> add(new Item.QuestionItem(it.id()), Kind.QUESTION));
            codebook.scores().forEach(it -> add(new Item.ScoreItem(it.id()), Kind.SCORE));
            codebook.readingAids().forEach(it -> add(new Item.ReadingAidItem(it.id()), Kind.AID));
            codebook.suggestions().forEach(it -> add(new Item.SuggestionItem(it.finds().id()), Kind.SUGGESTION));
        }
    }

    private void add(Item.ListItem item, Kind kind) {
        rows.add(row(item, 1, kind, draft.labelOf(item).replace('\n', ' '), Optional.empty(), false));
    }

    private void add(Codebook.Group group) {
        rows.add(row(new Item.GroupItem(group.id()), 0, Kind.GROUP, group.label(), Optional.empty(), false));
    }

    private void add(Tag tag, int depth) {
        var item = new Item.CodebookPart(new TagAddress(tag.id()));
        boolean more = !tag.roles().isEmpty() || !tag.variables().isEmpty();
        var fold = more ? Optional.of(open.contains(item)) : Optional.<Boolean>empty();
        rows.add(row(item, depth, Kind.TAG, tag.label(), fold, tag.retired()).of(tag));
        if (!open.contains(item)) {
            return;
        }
        for (var role : tag.roles()) {
            var at = new Item.CodebookPart(new RoleAddress(tag.id(), role.id()));
            rows.add(row(at, depth + 1, Kind.ROLE, role.label(), Optional.empty(), role.retired() || tag.retired()));
        }
        tag.variables().forEach(it -> add(tag, it, depth + 1));
    }

    private void add(Tag tag, Variable variable, int depth) {
        var at = new VariableAddress(tag.id(), variable.id());
        var item = new Item.CodebookPart(at);
        boolean retired = variable.retired() || tag.retired();
        boolean lists = variable.scale() != Scale.BOOLEAN && !variable.categories().isEmpty();
        var fold = lists ? Optional.of(open.contains(item)) : Optional.<Boolean>empty();
        rows.add(row(item, depth, Kind.VARIABLE, variable.label(), fold, retired));
        if (!lists || !open.contains(item)) {
            return;
        }
        for (var category : variable.categories()) {
            var one = new Item.CodebookPart(at.category(category.id()));
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
                    case Item.WholeCodebook() -> false;
                    case Item.CodebookPart(var at) -> draft.isNew(at);
                    case Item.ListItem listed -> draft.isNew(listed);
                };
        int count = (int) mistakes.stream().filter(it -> isShownAt(it.item(), item)).count();
        return new State(fresh, retired, isUnanswered(item), count);
    }

    private boolean isUnanswered(Item item) {
        return item instanceof Item.QuestionItem(var id)
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
        if (open.contains(item) || !(item instanceof Item.CodebookPart(var outer)) || !(mistaken instanceof Item.CodebookPart(var inner))) {
            return false;
        }
        return switch (outer) {
            case TagAddress(var tag) -> inner.tag().equals(tag);
            case VariableAddress variable -> inner instanceof CategoryAddress category && category.ofVariable().equals(variable);
            case RoleAddress _, CategoryAddress _ -> false;
        };
    }

    /// What something stands in, from the outside in.
    static List<Item> above(Item item) {
        if (!(item instanceof Item.CodebookPart(var at))) {
            return item instanceof Item.ListItem && !(item instanceof Item.GroupItem) ? List.of(Item.WHOLE) : List.of();
        }
        Item tag = new Item.CodebookPart(new TagAddress(at.tag()));
        return switch (at) {
            case TagAddress _ -> List.of();
            case RoleAddress _, VariableAddress _ -> List.of(tag);
            case CategoryAddress category -> List.of(tag, new Item.CodebookPart((Address) category.ofVariable()));
        };
    }
}
