package org.framewright.codebook.revision;

/// What a difference between two versions does to what is coded.
///
/// @param uses how many annotations, answers or links it touches
/// @param articles in how many articles
/// @param together in how many articles several of what is merged were chosen
/// @param unfit how many answers or links have no place any more, and are asked again or listed
/// @param questions how many finished codings get a question that they did not have
public record RevisionEffect(
        CodebookDifference difference, int uses, int articles, int together, int unfit, int questions) {

    /// Whether anything that is coded is touched.
    public boolean hasEffect() {
        return uses + unfit + questions > 0;
    }
}
