package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.TagRole;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// The possible targets of a rule for suggestions, given its tag and the role for the source. Retired parts are among them:
/// an older rule may name them.
public record SuggestionTargets(Codebook codebook, SuggestionRule rule) {

    /// The tags whose passages can be suggested.
    public List<Tag> tags() {
        return codebook.tags(Unit.PASSAGE);
    }

    /// The roles for the cue and for the source.
    public List<TagRole> roles() {
        return codebook.tag(rule.tag()).filter(it -> it.unit() == Unit.PASSAGE).map(Tag::roles).orElse(List.of());
    }

    /// The variables that can have the speaker as their answer.
    public List<VariableAddress> speakers() {
        return near().flatMap(tag ->
                        tag.variables().stream()
                                .filter(it -> it.scale().hasActors())
                                .map(it -> new VariableAddress(tag.id(), it.id())))
                .toList();
    }

    /// The answers for the form of speech.
    public List<CategoryAddress> forms() {
        return near().flatMap(tag ->
                        tag.variables().stream()
                                .flatMap(variable ->
                                        variable.categories().stream()
                                                .map(it -> new CategoryAddress(tag.id(), variable.id(), it.id()))))
                .toList();
    }

    /// The rule without targets that are no longer possible.
    public SuggestionRule fit() {
        var cue = role(rule.cue());
        var source = role(rule.source());
        var near = new SuggestionTargets(codebook, rule.withRoles(cue, source));
        var forms = near.forms();
        return near.rule()
                .withSpeaker(choose(near.speakers(), rule.speaker()))
                .withForms(choose(forms, rule.direct()), choose(forms, rule.indirect()), choose(forms, rule.mixed()));
    }

    private String role(String id) {
        return roles().stream().map(TagRole::id).anyMatch(id::equals) ? id : "";
    }

    private static <A extends CodebookAddress> @Nullable A choose(List<A> offered, @Nullable A chosen) {
        return chosen != null && offered.contains(chosen) ? chosen : null;
    }

    /// The tag itself, and the tag that fills its source.
    private Stream<Tag> near() {
        return Stream.concat(Stream.of(rule.tag()), codebook.findFiller(rule.tag(), rule.source()).stream())
                .distinct()
                .flatMap(it -> codebook.tag(it).stream());
    }
}
