package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookReader;
import org.framewright.codebook.CodebookWriter;
import org.framewright.codebook.Mapping;
import org.framewright.codebook.Mapping.Step;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.Role;
import org.framewright.codebook.Score;
import org.framewright.codebook.SuggestionChoices;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
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
public record Draft(Codebook base, Codebook edited, Lineage lineage) {

    /// A draft in which nothing has changed.
    public static Draft of(Codebook base) {
        return of(base, base.asVersion(base.version() + 1, null));
    }

    /// A draft out of a codebook that was written with one, or elsewhere. What it lacks of the version before, without a
    /// step that says why, comes back retired.
    public static Draft of(Codebook base, Codebook next) {
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
        return Restoring.whatIsMissing(new Draft(base, edited, Ancestry.of(base, edited, steps)));
    }

    /// The next version as it is now, with its mapping.
    public Codebook codebook() {
        return edited.asVersion(
                base.version() + 1, new Mapping(base.version(), new Steps(base, edited, lineage).all()));
    }

    /// How the codings of the version before are read under this one.
    public List<Step> steps() {
        return new Steps(base, edited, lineage).all();
    }

    /// Whether it says anything else than the version before.
    public boolean isChanged() {
        return !steps().isEmpty() || !edited.asVersion(base.version(), base.mapping()).equals(base);
    }

    /// Everything that is wrong: what a reader of the codebook's file would say.
    public List<Mistake> mistakes() {
        var attempt = new CodebookReader().attempt(new CodebookWriter().write(codebook()));
        return attempt.problems().stream().map(it -> Mistake.of(edited, it)).toList();
    }

    /// Whether the version before had nothing of it.
    public boolean isNew(Address at) {
        return lineage.isNew(at);
    }

    /// Whether the version before lists nothing with its id.
    public boolean isNew(Item.ListItem at) {
        return !Listing.of(at).has(base, at.id());
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

    public Optional<Role> role(RoleAddress at) {
        return edited.tag(at.tag()).flatMap(it -> it.role(at.role()));
    }

    public Optional<Variable> variable(VariableAddress at) {
        return edited.variable(at);
    }

    public Optional<Category> category(CategoryAddress at) {
        return edited.variable(at.ofVariable()).flatMap(it -> it.category(at.category()));
    }

    /// Whether something is there.
    public boolean has(Item item) {
        return switch (item) {
            case Item.WholeCodebook() -> true;
            case Item.ListItem it -> Listing.of(it).has(edited, it.id());
            case Item.CodebookPart(var at) -> Contents.addresses(edited).contains(at);
        };
    }

    /// The draft with other words about the codebook as a whole.
    public Draft withAbout(UnaryOperator<Codebook.CodebookDescription> change) {
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
    public Draft withNote(String words) {
        var older = Contents.others(edited.about().changes(), it -> it.version() == edited.version());
        var notes =
                words.isEmpty()
                        ? older
                        : Stream.concat(Stream.of(new Codebook.VersionNote(edited.version(), "", words)), older.stream())
                                .toList();
        return withAbout(it -> new Codebook.CodebookDescription(it.title(), it.description(), it.language(), it.source(), notes));
    }

    public Draft withGroup(String id, UnaryOperator<Codebook.Group> change) {
        return with(Listing.GROUPS.changed(edited, id, it -> requireSameId(id, change.apply(it), Codebook.Group::id)));
    }

    /// The draft with a question to the study changed, or answered.
    public Draft withQuestion(String id, UnaryOperator<StudyQuestion> change) {
        return with(
                Listing.QUESTIONS.changed(edited, id, it -> requireSameId(id, change.apply(it), StudyQuestion::id)));
    }

    public Draft withAid(String id, UnaryOperator<ReadingAid> change) {
        return with(Listing.AIDS.changed(edited, id, it -> requireSameId(id, change.apply(it), ReadingAid::id)));
    }

    public Draft withScore(String id, UnaryOperator<Score> change) {
        return with(Listing.SCORES.changed(edited, id, it -> requireSameId(id, change.apply(it), Score::id)));
    }

    /// The draft with something else becoming of a kind of suggestion; what its tag or source does not have is taken out.
    public Draft withSuggestion(String id, UnaryOperator<SuggestionRule> change) {
        return with(
                Listing.SUGGESTIONS.changed(
                        edited,
                        id,
                        it ->
                                requireSameId(
                                        id,
                                        new SuggestionChoices(edited, change.apply(it)).fitting(),
                                        rule -> rule.finds().id())));
    }

    /// The draft with other codes for what is missing.
    public Draft withMissingCodes(UnaryOperator<MissingCodes> change) {
        return with(edited.withMissingCodes(change.apply(edited.missingCodes())));
    }

    /// The draft with a tag changed: neither its id nor what is in it.
    public Draft withTag(TagAddress at, UnaryOperator<Tag> change) {
        return with(Contents.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Tag::id)));
    }

    public Draft withRole(RoleAddress at, UnaryOperator<Role> change) {
        return with(Contents.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Role::id)));
    }

    /// The draft with a variable changed: neither its id nor its scale nor its categories.
    public Draft withVariable(VariableAddress at, UnaryOperator<Variable> change) {
        return with(Contents.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Variable::id)));
    }

    /// The draft with a category changed: neither its id nor its code.
    public Draft withCategory(CategoryAddress at, UnaryOperator<Category> change) {
        return with(Contents.with(edited, at, it -> requireSameId(it.id(), change.apply(it), Category::id)));
    }

    private static <T> T requireSameId(String id, T changed, Function<T, String> idOf) {
        if (!idOf.apply(changed).equals(id)) {
            throw new IllegalArgumentException("an id is changed by rename");
        }
        return changed;
    }

    /// The draft with another code for a new category: codes that answers have keep their meaning.
    public Draft withCode(CategoryAddress at, int code) {
        return CategoryVerbs.withCode(this, at, code);
    }

    /// The draft with a heading for tags.
    public Placed addGroup(String label) {
        return Adding.group(this, label);
    }

    /// The draft with a question to the study, behind the one with an id or at the end; not answered yet.
    public Placed addQuestion(String words, String behind) {
        return Adding.question(this, words, behind);
    }

    /// The draft with a reading aid, behind the one with an id or at the end; its pattern is still to be given.
    public Placed addAid(String label, String behind) {
        return Adding.aid(this, label, behind);
    }

    /// The draft with a derived score, behind the one with an id or at the end; it counts something to begin with.
    public Placed addScore(String label, String behind) {
        return Adding.score(this, label, behind);
    }

    /// The draft with what becomes of another kind of suggestion; the same draft where it says so of all.
    public Placed addSuggestion(String behind) {
        return Adding.suggestion(this, behind);
    }

    /// The draft with a tag, behind another one or at the end.
    public Placed addTag(String label, Tag.Unit unit, Optional<TagAddress> behind) {
        return Adding.tag(this, label, unit, behind);
    }

    public Placed addRole(TagAddress in, String label) {
        return Adding.role(this, in, label);
    }

    /// The draft with a variable, behind another one or at the end.
    public Placed addVariable(TagAddress in, String label, Scale scale, Optional<VariableAddress> behind) {
        return Adding.variable(this, in, label, scale, behind);
    }

    /// The draft with a category, behind another one or at the end, with a code that none ever had.
    public Placed addCategory(VariableAddress in, String label, Optional<CategoryAddress> behind) {
        return Adding.category(this, in, label, behind);
    }

    /// The draft with another id for something; whatever names it follows.
    public Placed rename(Address at, String id) {
        if (Contents.lastId(at).equals(id)) {
            return new Placed(this, new Item.CodebookPart(at));
        }
        Ids.check(id, Contents.idsBeside(edited, at), at);
        var relocation = new Relocation(at, Relocation.named(at, id));
        var followed = new References(edited, relocation).followed();
        return new Placed(
                new Draft(base, Contents.named(followed, at, id), lineage.moved(relocation::after)),
                new Item.CodebookPart(relocation.to()));
    }

    /// The draft with another id for something that the codebook lists; whatever names it follows.
    public Placed rename(Item.ListItem at, String id) {
        return ListVerbs.renamed(this, at, id);
    }

    /// The draft with something listed named otherwise for people; a new one's id follows.
    public Placed label(Item.ListItem at, String label) {
        return ListVerbs.labelled(this, at, label);
    }

    /// What people call something that the codebook lists.
    public String labelOf(Item.ListItem at) {
        return Listing.of(at).label(edited, at.id());
    }

    /// The draft with something named otherwise for people; where it is new, and its id says what it was called, the id
    /// says what it is called now.
    public Placed label(Address at, String label) {
        var before = labelOf(at);
        var labelled = with(Labels.with(edited, at, label));
        var id = Contents.lastId(at);
        var others = Contents.others(Contents.idsBeside(edited, at), id::equals);
        boolean follows = isNew(at) && id.equals(Ids.from(before, Labels.kind(at), others));
        return follows
                ? labelled.rename(at, Ids.from(label, Labels.kind(at), others))
                : new Placed(labelled, new Item.CodebookPart(at));
    }

    /// What people call something.
    public String labelOf(Address at) {
        return Labels.of(edited, at);
    }

    /// The draft with something some places further down among its siblings, or up.
    public Draft shift(Item item, int by) {
        return Ordering.shifted(this, item, by);
    }

    /// The draft with something that is no longer offered, or is again.
    public Draft retire(Address at, boolean retired) {
        return with(Contents.retired(edited, at, retired));
    }

    /// The draft without something that the codebook lists; tags under a heading that is gone stand without one.
    public Draft without(Item.ListItem at) {
        return ListVerbs.without(this, at);
    }

    /// The draft without something new.
    ///
    /// @throws Refusal where answers may rest on it, or on something in it: it can be retired
    public Draft delete(Address at) {
        var gone = Contents.within(edited, at);
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
        return new Draft(base, Contents.without(edited, at), lineage.without(gone));
    }

    /// The draft with a variable asked by another tag; both occur once per article.
    public Placed move(VariableAddress at, TagAddress to) {
        return Ordering.moved(this, at, to);
    }

    /// The draft with a variable on another scale.
    public Draft rescale(VariableAddress at, Scale scale) {
        return Rescaling.rescaled(this, at, scale);
    }

    Draft with(Codebook changed) {
        return new Draft(base, changed, lineage);
    }
}
