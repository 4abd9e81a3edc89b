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

/// The next version of a codebook, while somebody works on it. A verb returns another draft; one that can't be done throws
/// a [Refusal] with a [DraftProblem]. What the version before had is renamed, moved, merged, split or retired, and never
/// gone: the draft knows where everything comes from, and [#codebook] carries the mapping. A draft may have mistakes, which
/// [#mistakes] names; ids are always valid and its siblings' ids are others.
///
/// @param base the version that it follows
/// @param edited the codebook as it is now, without mapping
public record CodebookDraft(Codebook base, Codebook edited, DraftLineage lineage) {

    /// A draft in which nothing has changed.
    public static CodebookDraft of(Codebook base) {
        return of(base, base.asVersion(base.version() + 1, null));
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
        return DraftRestoration.whatIsMissing(new CodebookDraft(base, edited, DraftAncestry.of(base, edited, steps)));
    }

    /// The next version as it is now, with its mapping.
    public Codebook codebook() {
        return edited.asVersion(
                base.version() + 1, new VersionMapping(base.version(), new MappingSteps(base, edited, lineage).all()));
    }

    /// How the codings of the version before are read under this one.
    public List<Step> steps() {
        return new MappingSteps(base, edited, lineage).all();
    }

    /// Whether it says anything else than the version before.
    public boolean isChanged() {
        return !steps().isEmpty() || !edited.asVersion(base.version(), base.mapping()).equals(base);
    }

    /// Everything that is wrong: what a reader of the codebook's file would say.
    public List<DraftMistake> mistakes() {
        var attempt = new CodebookReader().attempt(new CodebookWriter().write(codebook()));
        return attempt.problems().stream().map(it -> DraftMistake.of(edited, it)).toList();
    }

    /// Whether the version before had nothing of it.
    public boolean isNew(CodebookAddress at) {
        return lineage.isNew(at);
    }

    /// Whether the version before lists nothing with its id.
    public boolean isNew(DraftItem.ListItem at) {
        return !CodebookListing.of(at).has(base, at.id());
    }

    /// Where a variable comes from; empty for a new one.
    public Optional<Variable> before(VariableAddress at) {
        return lineage.origin(at).flatMap(base::variable);
    }

    /// What becomes of answers that exist.
    public OlderAnswers olderAnswers() {
        return new OlderAnswers(this);
    }

    public Optional<Tag> tag(TagAddress at) {
        return edited.tag(at.tag());
    }

    public Optional<TagRole> role(RoleAddress at) {
        return edited.tag(at.tag()).flatMap(it -> it.role(at.role()));
    }

    public Optional<Variable> variable(VariableAddress at) {
        return edited.variable(at);
    }

    public Optional<Category> category(CategoryAddress at) {
        return edited.variable(at.ofVariable()).flatMap(it -> it.category(at.category()));
    }

    /// Whether something is there.
    public boolean has(DraftItem item) {
        return switch (item) {
            case DraftItem.WholeCodebook() -> true;
            case DraftItem.ListItem it -> CodebookListing.of(it).has(edited, it.id());
            case DraftItem.CodebookPart(var at) -> CodebookParts.addresses(edited).contains(at);
        };
    }

    /// The draft with other words about the codebook as a whole.
    public CodebookDraft withAbout(UnaryOperator<Codebook.CodebookDescription> change) {
        return with(edited.withAbout(change.apply(edited.about())));
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
    public CodebookDraft withNote(String words) {
        var older = CodebookParts.others(edited.about().changes(), it -> it.version() == edited.version());
        var notes =
                words.isEmpty()
                        ? older
                        : Stream.concat(
                                        Stream.of(new Codebook.VersionNote(edited.version(), "", words)),
                                        older.stream())
                                .toList();
        return withAbout(it ->
                new Codebook.CodebookDescription(it.title(), it.description(), it.language(), it.source(), notes));
    }

    public CodebookDraft withGroup(String id, UnaryOperator<Codebook.Group> change) {
        return with(
                CodebookListing.GROUPS.changed(
                        edited, id, it -> requireSameId(id, change.apply(it), Codebook.Group::id)));
    }

    /// The draft with a question to the study changed, or answered.
    public CodebookDraft withQuestion(String id, UnaryOperator<StudyQuestion> change) {
        return with(
                CodebookListing.QUESTIONS.changed(
                        edited, id, it -> requireSameId(id, change.apply(it), StudyQuestion::id)));
    }

    public CodebookDraft withAid(String id, UnaryOperator<ReadingAid> change) {
        return with(
                CodebookListing.AIDS.changed(edited, id, it -> requireSameId(id, change.apply(it), ReadingAid::id)));
    }

    public CodebookDraft withScore(String id, UnaryOperator<DerivedScore> change) {
        return with(
                CodebookListing.SCORES.changed(
                        edited, id, it -> requireSameId(id, change.apply(it), DerivedScore::id)));
    }

    /// The draft with something else becoming of a kind of suggestion; what its tag or source does not have is taken out.
    public CodebookDraft withSuggestion(String id, UnaryOperator<SuggestionRule> change) {
        return with(
                CodebookListing.SUGGESTIONS.changed(
                        edited,
                        id,
                        it ->
                                requireSameId(
                                        id,
                                        new SuggestionTargets(edited, change.apply(it)).fitting(),
                                        rule -> rule.finds().id())));
    }

    /// The draft with other codes for what is missing.
    public CodebookDraft withMissingCodes(UnaryOperator<MissingCodes> change) {
        return with(edited.withMissingCodes(change.apply(edited.missingCodes())));
    }

    /// The draft with a tag changed: neither its id nor what is in it.
    public CodebookDraft withTag(TagAddress at, UnaryOperator<Tag> change) {
        return with(CodebookParts.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Tag::id)));
    }

    public CodebookDraft withRole(RoleAddress at, UnaryOperator<TagRole> change) {
        return with(CodebookParts.with(edited, at, it -> requireSameId(it.id(), change.apply(it), TagRole::id)));
    }

    /// The draft with a variable changed: neither its id nor its scale nor its categories.
    public CodebookDraft withVariable(VariableAddress at, UnaryOperator<Variable> change) {
        return with(CodebookParts.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Variable::id)));
    }

    /// The draft with a category changed: neither its id nor its code.
    public CodebookDraft withCategory(CategoryAddress at, UnaryOperator<Category> change) {
        return with(CodebookParts.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Category::id)));
    }

    private static <T> T requireSameId(String id, T changed, Function<T, String> idOf) {
        if (!idOf.apply(changed).equals(id)) {
            throw new IllegalArgumentException("an id is changed by rename");
        }
        return changed;
    }

    /// The draft with another code for a new category: codes that answers have keep their meaning.
    public CodebookDraft withCode(CategoryAddress at, int code) {
        return CategoryEdits.withCode(this, at, code);
    }

    /// The draft with a heading for tags.
    public DraftEdit addGroup(String label) {
        return DraftAdditions.group(this, label);
    }

    /// The draft with a question to the study, behind the one with an id or at the end; not answered yet.
    public DraftEdit addQuestion(String words, String behind) {
        return DraftAdditions.question(this, words, behind);
    }

    /// The draft with a reading aid, behind the one with an id or at the end; its pattern is still to be given.
    public DraftEdit addAid(String label, String behind) {
        return DraftAdditions.aid(this, label, behind);
    }

    /// The draft with a derived score, behind the one with an id or at the end; it counts something to begin with.
    public DraftEdit addScore(String label, String behind) {
        return DraftAdditions.score(this, label, behind);
    }

    /// The draft with what becomes of another kind of suggestion; the same draft where it says so of all.
    public DraftEdit addSuggestion(String behind) {
        return DraftAdditions.suggestion(this, behind);
    }

    /// The draft with a tag, behind another one or at the end.
    public DraftEdit addTag(String label, Tag.Unit unit, Optional<TagAddress> behind) {
        return DraftAdditions.tag(this, label, unit, behind);
    }

    public DraftEdit addRole(TagAddress in, String label) {
        return DraftAdditions.role(this, in, label);
    }

    /// The draft with a variable, behind another one or at the end.
    public DraftEdit addVariable(TagAddress in, String label, Scale scale, Optional<VariableAddress> behind) {
        return DraftAdditions.variable(this, in, label, scale, behind);
    }

    /// The draft with a category, behind another one or at the end, with a code that none ever had.
    public DraftEdit addCategory(VariableAddress in, String label, Optional<CategoryAddress> behind) {
        return DraftAdditions.category(this, in, label, behind);
    }

    /// The draft with another id for something; whatever names it follows.
    public DraftEdit rename(CodebookAddress at, String id) {
        if (CodebookParts.lastId(at).equals(id)) {
            return new DraftEdit(this, new DraftItem.CodebookPart(at));
        }
        DraftIds.check(id, CodebookParts.idsBeside(edited, at), at);
        var relocation = new AddressChange(at, AddressChange.named(at, id));
        var followed = new DraftReferences(edited, relocation).followed();
        return new DraftEdit(
                new CodebookDraft(base, CodebookParts.named(followed, at, id), lineage.moved(relocation::after)),
                new DraftItem.CodebookPart(relocation.to()));
    }

    /// The draft with another id for something that the codebook lists; whatever names it follows.
    public DraftEdit rename(DraftItem.ListItem at, String id) {
        return ListEdits.renamed(this, at, id);
    }

    /// The draft with something listed named otherwise for people; a new one's id follows.
    public DraftEdit label(DraftItem.ListItem at, String label) {
        return ListEdits.labelled(this, at, label);
    }

    /// What people call something that the codebook lists.
    public String labelOf(DraftItem.ListItem at) {
        return CodebookListing.of(at).label(edited, at.id());
    }

    /// The draft with something named otherwise for people; where it is new, and its id says what it was called, the id
    /// says what it is called now.
    public DraftEdit label(CodebookAddress at, String label) {
        var before = labelOf(at);
        var labelled = with(DraftLabels.with(edited, at, label));
        var id = CodebookParts.lastId(at);
        var others = CodebookParts.others(CodebookParts.idsBeside(edited, at), id::equals);
        boolean follows = isNew(at) && id.equals(DraftIds.from(before, DraftLabels.kind(at), others));
        return follows
                ? labelled.rename(at, DraftIds.from(label, DraftLabels.kind(at), others))
                : new DraftEdit(labelled, new DraftItem.CodebookPart(at));
    }

    /// What people call something.
    public String labelOf(CodebookAddress at) {
        return DraftLabels.of(edited, at);
    }

    /// The draft with something some places further down among its siblings, or up.
    public CodebookDraft shift(DraftItem item, int by) {
        return DraftOrder.shifted(this, item, by);
    }

    /// The draft with something that is no longer offered, or is again.
    public CodebookDraft retire(CodebookAddress at, boolean retired) {
        return with(CodebookParts.retired(edited, at, retired));
    }

    /// The draft without something that the codebook lists; tags under a heading that is gone stand without one.
    public CodebookDraft without(DraftItem.ListItem at) {
        return ListEdits.without(this, at);
    }

    /// The draft without something new.
    ///
    /// @throws Refusal where answers may rest on it, or on something in it: it can be retired
    public CodebookDraft delete(CodebookAddress at) {
        var gone = CodebookParts.within(edited, at);
        var parts = lineage.parts();
        for (var it : gone) {
            if (lineage.origins().containsKey(it)) {
                throw new Refusal(DraftProblem.IN_USE, at.toString());
            }
            var of = parts.get(it);
            if (of != null
                    && parts.entrySet().stream()
                            .noneMatch(e -> e.getValue().equals(of) && !gone.contains(e.getKey()))) {
                throw new Refusal(DraftProblem.LAST_PART, at.toString());
            }
        }
        return new CodebookDraft(base, CodebookParts.without(edited, at), lineage.without(gone));
    }

    /// The draft with a variable asked by another tag; both occur once per article.
    public DraftEdit move(VariableAddress at, TagAddress to) {
        return DraftOrder.moved(this, at, to);
    }

    /// The draft with a variable on another scale.
    public CodebookDraft rescale(VariableAddress at, Scale scale) {
        return ScaleChange.rescaled(this, at, scale);
    }

    CodebookDraft with(Codebook changed) {
        return new CodebookDraft(base, changed, lineage);
    }
}
