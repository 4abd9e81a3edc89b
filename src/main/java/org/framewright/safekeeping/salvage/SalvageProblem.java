package org.framewright.safekeeping.salvage;

import org.framewright.model.ProblemCode;

/// The reasons against a salvage, and its losses.
public enum SalvageProblem implements ProblemCode {
    /// place: the file
    NOTHING_TO_SALVAGE,
    /// place: the file; details: the number of missing bytes
    FILE_CUT,
    /// place: empty
    IDENTITY_LOST,
    /// place: the codebook's version
    CODEBOOK_LOST,
    /// place: the codebook's version
    CODEBOOK_REPLACED,
    /// place: the first revision; details: the last, the number of them
    ENTRIES_LOST,
    /// place: the article
    TEXT_LOST,
    /// place: the name; details: its table
    ROW_LOST,
    /// place: article, coder; details: the number of its known annotations
    CODING_LOST,
    /// place: article, coder, annotation
    ANNOTATION_LOST,
    /// place: article, coder, annotation; details: the role
    LINK_LOST,
    /// place: article, coder, annotation; details: the variable
    ANSWER_LOST,
    /// place: article, coder, annotation, or the row's name; details: its table
    COPIES_DIFFER,
    /// place: empty; details: the number of losses that were not listed
    MORE_LOST;

    @Override
    public String bundle() {
        return "problems-safekeeping";
    }
}
