package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.YesNoCategories;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts new things into drafts.
final class DraftAdditions {

    private DraftAdditions() {}

    static DraftEdit group(CodebookDraft draft, String label) {
        var id = freshId(draft, CodebookListing.GROUPS, label);
        return new DraftEdit(
                draft.with(CodebookListing.GROUPS.with(draft.edited(), new Codebook.Group(id, label, ""), "")),
                new DraftItem.GroupItem(id));
    }

    static DraftEdit question(CodebookDraft draft, String words, String behind) {
        var id = freshId(draft, CodebookListing.QUESTIONS, words);
        var question = new Codebook.StudyQuestion(id, words, List.of(), "");
        return new DraftEdit(
                draft.with(CodebookListing.QUESTIONS.with(draft.edited(), question, behind)),
                new DraftItem.QuestionItem(id));
    }

    static DraftEdit aid(CodebookDraft draft, String label, String behind) {
        var id = freshId(draft, CodebookListing.AIDS, label);
        var aid = new ReadingAid(id, label, "", true);
        return new DraftEdit(
                draft.with(CodebookListing.AIDS.with(draft.edited(), aid, behind)), new DraftItem.ReadingAidItem(id));
    }

    /// Of something that no other one finds, and with the first tag that has roles: that can't be wrong, and is changed at once. Where
    /// all is found already, nothing is added.
    static DraftEdit suggestion(CodebookDraft draft, String behind) {
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
        var rule = new SuggestionRule(free.get(), tag, "", "", null, null, null, null);
        return new DraftEdit(
                draft.with(CodebookListing.SUGGESTIONS.with(draft.edited(), rule, behind)),
                new DraftItem.SuggestionItem(rule.finds().id()));
    }

    /// It counts the annotations with the first tag: that can't be wrong, and is changed at once.
    static DraftEdit score(CodebookDraft draft, String label, String behind) {
        var id = freshId(draft, CodebookListing.SCORES, label);
        var tag = draft.edited().tags().stream().filter(it -> !it.retired()).map(Tag::id).findFirst().orElse("");
        var count =
                new DerivedScore.Formula.Count(new DerivedScore.Over.Annotations(tag), List.of(YesNoCategories.YES), 0);
        var score = new DerivedScore(id, label, count, Guidance.NONE);
        return new DraftEdit(
                draft.with(CodebookListing.SCORES.with(draft.edited(), score, behind)), new DraftItem.ScoreItem(id));
    }

    private static String freshId(CodebookDraft draft, CodebookListing<?> list, String label) {
        return DraftIds.from(label, list.kind(), list.ids(draft.edited()));
    }

    static DraftEdit tag(CodebookDraft draft, String label, Tag.Unit unit, Optional<TagAddress> behind) {
        var tags = draft.edited().tags();
        var at = new TagAddress(DraftIds.from(label, "tag", tags.stream().map(Tag::id).toList()));
        var tag =
                new Tag(
                        at.tag(),
                        label,
                        (char) 0,
                        freshColour(tags),
                        unit,
                        unit == Tag.Unit.PASSAGE ? Tag.Records.MANY : Tag.Records.ONCE,
                        Tag.PassageRules.ANY,
                        behind.flatMap(draft::tag).map(Tag::group).orElse(""),
                        null,
                        false,
                        Guidance.NONE,
                        List.of(),
                        List.of());
        var added = CodebookParts.inserted(tags, tag, it -> behind.filter(b -> b.tag().equals(it.id())).isPresent());
        return new DraftEdit(draft.with(draft.edited().withTags(added)), new DraftItem.CodebookPart(at));
    }

    /// The colour that fewest tags in use have.
    private static Tag.Colour freshColour(List<Tag> tags) {
        return Arrays.stream(Tag.Colour.values())
                .min(
                        Comparator.comparingLong(
                                colour -> tags.stream().filter(it -> !it.retired() && it.colour() == colour).count()))
                .orElse(Tag.Colour.GREY);
    }

    static DraftEdit role(CodebookDraft draft, TagAddress in, String label) {
        var beside = CodebookParts.idsBeside(draft.edited(), new RoleAddress(in.tag(), ""));
        var at = new RoleAddress(in.tag(), DraftIds.from(label, "role", beside));
        var accepts =
                draft.edited().tags(Tag.Unit.PASSAGE).stream()
                        .filter(it -> !it.retired() && !it.id().equals(in.tag()))
                        .map(Tag::id)
                        .limit(1)
                        .toList();
        var role = new TagRole(at.role(), label, accepts, 0, Integer.MAX_VALUE, false, Guidance.NONE);
        var edited =
                CodebookParts.with(
                        draft.edited(), in, it -> it.withRoles(CodebookParts.inserted(it.roles(), role, _ -> false)));
        return new DraftEdit(draft.with(edited), new DraftItem.CodebookPart(at));
    }

    static DraftEdit variable(
            CodebookDraft draft, TagAddress in, String label, Scale scale, Optional<VariableAddress> behind) {
        var beside = CodebookParts.idsBeside(draft.edited(), new VariableAddress(in.tag(), ""));
        var at = new VariableAddress(in.tag(), DraftIds.from(label, "question", beside));
        var variable =
                new Variable(
                        at.variable(),
                        label,
                        scale,
                        false,
                        null,
                        NotCodableRule.NOT_ALLOWED,
                        NumberRange.ANY,
                        "",
                        false,
                        Guidance.NONE,
                        scale == Scale.BOOLEAN ? YesNoCategories.CATEGORIES : List.of());
        var edited =
                CodebookParts.with(
                        draft.edited(),
                        in,
                        tag ->
                                tag.withVariables(
                                        CodebookParts.inserted(
                                                tag.variables(),
                                                variable,
                                                it -> behind.filter(b -> b.variable().equals(it.id())).isPresent())));
        return new DraftEdit(draft.with(edited), new DraftItem.CodebookPart(at));
    }

    static DraftEdit category(CodebookDraft draft, VariableAddress in, String label, Optional<CategoryAddress> behind) {
        var category = fresh(draft, in, label);
        var edited =
                CodebookParts.with(
                        draft.edited(),
                        in,
                        variable ->
                                variable.withCategories(
                                        CodebookParts.inserted(
                                                variable.categories(),
                                                category,
                                                it -> behind.filter(b -> b.category().equals(it.id())).isPresent())));
        return new DraftEdit(draft.with(edited), new DraftItem.CodebookPart(in.category(category.id())));
    }

    /// A category with an id and a code that no other one has, or had.
    static Category fresh(CodebookDraft draft, VariableAddress in, String label) {
        var taken = CodebookParts.idsBeside(draft.edited(), in.category(""));
        return Category.of(DraftIds.from(label, "category", taken), CategoryNumbers.fresh(draft, in), label);
    }
}
