package org.framewright.ui.team.merging;

import org.framewright.team.MergeReport.OfCoding;

import java.util.List;
import java.util.Optional;

/// Something that there is to know of a file.
///
/// @param weight how it is shown
/// @param heading what it is about
/// @param sentences one below the other
/// @param coding whose article it is about
/// @param annotation of the coding; empty where it is about no single one
record Detail(
        Weight weight, String heading, List<String> sentences, Optional<OfCoding> coding, Optional<String> annotation) {

    Detail {
        sentences = List.copyOf(sentences);
    }

    /// In the order in which they are shown.
    enum Weight {
        REFUSED,
        TO_LOOK_AT,
        CAME
    }
}
