package org.framewright.ui.codebook;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.drafting.DraftProblem;
import org.framewright.model.Refusal;
import org.framewright.ui.codebook.OutlineRow.Kind;
import org.framewright.ui.codebook.editor.CodebookViewModel;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.wording.Texts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The outline: the lines that are shown, and the actions on the selected one.
public final class OutlineViewModel {

    private static final int SHORT = 40;
    private static final int FEW = 8;

    private final CodebookViewModel codebook;
    private final Texts texts;
    private final Set<DraftItem> open = new HashSet<>();
    public final ObservableList<OutlineRow> rows = FXCollections.observableArrayList();
    private DraftItem selected = DraftItem.WHOLE;
    private boolean begun;
    private boolean filling;

    /// @param saved the state at the last visit
    public OutlineViewModel(CodebookViewModel codebook, Texts texts, Optional<State> saved) {
        this.codebook = codebook;
        this.texts = texts;
        saved.flatMap(State::open)
                .ifPresent(it -> {
                    begun = true;
                    open.addAll(it);
                });
        codebook.content.subscribe(it -> it.ifPresent(this::show));
    }

    /// The state of the outline that survives a visit to another screen.
    ///
    /// @param open the unfolded items; empty where the codebook was not read yet
    public record State(DraftItem selected, Optional<Set<DraftItem>> open) {}

    public State state() {
        return new State(selected, begun ? Optional.of(Set.copyOf(open)) : Optional.empty());
    }

    public int selectedRow() {
        return rows.stream().map(OutlineRow::item).toList().indexOf(selected);
    }

    private void show(Content content) {
        if (!begun) {
            begun = true;
            openAllTags(content.draft());
        }
        boolean renamed = open.contains(selected) && !content.draft().has(selected);
        if (renamed) {
            open.add(content.selected());
        }
        selected = content.selected();
        open.addAll(OutlineBuilder.parentsOf(selected));
        fill(OutlineBuilder.build(content.draft(), open, content.mistakes()));
    }

    private void openAllTags(CodebookDraft draft) {
        var codebook = draft.edited();
        var tags = codebook.tags();
        int lines = tags.stream().mapToInt(it -> 1 + it.variables().size() + it.roles().size()).sum();
        if (lines <= SHORT) {
            tags.forEach(it -> open.add(new DraftItem.CodebookPart(new TagAddress(it.id()))));
        }
        int listed =
                codebook.questions().size()
                        + codebook.scores().size()
                        + codebook.highlightPatterns().size()
                        + codebook.suggestions().size();
        if (listed <= FEW) {
            open.add(DraftItem.WHOLE);
        }
    }

    /// Only lines that differ are replaced, so that the selection stays.
    private void fill(List<OutlineRow> fresh) {
        filling = true;
        if (fresh.size() != rows.size()) {
            rows.setAll(fresh);
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!fresh.get(i).equals(rows.get(i))) {
                rows.set(i, fresh.get(i));
            }
        }
        filling = false;
    }

    /// Selects a line. Ignores the list's own selections while lines are replaced.
    public void select(DraftItem item) {
        if (!filling && !item.equals(selected)) {
            codebook.select(item);
        }
    }

    /// Unfolds the selected line, or goes to the first one below it.
    public void unfold() {
        var row = row();
        if (row.flatMap(OutlineRow::fold).filter(it -> it).isPresent()) {
            select(rows.get(selectedRow() + 1).item());
        } else if (row.flatMap(OutlineRow::fold).isPresent()) {
            toggle(selected);
        }
    }

    /// Folds the selected line, or goes to its parent.
    public void fold() {
        if (row().flatMap(OutlineRow::fold).filter(it -> it).isPresent()) {
            toggle(selected);
        } else {
            var above = OutlineBuilder.parentsOf(selected);
            select(above.isEmpty() ? DraftItem.WHOLE : above.getLast());
        }
    }

    public void toggle(DraftItem item) {
        if (!open.remove(item)) {
            open.add(item);
        }
        codebook.content.get().ifPresent(it -> fill(OutlineBuilder.build(it.draft(), open, it.mistakes())));
    }

    private Optional<OutlineRow> row() {
        return rows.stream().filter(it -> it.item().equals(selected)).findFirst();
    }

    /// Whether an item of a kind can be added at the selection.
    public boolean canAdd(Kind kind) {
        return switch (kind) {
            case CODEBOOK -> false;
            case GROUP, TAG, QUESTION, SCORE, AID -> true;
            case SUGGESTION -> codebook.content.get().filter(OutlineViewModel::isMoreFound).isPresent();
            case ROLE, VARIABLE -> tag().isPresent();
            case CATEGORY -> listingVariable().isPresent();
        };
    }

    private static boolean isMoreFound(Content content) {
        return content.draft().edited().suggestions().size() < SuggestionRule.SuggestionSource.values().length;
    }

    /// Adds an item of a kind behind the selected one, or into it.
    public void add(Kind kind) {
        if (canAdd(kind)) {
            var label = texts.constant("codebook.new.", kind);
            codebook.changeAndSelect(draft -> addTo(draft, kind, label));
        }
    }

    private DraftEdit addTo(CodebookDraft draft, Kind kind, String label) {
        return switch (kind) {
            case CODEBOOK -> new DraftEdit(draft, selected);
            case GROUP -> draft.addGroup(label);
            case TAG -> draft.addTag(label, tag().flatMap(draft::tag).map(Tag::unit).orElse(Tag.Unit.PASSAGE), tag());
            case ROLE -> draft.addRole(tag().orElseThrow(), label);
            case VARIABLE -> question(draft, label);
            case CATEGORY -> draft.addCategory(listingVariable().orElseThrow(), label, category());
            case QUESTION -> draft.addQuestion(label, listedId());
            case SCORE -> draft.addScore(label, listedId());
            case AID -> draft.addAid(label, listedId());
            case SUGGESTION -> draft.addSuggestion(listedId());
        };
    }

    /// A new question with two answers, since one without any is a mistake.
    private DraftEdit question(CodebookDraft draft, String label) {
        var placed = draft.addVariable(tag().orElseThrow(), label, Scale.NOMINAL, variable());
        if (!(placed.item() instanceof DraftItem.CodebookPart(VariableAddress at))) {
            return placed;
        }
        var grown = placed.draft();
        for (var key : List.of("codebook.new.first-category", "codebook.new.second-category")) {
            grown = grown.addCategory(at, texts.get(key), Optional.empty()).draft();
        }
        return new DraftEdit(grown, placed.item());
    }

    /// Adds an item like the selected one behind it; at the codebook itself, a tag.
    public void addBeside() {
        var kind = row().map(OutlineRow::kind).orElse(Kind.TAG);
        add(kind == Kind.CODEBOOK ? Kind.TAG : kind);
    }

    /// Adds a part to the selected item.
    public void addBelow() {
        var kind = row().map(OutlineRow::kind).orElse(Kind.CODEBOOK);
        add(
                switch (kind) {
                    case CODEBOOK, GROUP -> Kind.TAG;
                    case TAG, ROLE -> Kind.VARIABLE;
                    case VARIABLE, CATEGORY -> Kind.CATEGORY;
                    case QUESTION, SCORE, AID, SUGGESTION -> kind;
                });
    }

    /// Deletes a new item; an item of the former version is retired, or restored.
    public void remove() {
        var beside = neighbour();
        codebook.changeAndSelect(draft ->
                switch (selected) {
                    case DraftItem.WholeCodebook() -> new DraftEdit(draft, selected);
                    case DraftItem.ListItem at -> new DraftEdit(draft.remove(at), beside);
                    case DraftItem.CodebookPart(var at) -> {
                        try {
                            yield new DraftEdit(draft.delete(at), beside);
                        } catch (Refusal refused) {
                            if (refused.problems().getFirst().code() != DraftProblem.IN_USE) {
                                throw refused;
                            }
                            yield new DraftEdit(draft.retire(at, !isRetired(draft)), selected);
                        }
                    }
                });
    }

    private DraftItem neighbour() {
        int at = selectedRow();
        return at > 0 ? rows.get(at - 1).item() : DraftItem.WHOLE;
    }

    private boolean isRetired(CodebookDraft draft) {
        return switch (selected) {
            case DraftItem.CodebookPart(TagAddress at) -> draft.tag(at).filter(Tag::retired).isPresent();
            case DraftItem.CodebookPart(RoleAddress at) ->
                    draft.edited().role(at).filter(it -> it.retired()).isPresent();
            case DraftItem.CodebookPart(VariableAddress at) ->
                    draft.variable(at).filter(it -> it.retired()).isPresent();
            case DraftItem.CodebookPart(CategoryAddress at) ->
                    draft.category(at).filter(it -> it.retired()).isPresent();
            case DraftItem.WholeCodebook(), DraftItem.ListItem _ -> false;
        };
    }

    /// Moves the selected item among its siblings.
    ///
    /// @param by one further down, or up
    public void shift(int by) {
        codebook.change(draft -> draft.shift(selected, siblingDistance(draft, by)));
    }

    /// The distance to the sibling: between tags under headings it may be more than one.
    private int siblingDistance(CodebookDraft draft, int by) {
        if (!(selected instanceof DraftItem.CodebookPart(TagAddress(var id)))) {
            return by;
        }
        var shown = OutlineBuilder.tags(draft.edited());
        var tag = draft.edited().requireTag(id);
        int next = shown.indexOf(tag) + by;
        boolean same = next >= 0 && next < shown.size() && shown.get(next).group().equals(tag.group());
        var all = draft.edited().tags();
        return same ? all.indexOf(shown.get(next)) - all.indexOf(tag) : 0;
    }

    private Optional<TagAddress> tag() {
        return selected instanceof DraftItem.CodebookPart(var at)
                ? Optional.of(new TagAddress(at.tag()))
                : Optional.empty();
    }

    private Optional<VariableAddress> variable() {
        return switch (selected) {
            case DraftItem.CodebookPart(VariableAddress at) -> Optional.of(at);
            case DraftItem.CodebookPart(CategoryAddress at) -> Optional.of(at.variableAddress());
            case DraftItem.CodebookPart _, DraftItem.WholeCodebook(), DraftItem.ListItem _ -> Optional.empty();
        };
    }

    private Optional<VariableAddress> listingVariable() {
        return variable()
                .filter(at ->
                        codebook.content
                                .get()
                                .flatMap(it -> it.draft().variable(at))
                                .filter(it -> it.scale().hasCategories() && it.scale() != Scale.BOOLEAN)
                                .isPresent());
    }

    private String listedId() {
        return selected instanceof DraftItem.ListItem at ? at.id() : "";
    }

    private Optional<CategoryAddress> category() {
        return selected instanceof DraftItem.CodebookPart(CategoryAddress at) ? Optional.of(at) : Optional.empty();
    }
}
