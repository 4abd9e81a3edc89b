package org.framewright.export.selection;

import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.export.ExportProblem;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.model.Problem;
import org.framewright.model.coding.Annotation;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The version since which each question has its present meaning. As in agreement, earlier answers are not pooled with the
/// others.
public final class QuestionMeanings {

    private final Study study;
    private final boolean pooled;
    private final Map<VariableAddress, Integer> firstVersion = new HashMap<>();
    private final Map<VariableAddress, Integer> leftOut = new HashMap<>();

    public QuestionMeanings(Study study, boolean pooled) {
        this.study = study;
        this.pooled = pooled;
    }

    /// Whether an answer of a coding is comparable with answers under the newest version.
    public boolean isComparable(VariableAddress variable, CodingPass pass) {
        return pooled || pass.coding().codebookVersion() >= firstVersion(variable);
    }

    /// A coding with only the answers that are comparable with answers under the newest version; the other answers are counted.
    public CodingPass comparableAnswers(CodingPass pass) {
        var annotations = pass.annotations().stream().map(it -> comparableAnswers(it, pass)).toList();
        return annotations.equals(pass.annotations()) ? pass : pass.withAnnotations(annotations);
    }

    private Annotation comparableAnswers(Annotation annotation, CodingPass pass) {
        var comparable = annotation;
        for (var variable : annotation.values().keySet()) {
            var address = new VariableAddress(annotation.tag(), variable);
            if (!isComparable(address, pass)) {
                comparable = comparable.withoutValue(variable, comparable.modified());
                leftOut.merge(address, 1, Integer::sum);
            }
        }
        return comparable;
    }

    /// The remarks on answers that were left out of some columns.
    public List<Problem> leftOut(List<AnswerColumn> columns) {
        var variables = new LinkedHashSet<VariableAddress>();
        columns.forEach(it -> variables.add(new VariableAddress(it.tag(), it.item())));
        var problems = new ArrayList<Problem>();
        for (var variable : variables) {
            int answers = leftOut.getOrDefault(variable, 0);
            if (answers > 0) {
                problems.add(
                        Problem.of(
                                ExportProblem.MEANING_CHANGED, variable.toString(), firstVersion(variable), answers));
            }
        }
        return problems;
    }

    private int firstVersion(VariableAddress variable) {
        return firstVersion.computeIfAbsent(
                variable, it -> study.versions().definedSince(it, study.newest().version()));
    }
}
