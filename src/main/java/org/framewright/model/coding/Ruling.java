package org.framewright.model.coding;

import org.framewright.model.IdRules;

import java.time.Instant;

/// The supervisor's ruling about a tag, one of its variables, or a category, for all coders to follow.
///
/// @param codebookVersion the version of the codebook that names the place
/// @param tag the tag's id
/// @param variable the variable's id; empty for the tag as such
/// @param category the category's id; empty where the ruling is about no single category
/// @param query the coder's question in words; may be empty
/// @param answer in words
/// @param given the time of the ruling
/// @param about the coding or annotation of the coder's question
public record Ruling(
        RulingId id,
        int codebookVersion,
        String tag,
        String variable,
        String category,
        String query,
        String answer,
        Instant given,
        RulingSubject about) {

    public Ruling {
        IdRules.require(tag);
        if (variable.isEmpty() && !category.isEmpty()) {
            throw new IllegalArgumentException("a category is one of a variable's");
        }
    }

    /// The ruling with another answer.
    public Ruling withAnswer(String words, Instant now) {
        return new Ruling(id, codebookVersion, tag, variable, category, query, words, now, about);
    }

    /// The place of the question.
    public sealed interface RulingSubject {

        /// No subject: the supervisor rules without a question.
        record NoSubject() implements RulingSubject {}

        /// A coder's note about an article.
        record ArticleSubject(CodingId coding) implements RulingSubject {}

        /// An annotation that its coder has marked as unsure, or has written a memo to.
        record AnnotationSubject(CodingId coding, AnnotationId annotation) implements RulingSubject {}
    }
}
