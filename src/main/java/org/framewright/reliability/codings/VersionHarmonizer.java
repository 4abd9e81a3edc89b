package org.framewright.reliability.codings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.Problem;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.reliability.ReliabilityProblem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads codings of several versions of the codebook under one version, which no coding's version exceeds. Answers that were
/// given under another meaning of their variable are not pooled with the others, unless pooling was asked for.
final class VersionHarmonizer {

    private final CodebookVersions versions;
    private final Actors actors;
    private final Codebook codebook;
    private final Map<VariableAddress, Integer> firstVersions = new LinkedHashMap<>();
    private final Map<Integer, Set<VariableAddress>> notPooled = new HashMap<>();

    /// @param codebook the version that the codings are read under
    /// @param actors the actors; each actor is read as the actor that it is the same as
    /// @param pooled whether to pool variables with a changed meaning, too
    VersionHarmonizer(CodebookVersions versions, Codebook codebook, Actors actors, boolean pooled) {
        this.versions = versions;
        this.actors = actors;
        this.codebook = codebook;
        if (!pooled) {
            codebook.tags()
                    .forEach(tag ->
                            tag.variables()
                                    .forEach(variable -> {
                                        var at = new VariableAddress(tag.id(), variable.id());
                                        firstVersions.put(at, versions.definedSince(at, codebook.version()));
                                    }));
        }
    }

    CoderSubmission harmonize(Coding coding, List<Annotation> annotations) {
        var translated = versions.translate(annotations, coding.codebookVersion(), codebook.version());
        var resolved = translated.annotations().stream().map(it -> it.resolved(actors)).toList();
        return new CoderSubmission(codebook, resolved, notPooled(coding.codebookVersion()));
    }

    private Set<VariableAddress> notPooled(int version) {
        return notPooled.computeIfAbsent(
                version,
                it ->
                        firstVersions.entrySet().stream()
                                .filter(entry -> entry.getValue() > it)
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /// The warnings on variables for which some codings are left out.
    ///
    /// @param codings the compared codings
    /// @param variables the compared variables
    List<Problem> leftOut(List<Coding> codings, List<VariableAddress> variables) {
        var leftOut = new ArrayList<Problem>();
        firstVersions.forEach((at, version) -> {
            long older = codings.stream().filter(it -> notPooled(it.codebookVersion()).contains(at)).count();
            if (older > 0 && variables.contains(at)) {
                var code =
                        versions.isNewIn(at, version, codebook.version())
                                ? ReliabilityProblem.ASKED_SINCE
                                : ReliabilityProblem.MEANING_CHANGED;
                leftOut.add(Problem.of(code, at.toString(), version, older));
            }
        });
        return leftOut;
    }
}
