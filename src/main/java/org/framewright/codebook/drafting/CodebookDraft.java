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
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.rules.SuggestionTargets;
import org.framewright.model.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The next version of a codebook, while it is edited. A verb returns another draft; one that can't be done throws
/// a [Refusal] with a [DraftProblem]. What the version before had is renamed, moved, merged, split or retired, and never
/// gone: the draft knows where everything comes from, and [#codebook] carries the mapping. A draft may have mistakes, which
/// [#mistakes] names; ids are always valid and its siblings' ids are others.
///
/// @param base the version that it follows
/// @param edited the codebook as it is now, without mapping
public record CodebookDraft(Codebook base, Codebook edited, DraftLineage lineage) {

    /// A draft in which nothing has changed.
    public static CodebookDraft of(Codebook base) {
        return of(base, base.withVersion(base.version() + 1, null));
    }

    /// A draft out of a codebook that was written with one, or elsewhere. What it lacks of the version before, without a
    /// step that says why, comes back retired.
    public static CodebookDraft of(Codebook base, Codebook next) {
        var mapping = next.mapping();
        var steps = mapping == null || mapping.from() != base.version() ? List.<Step>of() : mapping.steps();
        var edited =
                new Codebook(
                        base.id(),
                        base.version() + 1,
                        next.about(),
                        next.groups(),
                        next.tags(),
                        next.scores(),
                        next.readingAids(),
                        next.suggestions(),
                        next.missingCodes(),
                        next.questions(),
                        null);
        return DraftRestoration.restoreMissing(
                new CodebookDraft(base, edited, DraftAncestry.trace(base, edited, steps)));
    }

    /// The next version as it is now, with its mapping.
    public Codebook codebook() {
        return edited.withVersion(
                base.version() + 1, new VersionMapping(base.version(), new MappingSteps(base, edited, lineage).list()));
    }

    /// How the codings of the version before are read under this one.
    public List<Step> steps() {
        return new MappingSteps(base, edited, lineage).list();
    }

    /// Whether it says anything else than the version before.
    public boolean isChanged() {
        return !steps().isEmpty() || !edited.withVersion(base.version(), base.mapping()).equals(base);
    }

    /// Everything that is wrong: what a reader of the codebook's file would say.
    public List<DraftMistake> mistakes() {
        var attempt = new CodebookReader().tryRead(new CodebookWriter().write(codebook()));
        return attempt.problems().stream().map(it -> DraftMistake.locate(edited, it)).toList();
    }

    /// Whether the version before had nothing of it.
    public boolean isNew(CodebookAddress address) {
        return lineage.isNew(address);
    }

    /// Whether the version before lists nothing with its id.
    public boolean isNew(DraftItem.ListItem item) {
        return !CodebookListing.of(item).has(base, item.id());
    }

    /// Where a variable comes from; empty for a new one.
    public Optional<Variable> originalVariable(VariableAddress address) {
        return lineage.origin(address).flatMap(base::variable);
    }

    /// What becomes of answers that exist.
    public OlderAnswers olderAnswers() {
        return new OlderAnswers(this);
    }

    public Optional<Tag> tag(TagAddress address) {
        return edited.tag(address.tag());
    }

    public Optional<TagRole> role(RoleAddress address) {
        return edited.role(address);
    }

    public Optional<Variable> variable(VariableAddress address) {
        return edited.variable(address);
    }

    public Optional<Category> category(CategoryAddress address) {
        return edited.category(address);
    }

    /// Whether something is there.
    public boolean has(DraftItem item) {
        return switch (item) {
            case DraftItem.WholeCodebook() -> true;
            case DraftItem.ListItem it -> CodebookListing.of(it).has(edited, it.id());
            case DraftItem.CodebookPart(var address) -> CodebookParts.addresses(edited).contains(address);
        };
    }

    /// The draft with other words about the codebook as a whole.
    public CodebookDraft withAbout(UnaryOperator<Codebook.CodebookDescription> change) {
        return withCodebook(edited.withAbout(change.apply(edited.about())));
    }

    /// What the draft's version says of itself among the changes; empty where it says nothing.
    public String note() {
        return edited.about().changes().stream()
                .filter(it -> it.version() == edited.version())
                .map(Codebook.VersionNote::note)
                .findFirst()
                .orElse("");
    }

    /// The draft with other words for what changes with it; none for empty ones.
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

    /// The draft with a question to the study changed, or answered.
    public CodebookDraft withQuestion(String id, UnaryOperator<StudyQuestion> change) {
        return withCodebook(
                CodebookListing.QUESTIONS.update(
                        edited, id, it -> requireSameId(id, change.apply(it), StudyQuestion::id)));
    }

    public CodebookDraft withAid(String id, UnaryOperator<ReadingAid> change) {
        return withCodebook(
                CodebookListing.AIDS.update(edited, id, it -> requireSameId(id, change.apply(it), ReadingAid::id)));
    }

    public CodebookDraft withScore(String id, UnaryOperator<DerivedScore> change) {
        return withCodebook(
                CodebookListing.SCORES.update(edited, id, it -> requireSameId(id, change.apply(it), DerivedScore::id)));
    }

    /// The draft with something else becoming of a kind of suggestion; what its tag or source does not have is taken out.
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

    /// The draft with other codes for what is missing.
    public CodebookDraft withMissingCodes(UnaryOperator<MissingCodes> change) {
        return withCodebook(edited.withMissingCodes(change.apply(edited.missingCodes())));
    }

    /// The draft with a tag changed: neither its id nor what is in it.
    public CodebookDraft withTag(TagAddress address, UnaryOperator<Tag> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), Tag::id)));
    }

    public CodebookDraft withRole(RoleAddress address, UnaryOperator<TagRole> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), TagRole::id)));
    }

    /// The draft with a variable changed: neither its id nor its scale nor its categories.
    public CodebookDraft withVariable(VariableAddress address, UnaryOperator<Variable> change) {
        return withCodebook(
                CodebookParts.update(edited, address, it -> requireSameId(it.id(), change.apply(it), Variable::id)));
    }

    /// The draft with a category changed: neither its id nor its code.
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

    /// The draft with another code for a new category: codes that answers have keep their meaning.
    public CodebookDraft withCode(CategoryAddress address, int code) {
        return CategoryEdits.withCode(this, address, code);
    }

    /// The draft with a heading for tags.
    public DraftEdit addGroup(String label) {
        return DraftAdditions.addGroup(this, label);
    }

    /// The draft with a question to the study, behind the one with an id or at the end; not answered yet.
    public DraftEdit addQuestion(String text, String predecessor) {
        return DraftAdditions.addQuestion(this, text, predecessor);
    }

    /// The draft with a reading aid, behind the one with an id or at the end; its pattern is still to be given.
    public DraftEdit addAid(String label, String predecessor) {
        return DraftAdditions.addAid(this, label, predecessor);
    }

    /// The draft with a derived score, behind the one with an id or at the end; it counts something to begin with.
    public DraftEdit addScore(String label, String predecessor) {
        return DraftAdditions.addScore(this, label, predecessor);
    }

    /// The draft with what becomes of another kind of suggestion; the same draft where it says so of all.
    public DraftEdit addSuggestion(String predecessor) {
        return DraftAdditions.addSuggestion(this, predecessor);
    }

    /// The draft with a tag, behind another one or at the end.
    public DraftEdit addTag(String label, Tag.Unit unit, Optional<TagAddress> predecessor) {
        return DraftAdditions.addTag(this, label, unit, predecessor);
    }

    public DraftEdit addRole(TagAddress parent, String label) {
        return DraftAdditions.addRole(this, parent, label);
    }

    /// The draft with a variable, behind another one or at the end.
    public DraftEdit addVariable(TagAddress parent, String label, Scale scale, Optional<VariableAddress> predecessor) {
        return DraftAdditions.addVariable(this, parent, label, scale, predecessor);
    }

    /// The draft with a category, behind another one or at the end, with a code that none ever had.
    public DraftEdit addCategory(VariableAddress parent, String label, Optional<CategoryAddress> predecessor) {
        return DraftAdditions.addCategory(this, parent, label, predecessor);
    }

    /// The draft with another id for something; whatever names it follows.
    public DraftEdit rename(CodebookAddress address, String id) {
        if (CodebookParts.lastId(address).equals(id)) {
            return new DraftEdit(this, new DraftItem.CodebookPart(address));
        }
        DraftIds.check(id, CodebookParts.siblingIds(edited, address), address);
        var relocation = new AddressChange(address, AddressChange.withId(address, id));
        var followed = new DraftReferences(edited, relocation).follow();
        return new DraftEdit(
                new CodebookDraft(
                        base, CodebookParts.rename(followed, address, id), lineage.relocate(relocation::translate)),
                new DraftItem.CodebookPart(relocation.to()));
    }

    /// The draft with another id for something that the codebook lists; whatever names it follows.
    public DraftEdit rename(DraftItem.ListItem item, String id) {
        return CodebookListing.rename(this, item, id);
    }

    /// The draft with something listed named otherwise for people; a new one's id follows.
    public DraftEdit relabel(DraftItem.ListItem item, String label) {
        return CodebookListing.relabel(this, item, label);
    }

    /// What people call something that the codebook lists.
    public String labelOf(DraftItem.ListItem item) {
        return CodebookListing.of(item).label(edited, item.id());
    }

    /// The draft with something named otherwise for people; where it is new, and its id says what it was called, the id
    /// says what it is called now.
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

    /// What people call something.
    public String labelOf(CodebookAddress address) {
        return edited.label(address).orElse("");
    }

    /// The draft with something some places further down among its siblings, or up.
    public CodebookDraft shift(DraftItem item, int offset) {
        return DraftOrder.shift(this, item, offset);
    }

    /// The draft with something that is no longer offered, or is again.
    public CodebookDraft retire(CodebookAddress address, boolean retired) {
        return withCodebook(CodebookParts.retire(edited, address, retired));
    }

    /// The draft without something that the codebook lists; tags under a heading that is gone stand without one.
    public CodebookDraft remove(DraftItem.ListItem item) {
        return CodebookListing.remove(this, item);
    }

    /// The draft without something new.
    ///
    /// @throws Refusal where answers may rest on it, or on something in it: it can be retired
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
        return new CodebookDraft(base, CodebookParts.remove(edited, address), lineage.remove(removed));
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
        return new CodebookDraft(base, changed, lineage);
    }

    /// A draft after a change, and the item that was changed: where it now is, or where it was before it was removed.
    public record DraftEdit(CodebookDraft draft, DraftItem item) {}
}
