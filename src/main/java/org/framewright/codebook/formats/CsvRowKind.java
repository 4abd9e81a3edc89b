package org.framewright.codebook.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of rows in a codebook's table.
enum CsvRowKind {
    CODEBOOK("codebook", ""),
    CHANGE("change", "changes"),
    GROUP("group", "groups"),
    TAG("tag", "tags"),
    ROLE("role", "roles"),
    VARIABLE("variable", "variables"),
    CATEGORY("category", "categories"),
    SCORE("score", "scores"),
    HIGHLIGHT_PATTERN("highlight pattern", "highlightPatterns"),
    SUGGESTION("suggestion", "suggestions"),
    QUESTION("question", "questions"),
    MAPPING("mapping", "mapping"),
    STEP("step", "steps");

    private final String word;
    private final String list;

    CsvRowKind(String word, String list) {
        this.word = word;
        this.list = list;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(CsvRowKind::word).toList();
    }

    static Optional<CsvRowKind> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equalsIgnoreCase(word)).findFirst();
    }

    /// The word in the column `kind`.
    String word() {
        return word;
    }

    /// The property of the format with the list of such objects.
    String list() {
        return list;
    }

    /// Whether the columns `tag` and `variable` name the row's parent, and are not values of its own.
    boolean isBelowTag() {
        return this == ROLE || this == VARIABLE || this == CATEGORY;
    }

    /// Whether a column holds a list in such rows: steps of a mapping have one or several places.
    boolean hasList(String column, String step) {
        return this == STEP
                && ((column.equals("from") && step.equals("merge")) || (column.equals("to") && step.equals("split")));
    }

    /// Whether a column with text in other rows holds a number in such rows: a mapping names its older version.
    boolean hasNumber(String column) {
        return this == MAPPING && column.equals("from");
    }
}
