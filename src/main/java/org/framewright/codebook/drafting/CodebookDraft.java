package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.WarningRules;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.revision.CodeHistory;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.codebook.rules.SuggestionTargets;
import org.framewright.model.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The next version of a codebook, while it is edited. An edit returns another draft; an edit that is not possible throws a
/// [Refusal] with a [DraftProblem]. Parts of the version before are renamed, moved, merged, split or retired, but never
/// lost: the draft knows the origin of every part, and [#codebook] contains the mapping. A draft may have mistakes, which
/// [#mistakes] lists; its ids are always valid, and unique among siblings.
///
/// @param base the version before
/// @param codes the codes of all versions before
/// @param edited the edited codebook, without mapping
public record CodebookDraft(Codebook base, CodeHistory codes, Codebook edited, DraftLineage lineage) {

    /// A draft without changes.
    public static CodebookDraft of(CodebookVersions versions) {
        var base = versions.newest();
        return new CodebookDraft(base, CodeHistory.of(versions), base, DraftLineage.NONE).withContent(base);
    }

    /// The draft with the content of a given codebook, which may come from a draft or from elsewhere. A part of the version
    /// before that the codebook lacks, without a step for it, returns as retired.
    public CodebookDraft withContent(Codebook next) {
        var mapping = next.mapping();
        var steps = mapping == null || mapping.from() != base.version() ? List.<Step>of() : mapping.steps();
        var content =
                new Codebook(
                        base.id(),
                        base.version() + 1,
                        next.about(),
                        next.groups(),
                        next.tags(),
                        next.scores(),
                        next.highlightPatterns(),
                        next.suggestions(),
                        next.warnings(),
                        next.missingCodes(),
                        next.questions(),
                        null);
        return RetiredPartRestorer.restoreMissing(with(content, DraftAncestry.trace(base, content, steps)));
    }

    /// The next version as edited so far, with its mapping.
    public Codebook codebook() {
        return edited.withVersion(
                base.version() + 1, new VersionMapping(base.version(), new MappingSteps(base, edited, lineage).list()));
    }

    /// The steps by which codings of the version before are read under this version.
    public List<Step> steps() {
        return new MappingSteps(base, edited, lineage).list();
    }

    /// Whether the draft differs from the version before.
    public boolean isChanged() {
        return !steps().isEmpty() || !edited.withVersion(base.version(), base.mapping()).equals(base);
    }

    /// All mistakes: the problems that a reader of the codebook's file would report.
    public List<DraftMistake> mistakes() {
        var attempt = new CodebookReader().readWithProblems(new CodebookWriter().write(codebook()));
        return attempt.problems().stream().map(it -> DraftMistake.locate(edited, it)).toList();
    }

    /// Whether a part is new: the version before has no origin of it.
    public boolean isNew(CodebookAddress address) {
        return lineage.isNew(address);
    }

    /// Whether the version before lists no item with the same id.
    public boolean isNew(DraftItem.ListItem item) {
        return !CodebookListing.of(item).has(base, item.id());
    }

    /// The variable of the version before; empty for a new variable.
    public Optional<Variable> originalVariable(VariableAddress address) {
        return lineage.origin(address).flatMap(base::variable);
    }

    /// The changes of existing answers.
    public OlderAnswers olderAnswers() {
        return new OlderAnswers(this);
    }

    public Optional<Tag> tag(TagAddress address) {
        return edited.tag(address.tag());
    }

    public Optional<Variable> variable(VariableAddress address) {
        return edited.variable(address);
    }

    public Optional<Category> category(CategoryAddress address) {
        return edited.category(address);
    }

    /// Whether the draft has an item.
    public boolean has(DraftItem item) {
        return switch (item) {
            case DraftItem.WholeCodebook() -> true;
            case DraftItem.ListItem it -> CodebookListing.of(it).has(edited, it.id());
            case DraftItem.CodebookPart(var address) -> CodebookParts.addresses(edited).contains(address);
        };
    }

    /// The draft with another description of the codebook as a whole.
    public CodebookDraft withAbout(UnaryOperator<Codebook.CodebookDescription> change) {
        return withCodebook(edited.withAbout(change.apply(edited.about())));
    }

    /// The note on the draft's version among the changes; empty without a note.
    public String note() {
        return edited.about().changes().stream()
                .filter(it -> it.version() == edited.version())
                .map(Codebook.VersionNote::note)
                .findFirst()
                .orElse("");
    }

    /// The draft with another note on its version; an empty text removes the note.
    public CodebookDraft withNote(String text) {
        var older = CodebookParts.filterOut(edited.about().changes(), it -> it.version() == edited.version());
        var notes =
                text.isEmpty()
                        ? older
                        : Stream.concat(Stream.of(new Codebook.VersionNote(edited.version(), "", text)), older.stream())
                                .toList();
        return withAbout(it ->
                new Codebook.CodebookDescription(it.title(), it.description(), it.language(), it.source(), notes));
    }

    public CodebookDraft withGroup(String id, UnaryOperator<Codebook.Group> change) {
        return withCodebook(
                CodebookListing.GROUPS.update(
                        edited, id, it -> requireSameId(id, change.apply(it), Codebook.Group::id)));
    }

    /// The draft with a study question changed, or answered.
    public CodebookDraft withQuestion(String id, UnaryOperator<StudyQuestion> change) {
        return withCodebook(
                CodebookListing.QUESTIONS.update(
                        edited, id, it -> requireSameId(id, change.apply(it), StudyQuestion::id)));
    }

    public CodebookDraft withAid(String id, UnaryOperator<HighlightPattern> change) {
        return withCodebook(
                CodebookListing.AIDS.update(edited, id, old -> requireSameId(id, change.apply(old), p -> p.id())));
    }

    public CodebookDraft withScore(String id, UnaryOperator<DerivedScore> change) {
        return withCodebook(
                CodebookListing.SCORES.update(edited, id, it -> requireSameId(id, change.apply(it), DerivedScore::id)));
    }

    /// The draft with a suggestion rule changed; entries that its tag or source does not have are removed.
    public CodebookDraft withSuggestion(String id, UnaryOperator<SuggestionRule> change) {
        return withCodebook(
                CodebookListing.SUGGESTIONS.update(
                        edited,
                        id,
                        it ->
                                requireSameId(
                                        id,
                                        new SuggestionTargets(edited, change.apply(it)).fit(),
                                        rule -> rule.finds().id())));
    }

    /// The draft with other codes for missing answers.
    public CodebookDraft withMissingCodes(UnaryOperator<MissingCodes> change) {
        return withCodebook(edited.withMissingCodes(change.apply(edited.missingCodes())));
    }

    /// The draft with other rules for warnings.
    public CodebookDraft withWarnings(UnaryOperator<WarningRules> change) {
        return withCodebook(edited.withWarnings(change.apply(edited.warnings())));
    }

    /// The draft with a tag changed, but not its id or the parts below it.
    public CodebookDraft withTag(TagAddress address, UnaryOperator<Tag> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), Tag::id)));
    }

    public CodebookDraft withRole(RoleAddress address, UnaryOperator<TagRole> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), TagRole::id)));
    }

    /// The draft with a variable changed, but not its id, scale or categories.
    public CodebookDraft withVariable(VariableAddress address, UnaryOperator<Variable> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), Variable::id)));
    }

    /// The draft with a category changed, but not its id or code.
    public CodebookDraft withCategory(CategoryAddress address, UnaryOperator<Category> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), Category::id)));
    }

    private static <T> T requireSameId(String id, T changed, Function<T, String> idOf) {
        if (!idOf.apply(changed).equals(id)) {
            throw new IllegalArgumentException("an id is changed by rename");
        }
        return changed;
    }

    /// The draft with other guidance at a place.
    public CodebookDraft withGuidance(CodebookAddress address, UnaryOperator<Guidance> change) {
        return switch (address) {
            case TagAddress tag -> withTag(tag, it -> it.withGuidance(change.apply(it.guidance())));
            case RoleAddress role -> withRole(role, it -> it.withGuidance(change.apply(it.guidance())));
            case VariableAddress variable -> withVariable(variable, it -> it.withGuidance(change.apply(it.guidance())));
            case CategoryAddress category -> withCategory(category, it -> it.withGuidance(change.apply(it.guidance())));
        };
    }

    /// The draft with another code for a new category: codes of existing answers keep their meaning.
    public CodebookDraft withCode(CategoryAddress address, int code) {
        return CategoryEdits.withCode(this, address, code);
    }

    /// The draft with a new heading for tags.
    public DraftEdit addGroup(String label) {
        return DraftAdditions.addGroup(this, label);
    }

    /// The draft with a new study question, after the question with an id or at the end; it has no answer yet.
    public DraftEdit addQuestion(String text, String predecessor) {
        return DraftAdditions.addQuestion(this, text, predecessor);
    }

    /// The draft with a new highlight pattern, behind that with an id or at the end; it has no pattern yet.
    public DraftEdit addAid(String label, String predecessor) {
        return DraftAdditions.addAid(this, label, predecessor);
    }

    /// The draft with a new derived score, after the score with an id or at the end; it starts as a count.
    public DraftEdit addScore(String label, String predecessor) {
        return DraftAdditions.addScore(this, label, predecessor);
    }

    /// The draft with a rule for another source of suggestions; unchanged if all sources have rules.
    public DraftEdit addSuggestion(String predecessor) {
        return DraftAdditions.addSuggestion(this, predecessor);
    }

    /// The draft with a new tag, after another tag or at the end.
    public DraftEdit addTag(String label, Tag.Unit unit, Optional<TagAddress> predecessor) {
        return DraftAdditions.addTag(this, label, unit, predecessor);
    }

    public DraftEdit addRole(TagAddress parent, String label) {
        return DraftAdditions.addRole(this, parent, label);
    }

    /// The draft with a new variable, after another variable or at the end.
    public DraftEdit addVariable(TagAddress parent, String label, Scale scale, Optional<VariableAddress> predecessor) {
        return DraftAdditions.addVariable(this, parent, label, scale, predecessor);
    }

    /// The draft with a new category, after another category or at the end, with a code that no
    /// category of the variable has had.
    public DraftEdit addCategory(VariableAddress parent, String label, Optional<CategoryAddress> predecessor) {
        return DraftAdditions.addCategory(this, parent, label, predecessor);
    }

    /// The draft with another id at an address; references to it follow.
    public DraftEdit rename(CodebookAddress address, String id) {
        if (CodebookParts.lastId(address).equals(id)) {
            return new DraftEdit(this, new DraftItem.CodebookPart(address));
        }
        DraftIds.check(id, CodebookParts.siblingIds(edited, address), address);
        var relocation = new AddressChange(address, AddressChange.withId(address, id));
        var followed = new DraftReferences(edited, relocation).follow();
        return new DraftEdit(
                with(CodebookParts.rename(followed, address, id), lineage.relocate(relocation::translate)),
                new DraftItem.CodebookPart(relocation.to()));
    }

    /// The draft with another id for a listed item; references to it follow.
    public DraftEdit rename(DraftItem.ListItem item, String id) {
        return CodebookListing.rename(this, item, id);
    }

    /// The draft with another label for a listed item; a new item's id follows.
    public DraftEdit relabel(DraftItem.ListItem item, String label) {
        return CodebookListing.relabel(this, item, label);
    }

    /// The label of a listed item.
    public String labelOf(DraftItem.ListItem item) {
        return CodebookListing.of(item).label(edited, item.id());
    }

    /// The draft with another label at an address. If the part is new and its id was made from the former label, the id is
    /// made from the new label.
    public DraftEdit relabel(CodebookAddress address, String label) {
        var before = labelOf(address);
        var labelled = withCodebook(CodebookParts.relabel(edited, address, label));
        var id = CodebookParts.lastId(address);
        var others = CodebookParts.filterOut(CodebookParts.siblingIds(edited, address), id::equals);
        boolean follows = isNew(address) && id.equals(DraftIds.from(before, DraftIds.kind(address), others));
        return follows
                ? labelled.rename(address, DraftIds.from(label, DraftIds.kind(address), others))
                : new DraftEdit(labelled, new DraftItem.CodebookPart(address));
    }

    /// The label at an address.
    public String labelOf(CodebookAddress address) {
        return edited.label(address).orElse("");
    }

    /// The draft with an item moved by some places among its siblings, down or up.
    public CodebookDraft shift(DraftItem item, int offset) {
        return DraftOrder.shift(this, item, offset);
    }

    /// The draft with a part retired, or offered again.
    public CodebookDraft retire(CodebookAddress address, boolean retired) {
        return withCodebook(CodebookParts.retire(edited, address, retired));
    }

    /// The draft without a listed item; tags under a removed heading have no heading.
    public CodebookDraft remove(DraftItem.ListItem item) {
        return CodebookListing.remove(this, item);
    }

    /// The draft without a new part.
    ///
    /// @throws Refusal where answers may depend on the part, or on a part below it: it can be retired
    public CodebookDraft delete(CodebookAddress address) {
        var removed = CodebookParts.addressesWithin(edited, address);
        var parts = lineage.parts();
        for (var it : removed) {
            if (lineage.origins().containsKey(it)) {
                throw new Refusal(DraftProblem.IN_USE, address.toString());
            }
            var of = parts.get(it);
            if (of != null
                    && parts.entrySet().stream()
                            .noneMatch(e -> e.getValue().equals(of) && !removed.contains(e.getKey()))) {
                throw new Refusal(DraftProblem.LAST_PART, address.toString());
            }
        }
        return with(CodebookParts.remove(edited, address), lineage.remove(removed));
    }

    /// The draft with a variable asked by another tag; both occur once per article.
    public DraftEdit move(VariableAddress address, TagAddress to) {
        return DraftOrder.move(this, address, to);
    }

    /// The draft with a variable on another scale.
    public CodebookDraft rescale(VariableAddress address, Scale scale) {
        return FormerScale.rescale(this, address, scale);
    }

    CodebookDraft withCodebook(Codebook changed) {
        return with(changed, lineage);
    }

    CodebookDraft with(Codebook changed, DraftLineage changedLineage) {
        return new CodebookDraft(base, codes, changed, changedLineage);
    }

    /// A draft after a change, and the changed item: its present address, or its last address before it was removed.
    public record DraftEdit(CodebookDraft draft, DraftItem item) {}
}
