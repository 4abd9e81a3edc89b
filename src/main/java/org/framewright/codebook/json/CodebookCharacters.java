package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.codebook.CodebookProblem;
import org.framewright.model.Problem;
import org.framewright.model.UnprintableText;

import java.util.ArrayList;
import java.util.List;

/// Finds characters in a codebook's texts and names that other programs can't read back ([UnprintableText]), and all other control
/// characters than tabs and line breaks.
final class CodebookCharacters {

    private final List<Problem> problems = new ArrayList<>();

    private CodebookCharacters() {}

    static List<Problem> find(JsonNode tree) {
        var text = new CodebookCharacters();
        text.check(tree, "");
        return text.problems;
    }

    private void check(JsonNode node, String pointer) {
        if (node.isTextual()) {
            check(node.textValue(), pointer);
        }
        node.properties()
                .forEach(it -> {
                    check(it.getKey(), pointer);
                    check(it.getValue(), pointer + "/" + it.getKey());
                });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), pointer + "/" + i);
        }
    }

    private void check(String text, String pointer) {
        var found = UnprintableText.find(text);
        (found.isPresent() ? found : text.codePoints().filter(CodebookCharacters::isUpperControl).findFirst())
                .ifPresent(
                        it -> problems.add(Problem.of(CodebookProblem.UNPRINTABLE, pointer, UnprintableText.name(it))));
    }

    private static boolean isUpperControl(int character) {
        return character >= 0x7F && Character.isISOControl(character);
    }
}
