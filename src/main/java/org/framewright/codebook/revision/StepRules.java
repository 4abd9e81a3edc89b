package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What must hold of each step of a mapping: it leads from something to something of the same kind, and nothing is led to
/// two places.
final class StepRules {

    private final Codebook older;
    private final Codebook newer;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<CodebookAddress> seen = new HashSet<>();

    private StepRules(Codebook older, Codebook newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<Problem> problems(Codebook older, Codebook newer) {
        var rules = new StepRules(older, newer);
        VersionTranslation.steps(newer).forEach(rules::check);
        return List.copyOf(rules.problems);
    }

    private void check(Step step) {
        switch (step) {
            case Step.Rename(var from, var to) -> {
                if (!from.getClass().equals(to.getClass())) {
                    note(RevisionProblem.STEP_BETWEEN_KINDS, from, from, to);
                } else {
                    checkFrom(from);
                    checkTo(to);
                }
            }
            case Step.Move(var from, var to) -> {
                checkFrom(from);
                checkTo(to);
            }
            case Step.Rescale(var from, var to, _) -> {
                checkFrom(from);
                checkTo(to);
            }
            case Step.Merge(var from, var to) -> {
                from.forEach(this::checkFrom);
                checkTo(to);
            }
            case Step.Split(var from, var to) -> {
                checkFrom(from);
                to.forEach(this::checkTo);
            }
            case Step.Redefine(var what) -> checkTo(what);
            case Step.AskAgain(var what) -> checkTo(what);
        }
    }

    private void checkFrom(CodebookAddress address) {
        if (!address.isIn(older)) {
            note(RevisionProblem.STEP_FROM_NOTHING, address, address);
        } else if (!seen.add(address)) {
            note(RevisionProblem.STEP_TWICE, address, address);
        }
    }

    private void checkTo(CodebookAddress address) {
        if (!address.isIn(newer)) {
            note(RevisionProblem.STEP_TO_NOTHING, address, address);
        }
    }

    private void note(RevisionProblem problem, CodebookAddress where, Object... details) {
        problems.add(Problem.of(problem, where.toString(), details));
    }
}
