package org.framewright.codebook.drafting;

import org.framewright.model.ProblemCode;

/// The reasons why an edit of a draft is not possible. The place is an address in the codebook, as codebook files write it.
public enum DraftProblem implements ProblemCode {
    /// details: the text
    NO_ID,
    /// details: the id
    ID_TAKEN,
    /// details: the code
    CODE_TAKEN,
    /// no details
    CODE_FIXED,
    /// no details
    IN_USE,
    /// no details
    LAST_PART,
    /// no details
    TOO_FEW_TO_MERGE,
    /// no details
    PART_OF_SPLIT,
    /// no details
    NOT_YET_USED,
    /// details: the tag
    NOT_ONCE_PER_ARTICLE;

    @Override
    public String bundle() {
        return "problems-drafting";
    }
}
