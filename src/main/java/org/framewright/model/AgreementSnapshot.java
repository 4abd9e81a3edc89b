package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The figures of a round's agreement at some time.
///
/// @param versions of the codebook that the compared codings followed, the newest first
/// @param harmonisedTo the version under which all codings were read
/// @param inputs identifies the data behind the figures: a SHA-256 in hexadecimal digits, of the entries about the
///     compared codings, the codebook's version and the register of actors; the same in every file of the project with
///     the same data
public record AgreementSnapshot(List<Integer> versions, int harmonisedTo, String inputs, List<FigureSnapshot> figures) {

    public AgreementSnapshot {
        versions = List.copyOf(versions);
        figures = List.copyOf(figures);
    }

    /// A figure of an agreement snapshot.
    ///
    /// @param tag the tag's id; empty for all passage tags together
    /// @param about the compared part: `found`, a variable, a role, a variable of a role's filler
    /// @param coders the compared coders, by name; empty for a mean or range over pairs
    /// @param compared the number of compared units
    /// @param measure its id
    /// @param value null where it was undefined
    /// @param undefined the reason's name in files; empty where the figure was defined
    public record FigureSnapshot(
            String tag,
            String about,
            List<String> coders,
            int compared,
            String measure,
            @Nullable Double value,
            String undefined) {

        public FigureSnapshot {
            coders = List.copyOf(coders);
        }
    }
}
