package org.framewright.team.merge;

import org.framewright.model.Annotation;
import org.framewright.model.DeviceConflict;
import org.framewright.model.Problem;
import org.framewright.team.merge.MergeReport.ChangeCounts;
import org.framewright.team.packages.PackageService;

import java.util.List;
import java.util.Optional;

/// What files that came back brought, or would bring.
public record MergeReport(List<FileResult> files) {

    public MergeReport {
        files = List.copyOf(files);
    }

    /// What one file brought.
    ///
    /// @param file its name
    /// @param coders whose work is in it, by name
    /// @param basePackage whose file it is, and the newest package that they have taken in; nothing where it is no coder's
    /// @param codings one that brought something or could not come in; in the order of articles
    /// @param unchanged how many codings the project knew just so
    /// @param actors names of actors that came with it
    /// @param remarks what there is to know of the file, and is no reason to refuse anything
    public record FileResult(
            String file,
            List<String> coders,
            Optional<PackageService.NumberedPackage> basePackage,
            List<CodingResult> codings,
            int unchanged,
            List<String> actors,
            List<Problem> remarks) {

        public FileResult {
            coders = List.copyOf(coders);
            codings = List.copyOf(codings);
            actors = List.copyOf(actors);
            remarks = List.copyOf(remarks);
        }

        /// All of its annotations that came in.
        public ChangeCounts counts() {
            return codings.stream()
                    .flatMap(it -> it.outcome().stream())
                    .map(MergeOutcome::counts)
                    .reduce(ChangeCounts.NONE, ChangeCounts::plus);
        }
    }

    /// What became of one coding.
    ///
    /// @param outcome empty where it was refused
    /// @param problems why; empty where it came in
    /// @param assigned whether the article is on the coder's list in the round, or everybody's there; what is not, and was coded
    ///     all the same, comes in
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

        /// Whether it came in without being given to its coder (any more).
        public boolean isUnassigned() {
            return outcome.isPresent() && !assigned;
        }
    }

    /// How many annotations something adds, changes and removes.
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

    /// What became of a coding that came from another file.
    ///
    /// @param conflicts where two devices of its coder say different things
    public record MergeOutcome(Kind kind, ChangeCounts counts, List<DeviceConflict> conflicts) {

        /// How it came in.
        public enum Kind {
            /// Everything in it was here already.
            KNOWN,
            /// Nothing of it was here.
            NEW,
            /// It went on from what was here.
            CONTINUED,
            /// It was worked on at two devices, and what they did fits together, clashes apart.
            RECONCILED,
            /// It was submitted here, and another device says more: that is a further pass, which its coder has to submit.
            TO_CORRECT
        }

        static final MergeOutcome NOTHING_NEW = new MergeOutcome(Kind.KNOWN, ChangeCounts.NONE, List.of());

        public MergeOutcome {
            conflicts = List.copyOf(conflicts);
        }
    }
}
