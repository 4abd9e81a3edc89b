package org.framewright.ui.team.merging;

import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.MergeOutcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A chosen file with its contents.
///
/// @param result empty where it is refused
/// @param problems the reasons
record FileLine(Path file, Optional<FileResult> result, List<Problem> problems) {

    FileLine {
        problems = List.copyOf(problems);
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /// Without the common extensions.
    String shortName() {
        return withoutEnding(withoutEnding(name(), FileEncryption.ENDING), ProjectFiles.ENDING);
    }

    private static String withoutEnding(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
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

    /// The number of refused codings.
    int refused() {
        return (int) codings().filter(it -> it.outcome().isEmpty()).count();
    }

    /// The number of places where two devices disagree.
    int countConflicts() {
        return codings().flatMap(it -> it.outcome().stream()).mapToInt(it -> it.conflicts().size()).sum();
    }

    /// The number of submitted codings that get a further version.
    int countToCorrect() {
        return count(MergeOutcome.Kind.TO_CORRECT);
    }

    /// The number of codings whose articles are not assigned to their coders.
    int countUnassigned() {
        return (int) codings().filter(CodingResult::isUnassigned).count();
    }

    boolean hasChanges() {
        return result.stream().anyMatch(it -> it.codings().size() > refused() || !it.actors().isEmpty());
    }

    /// Whether it could be merged as a copy of the project.
    boolean mayBeCopy() {
        return hasProblem(MergeProblem.NO_KNOWN_PACKAGE);
    }

    boolean needsPassphrase() {
        return hasProblem(EncryptionProblem.PASSPHRASE_NEEDED);
    }

    boolean hasWrongPassphrase() {
        return hasProblem(EncryptionProblem.WRONG_PASSPHRASE);
    }

    private boolean hasProblem(ProblemCode code) {
        return problems.stream().anyMatch(it -> it.code().equals(code));
    }

    /// The number of warnings on the file as a whole.
    int warnings() {
        return result.map(it -> it.warnings().size()).orElse(0);
    }

    boolean needsAttention() {
        return result.isEmpty() || refused() + countConflicts() + countToCorrect() + countUnassigned() + warnings() > 0;
    }
}
