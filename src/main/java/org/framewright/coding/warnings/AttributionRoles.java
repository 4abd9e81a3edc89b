package org.framewright.coding.warnings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;

import java.util.Optional;
import java.util.stream.Stream;

/// The roles of a tag for attributions: the speaker and the words of saying. The codebook's rules for suggestions name the roles; else
/// the roles `source` and `cue` are used.
///
/// @param source empty where the tag has no such role
/// @param cue empty where the tag has no such role, or where it is the source's
record AttributionRoles(Tag tag, Optional<TagRole> source, Optional<TagRole> cue) {

    /// The roles of a tag; empty where the tag is for something else.
    static Optional<AttributionRoles> of(Codebook codebook, Tag tag) {
        var rule = codebook.suggestions().stream().filter(it -> it.tag().equals(tag.id())).findFirst();
        var source = role(tag, rule.map(SuggestionRule::source), "source");
        var cue = role(tag, rule.map(SuggestionRule::cue), "cue").filter(it -> source.filter(it::equals).isEmpty());
        return tag.retired() || (rule.isEmpty() && (source.isEmpty() || cue.isEmpty()))
                ? Optional.empty()
                : Optional.of(new AttributionRoles(tag, source, cue));
    }

    private static Optional<TagRole> role(Tag tag, Optional<String> named, String usual) {
        return named.filter(it -> !it.isEmpty())
                .or(() -> Optional.of(usual))
                .flatMap(tag::role)
                .filter(it -> !it.retired());
    }

    /// The questions for an actor, of the tag and of the tags that fill its source.
    Stream<Variable> actorQuestions(Codebook codebook) {
        var fillers = source.stream().flatMap(it -> it.accepts().stream()).flatMap(it -> codebook.tag(it).stream());
        return Stream.concat(Stream.of(tag), fillers)
                .flatMap(it -> it.variables().stream())
                .filter(it -> it.scale().hasActors() && !it.retired());
    }
}
