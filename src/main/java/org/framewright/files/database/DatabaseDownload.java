package org.framewright.files.database;

import org.framewright.files.database.rule.RuleUse;
import org.framewright.model.Problem;

import java.util.List;
import java.util.Optional;

/// The articles of a file, as a rule divides it.
///
/// @param articles in the file's order; none where the rule fits nothing in it
/// @param warnings about the file as a whole
/// @param use the rule, and why it was taken; empty where none fits
public record DatabaseDownload(List<DatabaseArticle> articles, List<Problem> warnings, Optional<RuleUse> use) {

    public DatabaseDownload {
        articles = List.copyOf(articles);
        warnings = List.copyOf(warnings);
    }
}
