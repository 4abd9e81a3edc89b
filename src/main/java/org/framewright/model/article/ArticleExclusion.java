package org.framewright.model.article;

import org.framewright.model.IdRules;

/// The exclusion of an article from the study. The article stays in the project with all its codings, and is neither
/// assigned nor coded.
///
/// @param reason in words, for the paper's flow chart; never blank
public record ArticleExclusion(ArticleId article, String reason) {

    public ArticleExclusion {
        IdRules.require(reason);
    }
}
