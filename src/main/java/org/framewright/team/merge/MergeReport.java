package org.framewright.team.merge;

import org.framewright.model.Problem;
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
}
