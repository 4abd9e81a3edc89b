package org.framewright.model;

import java.util.List;

/// The figures of a round's agreement as they were at some time.
///
/// @param versions of the codebook that the compared codings followed, the newest first
/// @param harmonisedTo the version under which all of them were read
/// @param inputs names what the figures rest on: a SHA-256 in hexadecimal digits, of what was entered about the compared codings,
///     the codebook's version and the register of actors; the same in every file of the project that holds the same
public record AgreementSnapshot(List<Integer> versions, int harmonisedTo, String inputs, List<FigureSnapshot> figures) {

    public AgreementSnapshot {
        versions = List.copyOf(versions);
        figures = List.copyOf(figures);
    }
}
