package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Adds new parts to drafts.
final class DraftAdditions {

    private DraftAdditions() {}

    static DraftEdit addGroup(CodebookDraft draft, String label) {
        var id = newId(draft, CodebookListing.GROUPS, label);
        return new DraftEdit(
                draft.withCodebook(
                        CodebookListing.GROUPS.insert(draft.edited(), new Codebook.Group(id, label, ""), "")),
                new DraftItem.GroupItem(id));
    }

    static DraftEdit addQuestion(CodebookDraft draft, String text, String predecessor) {
        var id = newId(draft, CodebookListing.QUESTIONS, text);
        var question = new Codebook.StudyQuestion(id, text, List.of(), "");
        return new DraftEdit(
                draft.withCodebook(CodebookListing.QUESTIONS.insert(draft.edited(), question, predecessor)),
                new DraftItem.QuestionItem(id));
    }

    static DraftEdit addAid(CodebookDraft draft, String label, String predecessor) {
        var id = newId(draft, CodebookListing.AIDS, label);
        var aid = new HighlightPattern(id, label, "", true);
        return new DraftEdit(
                draft.withCodebook(CodebookListing.AIDS.insert(draft.edited(), aid, predecessor)),
                new DraftItem.HighlightPatternItem(id));
    }

    /// Adds a rule for the first source without a rule, with the first passage tag in use, preferably a tag with roles:
    /// such a rule is valid, and the supervisor then changes it. If all sources have rules, nothing is added.
    static DraftEdit addSuggestion(CodebookDraft draft, String predecessor) {
        var there = draft.edited().suggestions().stream().map(SuggestionRule::finds).toList();
        var free = Stream.of(SuggestionSource.values()).filter(it -> !there.contains(it)).findFirst();
        if (free.isEmpty()) {
            return new DraftEdit(draft, DraftItem.WHOLE);
        }
        var tag =
                draft.edited().tags(Tag.Unit.PASSAGE).stream()
                        .filter(it -> !it.retired())
                        .min(Comparator.comparing(it -> it.roles().isEmpty()))
                        .map(Tag::id)
                        .orElse("");
        var rule = new SuggestionRule(free.get(), tag);
        return new DraftEdit(
                draft.withCodebook(CodebookListing.SUGGESTIONS.insert(draft.edited(), rule, predecessor)),
                new DraftItem.SuggestionItem(rule.finds().id()));
    }

    /// Adds a score that counts the annotations with the first tag in use: such a score is valid, and the supervisor then
    /// changes it.
    static DraftEdit addScore(CodebookDraft draft, String label, String predecessor) {
        var id = newId(draft, CodebookListing.SCORES, label);
        var tag = draft.edited().tags().stream().filter(it -> !it.retired()).map(Tag::id).findFirst().orElse("");
        var count =
                new DerivedScore.Formula.Count(new DerivedScore.ScoreInput.Annotations(tag), List.of(Category.YES), 0);
        var score = new DerivedScore(id, label, count, Guidance.NONE);
        return new DraftEdit(
                draft.withCodebook(CodebookListing.SCORES.insert(draft.edited(), score, predecessor)),
                new DraftItem.ScoreItem(id));
    }

    private static String newId(CodebookDraft draft, CodebookListing<?> list, String label) {
        return DraftIds.from(label, list.kind(), list.ids(draft.edited()));
    }

    static DraftEdit addTag(CodebookDraft draft, String label, Tag.Unit unit, Optional<TagAddress> predecessor) {
        var tags = draft.edited().tags();
        var address = new TagAddress(DraftIds.from(label, "tag", tags.stream().map(Tag::id).toList()));
        var tag =
                new Tag(
                        address.tag(),
                        label,
                        (char) 0,
                        newColour(tags),
                        unit,
                        unit == Tag.Unit.PASSAGE ? Tag.Records.MANY : Tag.Records.ONCE,
                        Tag.PassageRules.ANY,
                        predecessor.flatMap(draft::tag).map(Tag::group).orElse(""),
                        null,
                        false,
                        Guidance.NONE,
                        List.of(),
                        List.of());
        var added = CodebookParts.insert(tags, tag, it -> predecessor.filter(b -> b.tag().equals(it.id())).isPresent());
        return new DraftEdit(draft.withCodebook(draft.edited().withTags(added)), new DraftItem.CodebookPart(address));
    }

    /// The colour with the fewest tags in use.
    private static Tag.Colour newColour(List<Tag> tags) {
        return Arrays.stream(Tag.Colour.values())
                .min(
                        Comparator.comparingLong(
                                colour -> tags.stream().filter(it -> !it.retired() && it.colour() == colour).count()))
                .orElse(Tag.Colour.GREY);
    }

    static DraftEdit addRole(CodebookDraft draft, TagAddress parent, String label) {
        var beside = CodebookParts.siblingIds(draft.edited(), new RoleAddress(parent.tag(), ""));
        var address = new RoleAddress(parent.tag(), DraftIds.from(label, "role", beside));
        var accepts =
                draft.edited().tags(Tag.Unit.PASSAGE).stream()
                        .filter(it -> !it.retired() && !it.id().equals(parent.tag()))
                        .map(Tag::id)
                        .limit(1)
                        .toList();
        var role = new TagRole(address.role(), label, accepts, 0, Integer.MAX_VALUE, false, Guidance.NONE);
        var edited =
                CodebookParts.update(
                        draft.edited(), parent, it -> it.withRoles(CodebookParts.insert(it.roles(), role, _ -> false)));
        return new DraftEdit(draft.withCodebook(edited), new DraftItem.CodebookPart(address));
    }

    static DraftEdit addVariable(
            CodebookDraft draft, TagAddress parent, String label, Scale scale, Optional<VariableAddress> predecessor) {
        var beside = CodebookParts.siblingIds(draft.edited(), new VariableAddress(parent.tag(), ""));
        var address = new VariableAddress(parent.tag(), DraftIds.from(label, "question", beside));
        var variable =
                new Variable(
                        address.variable(),
                        label,
                        scale,
                        false,
                        null,
                        NotCodableRule.NOT_ALLOWED,
                        NumberRange.ANY,
                        "",
                        false,
                        Guidance.NONE,
                        scale == Scale.BOOLEAN ? Category.YES_NO : List.of());
        var edited =
                CodebookParts.update(
                        draft.edited(),
                        parent,
                        tag ->
                                tag.withVariables(
                                        CodebookParts.insert(
                                                tag.variables(),
                                                variable,
                                                it ->
                                                        predecessor
                                                                .filter(b -> b.variable().equals(it.id()))
                                                                .isPresent())));
        return new DraftEdit(draft.withCodebook(edited), new DraftItem.CodebookPart(address));
    }

    static DraftEdit addCategory(
            CodebookDraft draft, VariableAddress parent, String label, Optional<CategoryAddress> predecessor) {
        var category = newCategory(draft, parent, label);
        var edited =
                CodebookParts.update(
                        draft.edited(),
                        parent,
                        variable ->
                                variable.withCategories(
                                        CodebookParts.insert(
                                                variable.categories(),
                                                category,
                                                it ->
                                                        predecessor
                                                                .filter(b -> b.category().equals(it.id()))
                                                                .isPresent())));
        return new DraftEdit(draft.withCodebook(edited), new DraftItem.CodebookPart(parent.category(category.id())));
    }

    /// A category with an id that no sibling has, and a code above all codes of the variable, in the draft
    /// and in all versions before.
    static Category newCategory(CodebookDraft draft, VariableAddress parent, String label) {
        var taken = CodebookParts.siblingIds(draft.edited(), parent.category(""));
        return Category.of(DraftIds.from(label, "category", taken), CategoryEdits.nextFree(draft, parent), label);
    }
}
