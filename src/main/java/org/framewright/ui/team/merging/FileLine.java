package org.framewright.ui.team.merging;

import org.framewright.model.Problem;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.MergeOutcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file that was chosen, with what it brings.
///
/// @param result nothing where it can't come in at all
/// @param problems why it can't
record FileLine(Path file, Optional<FileResult> result, List<Problem> problems) {

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
        return result.stream().flatMap(it -> it.codings().stream());
    }

    int count(MergeOutcome.Kind kind) {
        return (int) codings().flatMap(it -> it.outcome().stream()).filter(it -> it.kind() == kind).count();
    }

    int unchanged() {
        return result.map(FileResult::unchanged).orElse(0);
    }

    /// How many codings can't come in.
    int refused() {
        return (int) codings().filter(it -> it.outcome().isEmpty()).count();
    }

    /// In how many places two devices say different things.
    int countConflicts() {
        return codings().flatMap(it -> it.outcome().stream()).mapToInt(it -> it.conflicts().size()).sum();
    }

    /// How many submitted codings have become a further pass.
    int toCorrect() {
        return count(MergeOutcome.Kind.TO_CORRECT);
    }

    /// How many codings come of articles that their coders are not given.
    int countUnassigned() {
        return (int) codings().filter(CodingResult::isUnassigned).count();
    }

    boolean hasChanges() {
        return result.stream().anyMatch(it -> it.codings().size() > refused() || !it.actors().isEmpty());
    }

    /// Whether it can come in once somebody says that it is a copy of the project.
    boolean mayBeCopy() {
        return problems.stream().anyMatch(it -> it.code() == MergeProblem.NO_KNOWN_PACKAGE);
    }

    /// How many things there are to know of the file as a whole.
    int remarks() {
        return result.map(it -> it.remarks().size()).orElse(0);
    }

    boolean needsAttention() {
        return result.isEmpty() || refused() + countConflicts() + toCorrect() + countUnassigned() + remarks() > 0;
    }
}
