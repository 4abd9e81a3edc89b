package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.SuggestionRule;

/// What a codebook says of suggestions must point at tags, roles, variables and categories that can take them.
record SuggestionRules(Codebook codebook, ProblemCollector noting) {

    void check() {
        noting.unique(codebook.suggestions(), SuggestionRule::finds, "/suggestions", "finds");
        for (int i = 0; i < codebook.suggestions().size(); i++) {
            check(codebook.suggestions().get(i), "/suggestions/" + i);
        }
    }

    private void check(SuggestionRule rule, String at) {
        var choices = new SuggestionTargets(codebook, rule);
        if (choices.tags().stream().noneMatch(it -> it.id().equals(rule.tag()))) {
            noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at + "/tag", rule.tag());
            return;
        }
        checkRole(choices, rule.cue(), at + "/cue");
        checkRole(choices, rule.source(), at + "/source");
        var speaker = rule.speaker();
        if (speaker != null && !choices.speakers().contains(speaker)) {
            noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at + "/speaker", speaker);
        }
        var forms = choices.forms();
        rule.forms()
                .filter(it -> !forms.contains(it))
                .forEach(it -> noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at, it));
    }

    private void checkRole(SuggestionTargets choices, String role, String at) {
        if (!role.isEmpty() && choices.roles().stream().noneMatch(it -> it.id().equals(role))) {
            noting.note(CodebookProblem.SUGGESTION_UNSUITABLE, at, choices.rule().tag() + ">" + role);
        }
    }
}
