package org.framewright.codebook;

import org.framewright.codebook.Tag.Unit;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What must hold between the parts of a codebook: unique ids, codes and keys, conditions and roles that point at
/// something.
final class CodebookRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final List<Problem> problems = new ArrayList<>();

    private CodebookRules() {}

    static List<Problem> problems(Codebook codebook) {
        var rules = new CodebookRules();
        rules.check(codebook);
        return rules.problems;
    }

    private void check(Codebook codebook) {
        id(codebook.id(), "");
        if (codebook.tags().isEmpty()) {
            note(CodebookProblem.NO_TAGS, "/tags");
        }
        unique(codebook.tags(), Tag::id, "/tags", "id");
        unique(codebook.tags().stream().filter(Tag::hasKey).toList(), Tag::key, "/tags", "key");
        for (int i = 0; i < codebook.tags().size(); i++) {
            check(codebook, codebook.tags().get(i), "/tags/" + i);
        }
    }

    private void check(Codebook codebook, Tag tag, String at) {
        id(tag.id(), at);
        if (tag.unit() != Unit.PASSAGE && tag.implied()) {
            note(CodebookProblem.ONLY_FOR_PASSAGES, at + "/implied", "implied", JsonReading.word(tag.unit()));
        }
        unique(tag.roles(), Role::id, at + "/roles", "id");
        for (int i = 0; i < tag.roles().size(); i++) {
            check(codebook, tag.roles().get(i), at + "/roles/" + i);
        }
        unique(tag.variables(), Variable::id, at + "/variables", "id");
        var earlier = new HashMap<String, Variable>();
        for (int i = 0; i < tag.variables().size(); i++) {
            var variable = tag.variables().get(i);
            check(variable, earlier, at + "/variables/" + i);
            earlier.put(variable.id(), variable);
        }
    }

    private void check(Codebook codebook, Role role, String at) {
        id(role.id(), at);
        if (role.accepts().isEmpty()) {
            note(CodebookProblem.PROPERTY_MISSING, at, "accepts");
        }
        for (var accepted : role.accepts()) {
            if (codebook.tag(accepted).filter(tag -> tag.unit() == Unit.PASSAGE).isEmpty()) {
                note(CodebookProblem.ROLE_ACCEPTS_UNKNOWN_TAG, at + "/accepts", accepted);
            }
        }
    }

    private void check(Variable variable, Map<String, Variable> earlier, String at) {
        id(variable.id(), at);
        unique(variable.categories(), Category::id, at + "/categories", "id");
        unique(variable.categories(), Category::code, at + "/categories", "code");
        for (int i = 0; i < variable.categories().size(); i++) {
            id(variable.categories().get(i).id(), at + "/categories/" + i);
        }
        var condition = variable.when();
        if (condition == null) {
            return;
        }
        var asked = earlier.get(condition.variable());
        if (asked == null || !asked.scale().isChoice()) {
            note(CodebookProblem.CONDITION_ON_UNKNOWN_VARIABLE, at + "/when/variable", condition.variable());
            return;
        }
        for (var category : condition.is()) {
            if (asked.category(category).isEmpty()) {
                note(CodebookProblem.CONDITION_ON_UNKNOWN_CATEGORY, at + "/when/is", category, asked.id());
            }
        }
    }

    private void id(String id, String at) {
        if (!ID.matcher(id).matches()) {
            note(CodebookProblem.BAD_ID, at + "/id", id);
        }
    }

    private <T> void unique(List<T> items, Function<T, Object> key, String at, String property) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            var value = key.apply(items.get(i));
            if (!seen.add(value)) {
                note(CodebookProblem.REPEATED, at + "/" + i + "/" + property, value);
            }
        }
    }

    private void note(CodebookProblem code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }
}
