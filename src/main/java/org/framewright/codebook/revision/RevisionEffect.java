package org.framewright.codebook.revision;

/// The effect of a difference between two versions on existing codings.
///
/// @param uses the number of annotations, answers or links affected
/// @param articles the number of articles with them
/// @param together the number of articles in which several of the merged categories were chosen
/// @param unfit the number of answers or links without a place in the newer version; they are asked again or listed
/// @param questions the number of finished codings that get a new question
public record RevisionEffect(
        CodebookDifference difference, int uses, int articles, int together, int unfit, int questions) {

    /// Whether the difference affects any coding.
    public boolean hasEffect() {
        return uses + unfit + questions > 0;
    }
}
