package org.framewright.model;

/// That an article does not belong into the study. It stays in the project with all that was coded in it, and is neither
/// given out nor coded.
///
/// @param reason in words, as the paper will count it; never blank
public record ArticleExclusion(ArticleId article, String reason) {

    public ArticleExclusion {
        IdRules.require(reason);
    }
}
