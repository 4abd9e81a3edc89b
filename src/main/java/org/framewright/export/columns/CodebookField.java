package org.framewright.export.columns;

import org.framewright.export.columns.ExportColumn.Kind;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The columns of `codebook.csv`. A row has a value for some of them.
public enum CodebookField {
    CODEBOOK(Kind.TEXT, "ID of the codebook"),
    CODEBOOK_VERSION(Kind.COUNT, "Codebook version that the row belongs to"),
    KIND(Kind.TEXT, "Kind of item: codebook, tag, role, variable, category, missing or score"),
    TAG(Kind.TEXT, "ID of the tag"),
    ROLE(Kind.TEXT, "ID of the role"),
    VARIABLE(Kind.TEXT, "ID of the variable"),
    CATEGORY(Kind.TEXT, "ID of the category"),
    COLUMN(Kind.TEXT, "Column with its data in the other files"),
    CODE(Kind.COUNT, "Integer code in the other files"),
    ORIGINAL(Kind.TEXT, "Original code in the publication"),
    LABEL(Kind.TEXT, "Label"),
    UNIT(Kind.TEXT, "Unit of the tag: article, headline, paragraph, sentence or passage"),
    OCCURS(Kind.TEXT, "Use per unit: once or many"),
    GROUP(Kind.TEXT, "ID of the heading above the tag"),
    IMPLIED(Kind.CODE, "Whether the tag may be used without a passage"),
    ACCEPTS(Kind.TEXT, "IDs of the tags that may fill the role"),
    MIN(Kind.NUMBER, "Minimum value, or minimum number of annotations in a role"),
    MAX(Kind.NUMBER, "Maximum value, or maximum number of annotations in a role; empty for no limit"),
    SCALE(Kind.TEXT, "Scale of the variable"),
    REQUIRED(Kind.CODE, "Whether the variable must be answered"),
    CONDITION(Kind.TEXT, "Condition under which the variable is asked"),
    SCORE(Kind.TEXT, "ID of the score"),
    FORMULA(Kind.TEXT, "Formula of the score"),
    PARENT(Kind.TEXT, "ID of the parent category"),
    CODABLE(Kind.CODE, "Whether the category can be an answer"),
    RETIRED(Kind.CODE, "Whether it is retired, that is, no longer offered"),
    MEANING_SINCE(Kind.COUNT, "Codebook version since which the variable has had its current meaning"),
    DESCRIPTION(Kind.TEXT, "Description"),
    RULE(Kind.TEXT, "Rule for cases of doubt"),
    INCLUDE(Kind.TEXT, "Examples of what belongs here, one per line"),
    EXCLUDE(Kind.TEXT, "Examples of what does not belong here, one per line"),
    UNVERIFIED(Kind.TEXT, "Details that could not be confirmed from the publication");

    public static final ColumnGroup<Map<CodebookField, String>> COLUMNS =
            ColumnGroup.of(Stream.of(values()).map(CodebookField::filled).toList());

    private final Kind kind;
    private final String label;

    /// @param kind of a code: 1 for yes, 0 for no
    CodebookField(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    private FilledColumn<Map<CodebookField, String>> filled() {
        var name = name().toLowerCase(Locale.ROOT);
        var column =
                switch (kind) {
                    case TEXT -> ExportColumn.text(name, label);
                    case COUNT -> ExportColumn.count(name, label);
                    case NUMBER -> ExportColumn.number(name, label);
                    case CODE -> ExportColumn.flag(name, label);
                    case TIME, DATE -> throw new IllegalStateException(name + " has no time");
                };
        return new FilledColumn<>(column, it -> it.getOrDefault(this, ""));
    }
}
