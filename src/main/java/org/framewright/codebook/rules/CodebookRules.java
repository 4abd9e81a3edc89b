package org.framewright.codebook.rules;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Problem;

import java.util.HashSet;
import java.util.List;

/// What must hold between the parts of a codebook: unique ids, codes and keys, conditions, roles and scores that point at
/// something.
public final class CodebookRules {

    private final Codebook codebook;
    private final ProblemCollector noting = new ProblemCollector();
    private final ConditionRules conditions;

    private CodebookRules(Codebook codebook) {
        this.codebook = codebook;
        this.conditions = new ConditionRules(codebook, noting);
    }

    public static List<Problem> problems(Codebook codebook) {
        var rules = new CodebookRules(codebook);
        rules.check();
        return rules.noting.problems();
    }

    private void check() {
        noting.id(codebook.id(), "");
        if (codebook.tags().isEmpty()) {
            noting.note(CodebookProblem.NO_TAGS, "/tags");
        }
        checkGroups();
        noting.unique(codebook.tags(), Tag::id, "/tags", "id");
        checkKeys();
        for (int i = 0; i < codebook.tags().size(); i++) {
            check(codebook.tags().get(i), i, "/tags/" + i);
        }
        conditions.checkChains();
        new ScoreRules(codebook, noting).check();
        checkAids();
        new SuggestionRules(codebook, noting).check();
        checkQuestions();
        checkMissingCodes();
        checkMapping();
    }

    private void checkGroups() {
        noting.unique(codebook.groups(), Codebook.Group::id, "/groups", "id");
        for (int i = 0; i < codebook.groups().size(); i++) {
            noting.id(codebook.groups().get(i).id(), "/groups/" + i);
        }
    }

    private void checkKeys() {
        var taken = new HashSet<Character>();
        for (int i = 0; i < codebook.tags().size(); i++) {
            var tag = codebook.tags().get(i);
            if (tag.hasKey() && !tag.retired() && !taken.add(tag.key())) {
                noting.note(CodebookProblem.REPEATED, "/tags/" + i + "/key", tag.key());
            }
        }
    }

    private void check(Tag tag, int index, String at) {
        noting.id(tag.id(), at);
        if (!tag.group().isEmpty() && codebook.groups().stream().noneMatch(it -> it.id().equals(tag.group()))) {
            noting.note(CodebookProblem.UNKNOWN_GROUP, at + "/group", tag.group());
        }
        checkAlignment(tag, at);
        noting.unique(tag.roles(), TagRole::id, at + "/roles", "id");
        for (int i = 0; i < tag.roles().size(); i++) {
            check(tag.roles().get(i), at + "/roles/" + i);
        }
        noting.unique(tag.variables(), Variable::id, at + "/variables", "id");
        conditions.checkTag(tag, index, at);
        for (int i = 0; i < tag.variables().size(); i++) {
            var variable = tag.variables().get(i);
            check(variable, at + "/variables/" + i);
            conditions.checkVariable(tag, index, i, at + "/variables/" + i);
        }
    }

    private void checkAlignment(Tag tag, String at) {
        var by = tag.records().alignedBy();
        if (!by.isEmpty() && tag.variable(by).filter(CodebookRules::canAlign).isEmpty()) {
            noting.note(CodebookProblem.ALIGNED_BY_UNKNOWN_VARIABLE, at + "/alignedBy", by);
        }
    }

    private static boolean canAlign(Variable variable) {
        return variable.scale().isChoice() || variable.scale() == Scale.ACTOR || variable.scale() == Scale.TEXT;
    }

    private void check(TagRole role, String at) {
        noting.id(role.id(), at);
        if (role.accepts().isEmpty()) {
            noting.note(CodebookProblem.PROPERTY_MISSING, at, "accepts");
        }
        for (var accepted : role.accepts()) {
            if (codebook.tag(accepted).filter(tag -> tag.unit() == Unit.PASSAGE).isEmpty()) {
                noting.note(CodebookProblem.ROLE_ACCEPTS_UNKNOWN_TAG, at + "/accepts", accepted);
            }
        }
    }

    private void check(Variable variable, String at) {
        noting.id(variable.id(), at);
        noting.unique(variable.categories(), Category::id, at + "/categories", "id");
        noting.unique(variable.categories(), Category::code, at + "/categories", "code");
        var earlier = new HashSet<String>();
        for (int i = 0; i < variable.categories().size(); i++) {
            var category = variable.categories().get(i);
            noting.id(category.id(), at + "/categories/" + i);
            if (!category.parent().isEmpty() && !earlier.contains(category.parent())) {
                noting.note(CodebookProblem.PARENT_UNKNOWN, at + "/categories/" + i + "/parent", category.parent());
            }
            earlier.add(category.id());
        }
    }

    private void checkAids() {
        noting.unique(codebook.readingAids(), ReadingAid::id, "/readingAids", "id");
        for (int i = 0; i < codebook.readingAids().size(); i++) {
            noting.id(codebook.readingAids().get(i).id(), "/readingAids/" + i);
        }
    }

    private void checkQuestions() {
        noting.unique(codebook.questions(), Codebook.StudyQuestion::id, "/questions", "id");
        for (int i = 0; i < codebook.questions().size(); i++) {
            var question = codebook.questions().get(i);
            noting.id(question.id(), "/questions/" + i);
            for (int j = 0; j < question.about().size(); j++) {
                if (!question.about().get(j).isIn(codebook)) {
                    noting.note(
                            CodebookProblem.NOTHING_THERE, "/questions/" + i + "/about/" + j, question.about().get(j));
                }
            }
        }
    }

    private void checkMissingCodes() {
        var seen = new HashSet<Integer>();
        for (var code : codebook.missingCodes().all()) {
            if (!seen.add(code)) {
                noting.note(CodebookProblem.SAME_MISSING_CODE, "/missingCodes", code);
            }
        }
    }

    private void checkMapping() {
        var mapping = codebook.mapping();
        if (mapping != null && mapping.from() != codebook.version() - 1) {
            noting.note(CodebookProblem.MAPPING_FROM_WRONG_VERSION, "/mapping/from", codebook.version() - 1);
        }
    }
}
