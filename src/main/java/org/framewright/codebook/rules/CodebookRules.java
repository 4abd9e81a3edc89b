package org.framewright.codebook.rules;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Problem;

import java.util.HashSet;
import java.util.List;

/// Checks the rules between the parts of a codebook: unique ids, codes and keys, and valid references in conditions, roles
/// and scores.
public final class CodebookRules {

    private final Codebook codebook;
    private final ProblemCollector problems = new ProblemCollector();
    private final ConditionRules conditions;

    private CodebookRules(Codebook codebook) {
        this.codebook = codebook;
        this.conditions = new ConditionRules(codebook, problems);
    }

    public static List<Problem> problems(Codebook codebook) {
        var rules = new CodebookRules(codebook);
        rules.check();
        return rules.problems.problems();
    }

    private void check() {
        problems.id(codebook.id(), "");
        if (codebook.tags().isEmpty()) {
            problems.note(CodebookProblem.NO_TAGS, "/tags");
        }
        checkGroups();
        problems.unique(codebook.tags(), Tag::id, "/tags", "id");
        checkKeys();
        for (int i = 0; i < codebook.tags().size(); i++) {
            check(codebook.tags().get(i), i, "/tags/" + i);
        }
        conditions.checkChains();
        new ScoreRules(codebook, problems).check();
        checkAids();
        checkSuggestions();
        checkWarnings();
        checkQuestions();
        checkMissingCodes();
        checkMapping();
    }

    private void checkGroups() {
        problems.unique(codebook.groups(), Codebook.Group::id, "/groups", "id");
        for (int i = 0; i < codebook.groups().size(); i++) {
            problems.id(codebook.groups().get(i).id(), "/groups/" + i);
        }
    }

    private void checkKeys() {
        var taken = new HashSet<Character>();
        for (int i = 0; i < codebook.tags().size(); i++) {
            var tag = codebook.tags().get(i);
            if (tag.hasKey() && !tag.retired() && !taken.add(tag.key())) {
                problems.note(CodebookProblem.REPEATED, "/tags/" + i + "/key", tag.key());
            }
        }
    }

    private void check(Tag tag, int index, String pointer) {
        problems.id(tag.id(), pointer);
        if (!tag.group().isEmpty() && codebook.groups().stream().noneMatch(it -> it.id().equals(tag.group()))) {
            problems.note(CodebookProblem.UNKNOWN_GROUP, pointer + "/group", tag.group());
        }
        checkAlignment(tag, pointer);
        problems.unique(tag.roles(), TagRole::id, pointer + "/roles", "id");
        for (int i = 0; i < tag.roles().size(); i++) {
            check(tag.roles().get(i), pointer + "/roles/" + i);
        }
        problems.unique(tag.variables(), Variable::id, pointer + "/variables", "id");
        conditions.checkTag(tag, index, pointer);
        for (int i = 0; i < tag.variables().size(); i++) {
            var variable = tag.variables().get(i);
            check(variable, pointer + "/variables/" + i);
            conditions.checkVariable(tag, index, i, pointer + "/variables/" + i);
        }
    }

    private void checkAlignment(Tag tag, String pointer) {
        var by = tag.records().alignedBy();
        if (!by.isEmpty() && tag.variable(by).filter(CodebookRules::canAlign).isEmpty()) {
            problems.note(CodebookProblem.ALIGNED_BY_UNKNOWN_VARIABLE, pointer + "/alignedBy", by);
        }
    }

    private static boolean canAlign(Variable variable) {
        return variable.scale().isChoice() || variable.scale() == Scale.ACTOR || variable.scale() == Scale.TEXT;
    }

    private void check(TagRole role, String pointer) {
        problems.id(role.id(), pointer);
        if (role.accepts().isEmpty()) {
            problems.note(CodebookProblem.PROPERTY_MISSING, pointer, "accepts");
        }
        for (var accepted : role.accepts()) {
            if (codebook.tag(accepted).filter(tag -> tag.unit() == Unit.PASSAGE).isEmpty()) {
                problems.note(CodebookProblem.ROLE_ACCEPTS_UNKNOWN_TAG, pointer + "/accepts", accepted);
            }
        }
    }

    private void check(Variable variable, String pointer) {
        problems.id(variable.id(), pointer);
        problems.unique(variable.categories(), Category::id, pointer + "/categories", "id");
        problems.unique(variable.categories(), Category::code, pointer + "/categories", "code");
        var earlier = new HashSet<String>();
        for (int i = 0; i < variable.categories().size(); i++) {
            var category = variable.categories().get(i);
            problems.id(category.id(), pointer + "/categories/" + i);
            if (!category.parent().isEmpty() && !earlier.contains(category.parent())) {
                problems.note(
                        CodebookProblem.PARENT_UNKNOWN, pointer + "/categories/" + i + "/parent", category.parent());
            }
            earlier.add(category.id());
        }
    }

    private void checkAids() {
        problems.unique(codebook.highlightPatterns(), HighlightPattern::id, "/highlightPatterns", "id");
        for (int i = 0; i < codebook.highlightPatterns().size(); i++) {
            problems.id(codebook.highlightPatterns().get(i).id(), "/highlightPatterns/" + i);
        }
    }

    private void checkWarnings() {
        var rules = codebook.warnings().contradictions();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var pointer = "/warnings/contradictions/" + i;
            codebook.tag(rule.tag())
                    .ifPresentOrElse(
                            tag -> conditions.checkAfter(rule.when(), tag, pointer + "/when"),
                            () ->
                                    problems.note(
                                            CodebookProblem.CONDITION_ON_UNKNOWN_TAG, pointer + "/tag", rule.tag()));
        }
    }

    private void checkQuestions() {
        problems.unique(codebook.questions(), Codebook.StudyQuestion::id, "/questions", "id");
        for (int i = 0; i < codebook.questions().size(); i++) {
            var question = codebook.questions().get(i);
            problems.id(question.id(), "/questions/" + i);
            for (int j = 0; j < question.about().size(); j++) {
                if (!question.about().get(j).isIn(codebook)) {
                    problems.note(
                            CodebookProblem.NOTHING_THERE, "/questions/" + i + "/about/" + j, question.about().get(j));
                }
            }
        }
    }

    private void checkMissingCodes() {
        var seen = new HashSet<Integer>();
        for (var code : codebook.missingCodes().all()) {
            if (!seen.add(code)) {
                problems.note(CodebookProblem.SAME_MISSING_CODE, "/missingCodes", code);
            }
        }
    }

    private void checkMapping() {
        var mapping = codebook.mapping();
        if (mapping != null && mapping.from() != codebook.version() - 1) {
            problems.note(CodebookProblem.MAPPING_FROM_WRONG_VERSION, "/mapping/from", codebook.version() - 1);
        }
    }

    private void checkSuggestions() {
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
