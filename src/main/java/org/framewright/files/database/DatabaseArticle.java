package org.framewright.files.database;

import org.framewright.files.database.rule.RuleMatch;
import org.framewright.model.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// An article of a download.
///
/// @param text headline, byline and paragraphs, with blank lines between them
/// @param metadata by column; no blank values
/// @param rule the rule that read it, with its version
/// @param warnings what is doubtful or missing
/// @param original its stretch of the source, as text
/// @param matches what was recognised in `original`, in its order, without overlaps
public record DatabaseArticle(
        String text,
        SequencedMap<String, String> metadata,
        String rule,
        List<Problem> warnings,
        String original,
        List<RuleMatch> matches) {

    public DatabaseArticle {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        warnings = List.copyOf(warnings);
        matches = List.copyOf(matches);
    }

    /// Whether nothing was recognised in it.
    public boolean isPlain() {
        return warnings.stream().anyMatch(it -> it.code() == DatabaseProblem.NOTHING_RECOGNISED);
    }
}
