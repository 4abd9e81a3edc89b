package org.framewright.codebook;

import org.framewright.codebook.Tag.Unit;

import java.util.stream.Stream;

/// What a codebook says of suggestions must point at tags, roles, variables and categories that can take them.
record SuggestionRules(Codebook codebook, Noting noting) {

    void check() {
        noting.unique(codebook.suggestions(), SuggestionRule::finds, "/suggestions", "finds");
        for (int i = 0; i < codebook.suggestions().size(); i++) {
            check(codebook.suggestions().get(i), "/suggestions/" + i);
        }
    }

    private void check(SuggestionRule rule, String at) {
        var tag = codebook.tag(rule.tag()).filter(it -> it.unit() == Unit.PASSAGE);
        if (tag.isEmpty()) {
            noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at + "/tag", rule.tag());
            return;
        }
        checkRole(tag.get(), rule.cue(), at + "/cue");
        checkRole(tag.get(), rule.source(), at + "/source");
        var speaker = rule.speaker();
        if (speaker != null
                && (!isNear(rule, speaker)
                        || codebook.variable(speaker).filter(it -> it.scale() == Variable.Scale.ACTOR).isEmpty())) {
            noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at + "/speaker", speaker);
        }
        rule.forms()
                .filter(it -> !isNear(rule, it) || !it.isIn(codebook))
                .forEach(it -> noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at, it));
    }

    private void checkRole(Tag tag, String role, String at) {
        if (!role.isEmpty() && tag.role(role).isEmpty()) {
            noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at, tag.id() + ">" + role);
        }
    }

    /// Whether something is of the tag itself or of what fills its source.
    private boolean isNear(SuggestionRule rule, Address address) {
        return Stream.concat(Stream.of(rule.tag()), codebook.filling(rule.tag(), rule.source()).stream())
                .anyMatch(address.tag()::equals);
    }
}
