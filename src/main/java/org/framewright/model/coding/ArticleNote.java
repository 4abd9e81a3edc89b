package org.framewright.model.coding;

import java.util.Set;

/// A coder's notes about a whole article, beside the codebook's questions. Notes never count as disagreement.
///
/// @param memo the coder's own words; may be empty
/// @param unsure whether the coder has marked the article for a second look, or for a discussion
/// @param standing the status of the article in the coding
/// @param reason for setting the article aside, for submitting it as not relevant, or with open questions; may be empty
public record ArticleNote(String memo, boolean unsure, ArticleStatus standing, String reason) {

    /// A note without content.
    public static final ArticleNote NONE = new ArticleNote("", false, ArticleStatus.DEFAULT, "");

    /// The status of an article in a coding: as by default, set aside, or not relevant.
    public enum ArticleStatus {
        DEFAULT,
        /// The article waits; its coding is open.
        SET_ASIDE,
        /// The article does not belong to the study; its coding is submitted, and needs no answers.
        NOT_RELEVANT
    }

    public ArticleNote withMemo(String value) {
        return new ArticleNote(value, unsure, standing, reason);
    }

    public ArticleNote withUnsure(boolean value) {
        return new ArticleNote(memo, value, standing, reason);
    }

    public ArticleNote withStanding(ArticleStatus value, String newReason) {
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
