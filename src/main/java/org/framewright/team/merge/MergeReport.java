package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.team.NumberedPackage;
import org.framewright.team.merge.MergeReport.ChangeCounts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The result of a merge, or of its preview.
public record MergeReport(List<FileResult> files) {

    public MergeReport {
        files = List.copyOf(files);
    }

    /// The result of one file.
    ///
    /// @param file the file's name
    /// @param coders the file's coder, and those of its work, by name
    /// @param basePackage the file's coder, and the newest package that this coder has taken in; empty for a file that is no coder's
    /// @param codings the new and the refused codings; in the order of articles
    /// @param unchanged the number of codings without news
    /// @param actors the names of the actors that the file adds
    /// @param warnings the warnings on the file, which are no reason to refuse anything
    public record FileResult(
            String file,
            List<String> coders,
            Optional<NumberedPackage> basePackage,
            List<CodingResult> codings,
            int unchanged,
            List<String> actors,
            List<Problem> warnings) {

        public FileResult {
            coders = List.copyOf(coders);
            codings = List.copyOf(codings);
            actors = List.copyOf(actors);
            warnings = List.copyOf(warnings);
        }

        /// The numbers of all merged annotations of the file.
        public ChangeCounts counts() {
            return codings.stream()
                    .flatMap(it -> it.outcome().stream())
                    .map(MergeOutcome::counts)
                    .reduce(ChangeCounts.NONE, ChangeCounts::plus);
        }
    }

    /// The result of one coding.
    ///
    /// @param outcome empty where the coding was refused
    /// @param problems the reasons of a refusal; else empty
    /// @param assigned whether the article is on the coder's list in the round, or on everybody's; work on other articles is merged all the
    ///     same
    public record CodingResult(
            String article,
            String coder,
            String round,
            Optional<MergeOutcome> outcome,
            List<Problem> problems,
            boolean assigned) {

        public CodingResult {
            problems = List.copyOf(problems);
        }

        /// Whether a merged coding's article is not, or no longer, assigned to its coder.
        public boolean isUnassigned() {
            return outcome.isPresent() && !assigned;
        }
    }

    /// The numbers of annotations that a coding or file adds, changes and removes.
    public record ChangeCounts(int added, int changed, int removed) {

        static final ChangeCounts NONE = new ChangeCounts(0, 0, 0);

        static ChangeCounts between(CodingState before, CodingState after) {
            int added = 0;
            int changed = 0;
            for (var annotation : after.annotations().values()) {
                Annotation was = before.annotations().get(annotation.id());
                if (was == null) {
                    added++;
                } else if (!was.equals(annotation)) {
                    changed++;
                }
            }
            var kept = after.annotations().keySet();
            int removed = (int) before.annotations().keySet().stream().filter(it -> !kept.contains(it)).count();
            return new ChangeCounts(added, changed, removed);
        }

        ChangeCounts plus(ChangeCounts more) {
            return new ChangeCounts(added + more.added, changed + more.changed, removed + more.removed);
        }
    }

    /// The result of entering a supervisor's later entries after those of another supervisor.
    ///
    /// @param taken the number of changes of the other supervisor, by subject
    /// @param leftOut the own entries that did not fit
    /// @param codings the own codings that came in or were refused
    public record RebaseReport(Map<StudySubject, Integer> taken, List<Problem> leftOut, List<CodingResult> codings) {

        public RebaseReport {
            taken = Collections.unmodifiableMap(new EnumMap<>(taken));
            leftOut = List.copyOf(leftOut);
            codings = List.copyOf(codings);
        }

        /// The report where nothing had to be entered anew.
        public static RebaseReport taken(Map<StudySubject, Integer> taken) {
            return new RebaseReport(taken, List.of(), List.of());
        }

        /// The problems of all that was not taken over.
        public List<Problem> problems() {
            return Stream.concat(leftOut.stream(), codings.stream().flatMap(it -> it.problems().stream())).toList();
        }
    }

    /// The outcome of merging a coding from another file.
    ///
    /// @param conflicts the parts in which two devices of its coder differ
    public record MergeOutcome(Kind kind, ChangeCounts counts, List<DeviceConflict> conflicts) {

        /// The kind of the merge.
        public enum Kind {
            /// The project had all of the coding.
            KNOWN,
            /// The project did not have the coding.
            NEW,
            /// The coding continues the state here.
            CONTINUED,
            /// Two devices have changed the coding, and their work fits together, except for clashes.
            RECONCILED,
            /// The coding was submitted here, and another device has more work: a further version of it, which its coder has to
            /// submit.
            TO_CORRECT
        }

        static final MergeOutcome NOTHING_NEW = new MergeOutcome(Kind.KNOWN, ChangeCounts.NONE, List.of());

        public MergeOutcome {
            conflicts = List.copyOf(conflicts);
        }
    }
}
