package org.framewright.cli.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The options of `agreement` for projects and files alike.
///
/// @param measures the names of measures; empty for all
/// @param coders the names of coders; empty for all
/// @param tag the only tag to compare; empty for all
/// @param draws of the bootstrap; empty for none
/// @param seed of the random draws
record AgreementRequest(
        List<String> measures, List<String> coders, Optional<String> tag, OptionalInt draws, long seed) {

    AgreementRequest {
        measures = measures.stream().map(String::strip).distinct().toList();
        coders = coders.stream().map(String::strip).distinct().toList();
    }
}
