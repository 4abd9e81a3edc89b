package org.framewright.export.selection;

import org.framewright.model.study.CoderNames;

import java.util.List;
import java.util.Map;

/// The codings and answers in an export.
///
/// @param rounds by name; empty for all
/// @param coders by name, among them coders who have left; empty for all coders who take part
/// @param leftOut whether data outside the study is exported, too: the work of coders who have left, and excluded articles
/// @param articles by name; empty for all
/// @param variables of the codebook
/// @param letters whether coders are called A, B, C instead of by name
public record ExportSelection(
        List<String> rounds,
        List<String> coders,
        boolean leftOut,
        List<String> articles,
        VariableFilter variables,
        boolean letters) {

    /// The selection of the study's data.
    public static final ExportSelection STUDY = new ExportSelection(List.of(), List.of(), false);

    public ExportSelection {
        rounds = rounds.stream().distinct().toList();
        coders = coders.stream().distinct().toList();
        articles = articles.stream().distinct().toList();
    }

    /// A selection with all articles and all variables.
    public ExportSelection(List<String> rounds, List<String> coders, boolean leftOut) {
        this(rounds, coders, leftOut, List.of(), VariableFilter.EVERYTHING, false);
    }

    public ExportSelection withArticles(List<String> names) {
        return new ExportSelection(rounds, coders, leftOut, names, variables, letters);
    }

    public ExportSelection withVariables(VariableFilter variables) {
        return new ExportSelection(rounds, coders, leftOut, articles, variables, letters);
    }

    /// The coders' names in the export.
    public CoderNames coderNames() {
        return letters ? CoderNames.LETTERS : CoderNames.NAMES;
    }

    /// The same selection in a state with other names for the coders.
    ///
    /// @param key the names in that state, by the coders' own names
    public ExportSelection withCoderKey(Map<String, String> key) {
        var renamedCoders = coders.stream().map(it -> key.getOrDefault(it, it)).toList();
        return new ExportSelection(rounds, renamedCoders, leftOut, articles, variables, letters);
    }

    public ExportSelection withLetters(boolean letters) {
        return new ExportSelection(rounds, coders, leftOut, articles, variables, letters);
    }
}
