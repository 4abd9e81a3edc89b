package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.drafting.DraftMistake;
import org.framewright.ui.codebook.OutlineRow.Kind;
import org.framewright.ui.codebook.OutlineRow.State;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lines of the outline: headings with their tags, in the place of the first of these, below each tag its roles and
/// variables, below a variable its categories.
public final class OutlineBuilder {

    private final CodebookDraft draft;
    private final Set<DraftItem> open;
    private final List<DraftMistake> mistakes;
    private final List<OutlineRow> rows = new ArrayList<>();

    private OutlineBuilder(CodebookDraft draft, Set<DraftItem> open, List<DraftMistake> mistakes) {
        this.draft = draft;
        this.open = open;
        this.mistakes = mistakes;
    }

    /// @param open the unfolded items
    static List<OutlineRow> build(CodebookDraft draft, Set<DraftItem> open, List<DraftMistake> mistakes) {
        var outline = new OutlineBuilder(draft, open, mistakes);
        outline.add();
        return outline.rows;
    }

    public static List<Tag> tags(Codebook codebook) {
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

    /// The codebook, and below it its lists beside the tags.
    private void addWhole(Codebook codebook) {
        boolean more =
                Stream.of(codebook.questions(), codebook.scores(), codebook.highlightPatterns(), codebook.suggestions())
                        .anyMatch(it -> !it.isEmpty());
        boolean unfolded = open.contains(DraftItem.WHOLE);
        var fold = more ? Optional.of(unfolded) : Optional.<Boolean>empty();
        rows.add(row(DraftItem.WHOLE, 0, Kind.CODEBOOK, codebook.title(), fold, false));
        if (unfolded) {
            codebook.questions().forEach(it -> add(new DraftItem.QuestionItem(it.id()), Kind.QUESTION));
            codebook.scores().forEach(it -> add(new DraftItem.ScoreItem(it.id()), Kind.SCORE));
            codebook.highlightPatterns().forEach(it -> add(new DraftItem.HighlightPatternItem(it.id()), Kind.AID));
            codebook.suggestions().forEach(it -> add(new DraftItem.SuggestionItem(it.finds().id()), Kind.SUGGESTION));
        }
    }

    private void add(DraftItem.ListItem item, Kind kind) {
        rows.add(row(item, 1, kind, draft.labelOf(item).replace('\n', ' '), Optional.empty(), false));
    }

    private void add(Codebook.Group group) {
        rows.add(row(new DraftItem.GroupItem(group.id()), 0, Kind.GROUP, group.label(), Optional.empty(), false));
    }

    private void add(Tag tag, int depth) {
        var item = new DraftItem.CodebookPart(new TagAddress(tag.id()));
        boolean more = !tag.roles().isEmpty() || !tag.variables().isEmpty();
        var fold = more ? Optional.of(open.contains(item)) : Optional.<Boolean>empty();
        rows.add(row(item, depth, Kind.TAG, tag.label(), fold, tag.retired()).withTag(tag));
        if (!open.contains(item)) {
            return;
        }
        for (var role : tag.roles()) {
            var at = new DraftItem.CodebookPart(new RoleAddress(tag.id(), role.id()));
            rows.add(row(at, depth + 1, Kind.ROLE, role.label(), Optional.empty(), role.retired() || tag.retired()));
        }
        tag.variables().forEach(it -> add(tag, it, depth + 1));
    }

    private void add(Tag tag, Variable variable, int depth) {
        var at = new VariableAddress(tag.id(), variable.id());
        var item = new DraftItem.CodebookPart(at);
        boolean retired = variable.retired() || tag.retired();
        boolean lists = variable.scale() != Scale.BOOLEAN && !variable.categories().isEmpty();
        var fold = lists ? Optional.of(open.contains(item)) : Optional.<Boolean>empty();
        rows.add(row(item, depth, Kind.VARIABLE, variable.label(), fold, retired));
        if (!lists || !open.contains(item)) {
            return;
        }
        for (var category : variable.categories()) {
            var one = new DraftItem.CodebookPart(at.category(category.id()));
            int in = category.parent().isEmpty() ? 1 : 2;
            rows.add(
                    row(
                                    one,
                                    depth + in,
                                    Kind.CATEGORY,
                                    category.label(),
                                    Optional.empty(),
                                    category.retired() || retired)
                            .withSign(String.valueOf(category.code())));
        }
    }

    private OutlineRow row(
            DraftItem item, int depth, Kind kind, String words, Optional<Boolean> fold, boolean retired) {
        return new OutlineRow(item, depth, kind, words, "", Optional.empty(), fold, state(item, retired));
    }

    private State state(DraftItem item, boolean retired) {
        boolean fresh =
                switch (item) {
                    case DraftItem.WholeCodebook() -> false;
                    case DraftItem.CodebookPart(var at) -> draft.isNew(at);
                    case DraftItem.ListItem listed -> draft.isNew(listed);
                };
        int count = (int) mistakes.stream().filter(it -> isShownAt(it.item(), item)).count();
        return new State(fresh, retired, isUnanswered(item), count);
    }

    private boolean isUnanswered(DraftItem item) {
        return item instanceof DraftItem.QuestionItem(var id)
                && draft.edited().questions().stream().anyMatch(it -> it.id().equals(id) && it.answer().isBlank());
    }

    /// A mistake is shown at its own item, or at the folded item around it.
    private boolean isShownAt(DraftItem mistaken, DraftItem item) {
        if (mistaken.equals(item)) {
            return true;
        }
        if (item.equals(DraftItem.WHOLE)) {
            return !open.contains(item) && parentsOf(mistaken).contains(item);
        }
        if (open.contains(item)
                || !(item instanceof DraftItem.CodebookPart(var outer))
                || !(mistaken instanceof DraftItem.CodebookPart(var inner))) {
            return false;
        }
        return switch (outer) {
            case TagAddress(var tag) -> inner.tag().equals(tag);
            case VariableAddress variable ->
                    inner instanceof CategoryAddress category && category.variableAddress().equals(variable);
            case RoleAddress _, CategoryAddress _ -> false;
        };
    }

    /// The items around an item, from the outside in.
    static List<DraftItem> parentsOf(DraftItem item) {
        if (!(item instanceof DraftItem.CodebookPart(var at))) {
            return item instanceof DraftItem.ListItem && !(item instanceof DraftItem.GroupItem)
                    ? List.of(DraftItem.WHOLE)
                    : List.of();
        }
        DraftItem tag = new DraftItem.CodebookPart(new TagAddress(at.tag()));
        return switch (at) {
            case TagAddress _ -> List.of();
            case RoleAddress _, VariableAddress _ -> List.of(tag);
            case CategoryAddress category ->
                    List.of(tag, new DraftItem.CodebookPart((CodebookAddress) category.variableAddress()));
        };
    }
}
