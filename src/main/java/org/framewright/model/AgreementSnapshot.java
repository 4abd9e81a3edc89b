package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

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

    /// The same figures with other names for the coders.
    ///
    /// @param key by the names in the snapshot
    public AgreementSnapshot withCoderKey(Map<String, String> key) {
        var shown = figures.stream().map(it -> it.withCoderKey(key)).toList();
        return new AgreementSnapshot(versions, harmonisedTo, inputs, shown);
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

        private FigureSnapshot withCoderKey(Map<String, String> key) {
            var shown = coders.stream().map(it -> key.getOrDefault(it, it)).toList();
            return new FigureSnapshot(tag, about, shown, compared, measure, value, undefined);
        }
    }
}
