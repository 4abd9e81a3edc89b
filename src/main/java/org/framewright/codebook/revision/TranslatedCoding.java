package org.framewright.codebook.revision;

import org.framewright.codebook.CodebookAddress;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A coding as read under a newer version of the codebook.
///
/// @param annotations valid under the newer version; answers without a place there are left out
/// @param unfit the answers and links that were left out
public record TranslatedCoding(List<Annotation> annotations, List<UntranslatableEntry> unfit) {
    public TranslatedCoding {
        annotations = List.copyOf(annotations);
        unfit = List.copyOf(unfit);
    }

    /// A coded answer or link without a place in a newer version of the codebook, or no longer offered there. The coding
    /// keeps it, and a reader of the coding under the newer version is told.
    ///
    /// @param annotation the id of its annotation
    /// @param address the variable or role in the newer version
    /// @param value the coded answer; null for a link
    /// @param version the version of the codebook without the place
    public record UntranslatableEntry(
            AnnotationId annotation, CodebookAddress address, @Nullable Value value, Obstacle obstacle, int version) {

        /// The reasons why there is no place.
        public enum Obstacle {
            /// The newer version asks again for the answer.
            ASKED_AGAIN,
            /// The category was split.
            SPLIT,
            /// The answer has no place on the newer scale.
            SCALE,
            /// The number is no longer allowed.
            OUT_OF_RANGE,
            /// "Not codable" is no longer allowed.
            NOT_CODABLE_NOT_ALLOWED,
            /// The category is now only a heading.
            ONLY_A_HEADING,
            /// The role accepts fewer annotations, or other tags.
            LINK,
            /// The variable or category is no longer offered. The answer stays, and is listed for a check.
            RETIRED
        }
    }
}
