package org.framewright.cli.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What `agreement` is asked for, of a project and of files alike.
///
/// @param measures their names; empty for all
/// @param coders by name; empty for all
/// @param tag the only tag to look at; empty for all
/// @param draws of the bootstrap; empty for none
/// @param seed of what is drawn at random
record AgreementRequest(
        List<String> measures, List<String> coders, Optional<String> tag, OptionalInt draws, long seed) {

    AgreementRequest {
        measures = measures.stream().map(String::strip).distinct().toList();
        coders = coders.stream().map(String::strip).distinct().toList();
    }
}
