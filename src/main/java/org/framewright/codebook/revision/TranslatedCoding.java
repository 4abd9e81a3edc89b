package org.framewright.codebook.revision;

import org.framewright.codebook.CodebookAddress;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A coding as a newer version of the codebook reads it.
///
/// @param annotations what it says, valid under the newer version; answers that have no place there are left out
/// @param unfit what was left out
public record TranslatedCoding(List<Annotation> annotations, List<UntranslatableEntry> unfit) {
    public TranslatedCoding {
        annotations = List.copyOf(annotations);
        unfit = List.copyOf(unfit);
    }

    /// Something coded that a newer version of the codebook has no place for, or no longer offers. The coding keeps it, and a
    /// reader of the coding under the newer version is told.
    ///
    /// @param annotation which annotation it belongs to
    /// @param address the variable or role of the newer version
    /// @param value what was coded; null for a link
    /// @param version the version of the codebook that has no place for it
    public record UntranslatableEntry(
            AnnotationId annotation, CodebookAddress address, @Nullable Value value, Obstacle obstacle, int version) {

        /// Why there is no place.
        public enum Obstacle {
            /// The newer version asks for it again.
            ASKED_AGAIN,
            /// The category was split.
            SPLIT,
            /// The answer has no place on the newer scale.
            SCALE,
            /// The number is no longer allowed.
            OUT_OF_RANGE,
            /// "Not codable" is no longer allowed.
            NOT_CODABLE_NOT_ALLOWED,
            /// The category is only a heading by now.
            ONLY_A_HEADING,
            /// The role takes fewer, or others.
            LINK,
            /// It is no longer offered. The answer stands, and is listed for a second look.
            RETIRED
        }
    }
}
