package org.framewright.export.selection;

import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.export.ExportProblem;
import org.framewright.export.selection.CodingVersion.EarlierAnswer;
import org.framewright.model.Problem;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.store.query.Study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The version since which each question has its present meaning. As in agreement, earlier answers are not pooled with the
/// others.
public final class QuestionMeanings {

    private final Study study;
    private final boolean pooled;
    private final Map<VariableAddress, Integer> firstVersion = new HashMap<>();
    private final Map<Integer, Set<VariableAddress>> later = new HashMap<>();
    private final Map<VariableAddress, Integer> counted = new HashMap<>();

    /// @param pooled whether answers of earlier meanings count as well
    public QuestionMeanings(Study study, boolean pooled) {
        this.study = study;
        this.pooled = pooled;
    }

    /// The variables of the newest version that may have answers which don't count.
    public Set<VariableAddress> redefined() {
        return variables()
                .filter(it -> !pooled && study.versions().isRedefined(it, study.newest().version()))
                .collect(Collectors.toSet());
    }

    /// A coding's answers from before their question got its present meaning.
    ///
    /// @param annotations of the coding, in the form of the newest version
    Set<EarlierAnswer> earlierAnswers(Coding coding, List<Annotation> annotations) {
        var earlier = new HashSet<EarlierAnswer>();
        if (!pooled && coding.codebookVersion() < study.newest().version()) {
            for (var annotation : annotations) {
                for (var variable : annotation.values().keySet()) {
                    var address = new VariableAddress(annotation.tag(), variable);
                    if (coding.codebookVersion() < firstVersion(address)) {
                        earlier.add(new EarlierAnswer(annotation.id(), address));
                    }
                }
            }
        }
        return earlier;
    }

    /// The variables that the codebook had not yet, in their present meaning, in the version of a coding.
    Set<VariableAddress> laterVariables(Coding coding) {
        return later.computeIfAbsent(
                coding.codebookVersion(),
                version ->
                        variables().filter(it -> version < firstVersion(it)).collect(Collectors.toUnmodifiableSet()));
    }

    /// Counts an article's answers of earlier meanings, for the warnings.
    public void count(ExportArticle coded) {
        coded.versions().stream()
                .flatMap(it -> it.earlier().stream())
                .forEach(it -> counted.merge(it.variable(), 1, Integer::sum));
    }

    /// The warnings on the counted answers.
    public List<Problem> warnings() {
        return variables()
                .filter(counted::containsKey)
                .map(it ->
                        Problem.of(
                                ExportProblem.MEANING_CHANGED,
                                it.toString(),
                                firstVersion(it),
                                counted.getOrDefault(it, 0)))
                .toList();
    }

    private Stream<VariableAddress> variables() {
        return study.newest().tags().stream()
                .flatMap(tag -> tag.variables().stream().map(it -> new VariableAddress(tag.id(), it.id())));
    }

    private int firstVersion(VariableAddress variable) {
        return firstVersion.computeIfAbsent(
                variable, it -> study.versions().definedSince(it, study.newest().version()));
    }
}
