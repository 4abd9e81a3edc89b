package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.codebook.CodebookProblem;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.List;

/// Finds characters in a codebook's texts and names that other programs can't read back: control characters other than tabs and line
/// breaks, halves of surrogate pairs, and what is no character at all. CSV, XML and PostgreSQL each lack some of them.
final class UnprintableText {

    private final List<Problem> problems = new ArrayList<>();

    private UnprintableText() {}

    static List<Problem> find(JsonNode tree) {
        var text = new UnprintableText();
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
        text.codePoints()
                .filter(UnprintableText::isUnprintable)
                .findFirst()
                .ifPresent(
                        it -> problems.add(Problem.of(CodebookProblem.UNPRINTABLE, pointer, "U+%04X".formatted(it))));
    }

    private static boolean isUnprintable(int character) {
        return (Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
