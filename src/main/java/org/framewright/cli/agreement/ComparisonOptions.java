package org.framewright.cli.agreement;

import org.framewright.reliability.query.AgreementQuery;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/// The options of a comparison: `--round`, `--coders`, `--tag`, `--variable`, and `--overlap`, the least overlap of
/// matching passages.
final class ComparisonOptions {

    @Option(names = "--round", paramLabel = "R", descriptionKey = "round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--coders", paramLabel = "A,B", split = ",", descriptionKey = "project-coders")
    private List<String> coders = List.of();

    @Option(names = "--tag", paramLabel = "T", descriptionKey = "project-tag")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--variable", paramLabel = "V", descriptionKey = "variable")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--overlap", paramLabel = "SHARE", descriptionKey = "overlap")
    private double overlap = AgreementQuery.USUAL_OVERLAP;

    boolean isOfOneVariable() {
        return variable.isPresent();
    }

    AgreementQuery query() {
        return AgreementQuery.ALL
                .withRound(round.orElse(null))
                .withTag(tag.orElse(null))
                .withVariable(variable.orElse(null))
                .withCoders(coders)
                .withOverlap(overlap);
    }
}
