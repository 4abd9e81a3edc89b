package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;

import java.util.stream.Stream;

/// A question that has one answer for an article and coder: a variable of a tag that occurs once in an article, or, of a
/// set, one of its categories.
///
/// @param category of a set; else empty
record ArticleQuestion(String tag, String variable, String category, Scale scale) {

    /// What the codebook asks, in its order.
    static Stream<ArticleQuestion> of(Codebook codebook) {
        return Pass.onceForArticle(codebook).stream()
                .flatMap(tag -> tag.variables().stream().flatMap(variable -> of(tag, variable)));
    }

    private static Stream<ArticleQuestion> of(Tag tag, Variable variable) {
        return variable.scale() == Scale.SET
                ? variable.categories().stream()
                        .map(it -> new ArticleQuestion(tag.id(), variable.id(), it.id(), variable.scale()))
                : Stream.of(new ArticleQuestion(tag.id(), variable.id(), "", variable.scale()));
    }
}
