package org.framewright.ui.team.merging;

import org.framewright.model.Problem;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.team.merge.MergeOutcome;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file that was chosen, with what it brings.
///
/// @param brings nothing where it can't come in at all
/// @param problems why it can't
record FileLine(Path file, Optional<FileResult> brings, List<Problem> problems) {

    FileLine {
        problems = List.copyOf(problems);
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /// Without the ending that all of them have.
    String shortName() {
        return name().endsWith(ProjectFiles.ENDING)
                ? name().substring(0, name().length() - ProjectFiles.ENDING.length())
                : name();
    }

    private Stream<CodingResult> codings() {
        return brings.stream().flatMap(it -> it.codings().stream());
    }

    int count(MergeOutcome.Kind kind) {
        return (int) codings().flatMap(it -> it.joined().stream()).filter(it -> it.kind() == kind).count();
    }

    int unchanged() {
        return brings.map(FileResult::unchanged).orElse(0);
    }

    /// How many codings can't come in.
    int refused() {
        return (int) codings().filter(it -> it.joined().isEmpty()).count();
    }

    /// In how many places two devices say different things.
    int clashes() {
        return codings().flatMap(it -> it.joined().stream()).mapToInt(it -> it.clashes().size()).sum();
    }

    /// How many submitted codings have become a further pass.
    int toCorrect() {
        return count(MergeOutcome.Kind.TO_CORRECT);
    }

    /// How many codings come of articles that their coders are not given.
    int ungiven() {
        return (int) codings().filter(CodingResult::isUngiven).count();
    }

    boolean bringsAnything() {
        return brings.stream().anyMatch(it -> it.codings().size() > refused() || !it.actors().isEmpty());
    }

    /// Whether it can come in once somebody says that it is a copy of the project.
    boolean mayBeCopy() {
        return problems.stream().anyMatch(it -> it.code() == MergeProblem.NO_KNOWN_PACKAGE);
    }

    /// How many things there are to know of the file as a whole.
    int remarks() {
        return brings.map(it -> it.remarks().size()).orElse(0);
    }

    boolean needsLooking() {
        return brings.isEmpty() || refused() + clashes() + toCorrect() + ungiven() + remarks() > 0;
    }
}
