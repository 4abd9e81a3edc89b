package org.framewright.model;

import java.util.Set;

/// A coder's notes about a whole article, beside the codebook's questions. Notes never count as disagreement.
///
/// @param memo the coder's own words; may be empty
/// @param unsure the coder wants to come back to the article, or have it talked about
/// @param standing whether the article waits, or does not belong into the study
/// @param reason for setting aside, for not relevant, or for submitting with questions open; may be empty
public record ArticleNote(String memo, boolean unsure, ArticleStatus standing, String reason) {

    /// Nothing noted.
    public static final ArticleNote NONE = new ArticleNote("", false, ArticleStatus.USUAL, "");

    /// The status of an article in a coding: usual, set aside, or not relevant.
    public enum ArticleStatus {
        USUAL,
        /// It waits; its coding is open.
        SET_ASIDE,
        /// It does not belong into the study; its coding is submitted, and nothing has to be answered.
        NOT_RELEVANT
    }

    public ArticleNote withMemo(String value) {
        return new ArticleNote(value, unsure, standing, reason);
    }

    public ArticleNote withUnsure(boolean value) {
        return new ArticleNote(memo, value, standing, reason);
    }

    public ArticleNote standing(ArticleStatus value, String newReason) {
        return new ArticleNote(memo, unsure, value, newReason);
    }

    /// The flags that the coder has set on the article.
    public Set<CodingFlag> flags() {
        return CodingFlag.of(unsure, memo);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
