package org.framewright.codebook.rules;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.SuggestionRule;

/// What a codebook says of suggestions must point at tags, roles, variables and categories that can take them.
record SuggestionRules(Codebook codebook, ProblemCollector problems) {

    void check() {
        problems.unique(codebook.suggestions(), SuggestionRule::finds, "/suggestions", "finds");
        for (int i = 0; i < codebook.suggestions().size(); i++) {
            check(codebook.suggestions().get(i), "/suggestions/" + i);
        }
    }

    private void check(SuggestionRule rule, String pointer) {
        var choices = new SuggestionTargets(codebook, rule);
        if (choices.tags().stream().noneMatch(it -> it.id().equals(rule.tag()))) {
            problems.note(CodebookProblem.SUGGESTION_UNSUITABLE, pointer + "/tag", rule.tag());
            return;
        }
        checkRole(choices, rule.cue(), pointer + "/cue");
        checkRole(choices, rule.source(), pointer + "/source");
        var speaker = rule.speaker();
        if (speaker != null && !choices.speakers().contains(speaker)) {
            problems.note(CodebookProblem.SUGGESTION_UNSUITABLE, pointer + "/speaker", speaker);
        }
        var forms = choices.forms();
        rule.forms()
                .filter(it -> !forms.contains(it))
                .forEach(it -> problems.note(CodebookProblem.SUGGESTION_UNSUITABLE, pointer, it));
    }

    private void checkRole(SuggestionTargets choices, String role, String pointer) {
        if (!role.isEmpty() && choices.roles().stream().noneMatch(it -> it.id().equals(role))) {
            problems.note(CodebookProblem.SUGGESTION_UNSUITABLE, pointer, choices.rule().tag() + ">" + role);
        }
    }
}
