package org.framewright.model.study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
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

    /// The same figures with other names for the coders. The coders of a figure, and the figures of one subject, are in
    /// the order of the new names.
    ///
    /// @param key the new names, by the names in the snapshot
    public AgreementSnapshot withCoderKey(Map<String, String> key) {
        var subjects = new ArrayList<List<FigureSnapshot>>();
        for (var figure : figures.stream().map(it -> it.withCoderKey(key)).toList()) {
            if (subjects.isEmpty() || !subjects.getLast().getLast().hasSubjectOf(figure)) {
                subjects.add(new ArrayList<>());
            }
            subjects.getLast().add(figure);
        }
        subjects.forEach(it -> it.sort(Comparator.comparing(figure -> String.join("\n", figure.coders()))));
        return new AgreementSnapshot(versions, harmonisedTo, inputs, subjects.stream().flatMap(List::stream).toList());
    }

    /// A figure of an agreement snapshot.
    ///
    /// @param tag the tag's id; empty for all passage tags together
    /// @param about the compared part: `found`, a variable, a role, a variable of a role's filler
    /// @param coders the compared coders, by name; empty for a mean or range over pairs
    /// @param compared the number of compared units
    /// @param measure the measure's id
    /// @param value null where the figure was undefined
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
            var shown = coders.stream().map(it -> key.getOrDefault(it, it)).sorted().toList();
            return new FigureSnapshot(tag, about, shown, compared, measure, value, undefined);
        }

        /// Whether both figures are about the same part of the same tag, for the same number of coders.
        private boolean hasSubjectOf(FigureSnapshot other) {
            return tag.equals(other.tag) && about.equals(other.about) && coders.size() == other.coders.size();
        }
    }
}
