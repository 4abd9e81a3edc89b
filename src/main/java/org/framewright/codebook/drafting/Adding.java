package org.framewright.codebook.drafting;

import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.Role;
import org.framewright.codebook.Score;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.YesNo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts new things into drafts.
final class Adding {

    private Adding() {}

    static Placed group(Draft draft, String label) {
        var id = freshId(draft, Listing.GROUPS, label);
        return new Placed(
                draft.with(Listing.GROUPS.with(draft.edited(), new Codebook.Group(id, label, ""), "")),
                new Item.GroupItem(id));
    }

    static Placed question(Draft draft, String words, String behind) {
        var id = freshId(draft, Listing.QUESTIONS, words);
        var question = new Codebook.StudyQuestion(id, words, List.of(), "");
        return new Placed(
                draft.with(Listing.QUESTIONS.with(draft.edited(), question, behind)), new Item.QuestionItem(id));
    }

    static Placed aid(Draft draft, String label, String behind) {
        var id = freshId(draft, Listing.AIDS, label);
        var aid = new ReadingAid(id, label, "", true);
        return new Placed(draft.with(Listing.AIDS.with(draft.edited(), aid, behind)), new Item.ReadingAidItem(id));
    }

    /// Of something that no other one finds, and with the first tag that has roles: that can't be wrong, and is changed at once. Where
    /// all is found already, nothing is added.
    static Placed suggestion(Draft draft, String behind) {
        var there = draft.edited().suggestions().stream().map(SuggestionRule::finds).toList();
        var free = Stream.of(SuggestionSource.values()).filter(it -> !there.contains(it)).findFirst();
        if (free.isEmpty()) {
            return new Placed(draft, Item.WHOLE);
        }
        var tag =
                draft.edited().tags(Tag.Unit.PASSAGE).stream()
                        .filter(it -> !it.retired())
                        .min(Comparator.comparing(it -> it.roles().isEmpty()))
                        .map(Tag::id)
                        .orElse("");
        var rule = new SuggestionRule(free.get(), tag, "", "", null, null, null, null);
        return new Placed(
                draft.with(Listing.SUGGESTIONS.with(draft.edited(), rule, behind)),
                new Item.SuggestionItem(rule.finds().id()));
    }

    /// It counts the annotations with the first tag: that can't be wrong, and is changed at once.
    static Placed score(Draft draft, String label, String behind) {
        var id = freshId(draft, Listing.SCORES, label);
        var tag = draft.edited().tags().stream().filter(it -> !it.retired()).map(Tag::id).findFirst().orElse("");
        var count = new Score.Formula.Count(new Score.Over.Annotations(tag), List.of(YesNo.YES), 0);
        var score = new Score(id, label, count, Guidance.NONE);
        return new Placed(draft.with(Listing.SCORES.with(draft.edited(), score, behind)), new Item.ScoreItem(id));
    }

    private static String freshId(Draft draft, Listing<?> list, String label) {
        return Ids.from(label, list.kind(), list.ids(draft.edited()));
    }

    static Placed tag(Draft draft, String label, Tag.Unit unit, Optional<TagAddress> behind) {
        var tags = draft.edited().tags();
        var at = new TagAddress(Ids.from(label, "tag", tags.stream().map(Tag::id).toList()));
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
        var added = Contents.inserted(tags, tag, it -> behind.filter(b -> b.tag().equals(it.id())).isPresent());
        return new Placed(draft.with(draft.edited().withTags(added)), new Item.CodebookPart(at));
    }

    /// The colour that fewest tags in use have.
    private static Tag.Colour freshColour(List<Tag> tags) {
        return Arrays.stream(Tag.Colour.values())
                .min(
                        Comparator.comparingLong(
                                colour -> tags.stream().filter(it -> !it.retired() && it.colour() == colour).count()))
                .orElse(Tag.Colour.GREY);
    }

    static Placed role(Draft draft, TagAddress in, String label) {
        var beside = Contents.idsBeside(draft.edited(), new RoleAddress(in.tag(), ""));
        var at = new RoleAddress(in.tag(), Ids.from(label, "role", beside));
        var accepts =
                draft.edited().tags(Tag.Unit.PASSAGE).stream()
                        .filter(it -> !it.retired() && !it.id().equals(in.tag()))
                        .map(Tag::id)
                        .limit(1)
                        .toList();
        var role = new Role(at.role(), label, accepts, 0, Integer.MAX_VALUE, false, Guidance.NONE);
        var edited =
                Contents.with(draft.edited(), in, it -> it.withRoles(Contents.inserted(it.roles(), role, _ -> false)));
        return new Placed(draft.with(edited), new Item.CodebookPart(at));
    }

    static Placed variable(Draft draft, TagAddress in, String label, Scale scale, Optional<VariableAddress> behind) {
        var beside = Contents.idsBeside(draft.edited(), new VariableAddress(in.tag(), ""));
        var at = new VariableAddress(in.tag(), Ids.from(label, "question", beside));
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
                        scale == Scale.BOOLEAN ? YesNo.CATEGORIES : List.of());
        var edited =
                Contents.with(
                        draft.edited(),
                        in,
                        tag ->
                                tag.withVariables(
                                        Contents.inserted(
                                                tag.variables(),
                                                variable,
                                                it -> behind.filter(b -> b.variable().equals(it.id())).isPresent())));
        return new Placed(draft.with(edited), new Item.CodebookPart(at));
    }

    static Placed category(Draft draft, VariableAddress in, String label, Optional<CategoryAddress> behind) {
        var category = fresh(draft, in, label);
        var edited =
                Contents.with(
                        draft.edited(),
                        in,
                        variable ->
                                variable.withCategories(
                                        Contents.inserted(
                                                variable.categories(),
                                                category,
                                                it -> behind.filter(b -> b.category().equals(it.id())).isPresent())));
        return new Placed(draft.with(edited), new Item.CodebookPart(in.category(category.id())));
    }

    /// A category with an id and a code that no other one has, or had.
    static Category fresh(Draft draft, VariableAddress in, String label) {
        var taken = Contents.idsBeside(draft.edited(), in.category(""));
        return Category.of(Ids.from(label, "category", taken), Codes.fresh(draft, in), label);
    }
}
