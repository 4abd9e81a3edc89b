package org.framewright.model;

import java.util.Set;

/// What a coder notes about a whole article, beside the codebook's questions. Notes never count as disagreement.
///
/// @param memo the coder's own words; may be empty
/// @param unsure the coder wants to come back to the article, or have it talked about
/// @param standing whether the article waits, or does not belong into the study
/// @param reason why it is set aside, not relevant, or was submitted with questions open; may be empty
public record ArticleNote(String memo, boolean unsure, ArticleStatus standing, String reason) {

    /// Nothing noted.
    public static final ArticleNote NONE = new ArticleNote("", false, ArticleStatus.USUAL, "");

    /// What is to become of an article that is not coded in the usual way.
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

    /// What the coder has marked the article with.
    public Set<CodingFlag> flags() {
        return CodingFlag.of(unsure, memo);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
