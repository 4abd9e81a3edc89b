package org.framewright.corpus;

import org.framewright.files.database.rule.RuleMatch;
import org.framewright.files.database.rule.RuleUse;
import org.framewright.model.article.Article;

import java.util.List;
import java.util.Optional;

/// An article as an import would make it.
///
/// @param article with its parts and segments; it has no id of its own yet
/// @param original its stretch of the file's text; empty where the file is taken as it is
/// @param matches the stretches of the original that a rule recognised, in order
/// @param earlier the article of which it is a near-duplicate
/// @param use the rule that divided its file; empty where none did
public record ArticlePreview(
        Article article,
        String original,
        List<RuleMatch> matches,
        Optional<EarlierArticle> earlier,
        Optional<RuleUse> use) {

    /// An article of the project, or an earlier one of the import.
    public record EarlierArticle(String name, String text) {}
}
