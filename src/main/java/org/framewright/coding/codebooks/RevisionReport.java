package org.framewright.coding.codebooks;

import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.model.Problem;

import java.util.List;

/// What a new version of the codebook would do to a project.
///
/// @param problems what forbids it; without one, it can be applied
/// @param effects what it changes, and how much of what is coded that touches; empty where something forbids it
/// @param codings how many codings were looked at: the latest of every coder, article and round
public record RevisionReport(List<Problem> problems, List<RevisionEffect> effects, int codings) {
    public RevisionReport {
        problems = List.copyOf(problems);
        effects = List.copyOf(effects);
    }

    public boolean canBeApplied() {
        return problems.isEmpty();
    }
}
