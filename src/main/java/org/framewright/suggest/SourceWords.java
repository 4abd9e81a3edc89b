package org.framewright.suggest;

import org.framewright.model.article.Article;
import org.framewright.suggest.english.EnglishSourceWords;
import org.framewright.suggest.german.GermanSourceWords;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words of a source, as a hint at the actor: a pronoun, a name, or a description.
public interface SourceWords {

    /// The words of a source in an article.
    static SourceWords of(Article article, String words) {
        return switch (ArticleLanguage.of(article)) {
            case ENGLISH -> EnglishSourceWords.of(article, words);
            case GERMAN -> GermanSourceWords.of(article, words);
            case OTHER -> new EnglishSourceWords(words);
        };
    }

    /// A name in the language of an article.
    static SourceWords ofName(Article article, String name) {
        return ArticleLanguage.of(article) == ArticleLanguage.GERMAN
                ? new GermanSourceWords(name)
                : new EnglishSourceWords(name);
    }

    /// Whether a name can be a person's: it has no word in it that only bodies have.
    static boolean isPerson(String name) {
        return EnglishSourceWords.isPerson(name) && GermanSourceWords.isPerson(name);
    }

    String words();

    /// Whether the words refer to a formerly named actor, or are missing.
    boolean isPronoun();

    /// The part that names the actor: without the body or the occupation behind a comma ("Holt, the union's secretary"), or,
    /// behind an occupation, the name ("a union spokesman in Lerwin, Piet Morrow").
    SourceWords person();

    /// The name in some words: at their end, behind an occupation, or before a comma, behind which the occupation may stand, too. Titles
    /// and offices before a person's name are left out; a body keeps its whole name. The body that a person heads or speaks for is no part
    /// of the name.
    Optional<String> name();

    /// Whether the words are for people without a name of their own, by their occupation: "an army spokesman", "residents", "an
    /// official close to the talks".
    boolean isUnnamed();

    /// The names of several who speak together: "Hamas" and "Islamic Jihad" of "the armed wings of Hamas and the Islamic Jihad". None of
    /// people without a name, and where a part has none.
    List<String> jointNames();

    /// Whether the words are for one person without a name.
    default boolean isVoice() {
        return isUnnamed() && !isSeveral();
    }

    /// Whether the words describe a body: "the Israeli military", "the ministry of ports"; or several that are told apart from others
    /// by a name: "the Israeli unions".
    boolean isBody();

    /// Whether the words are for more than one person: a body, or people.
    boolean isSeveral();

    /// The body that people without a name speak for, as far as the words name it: "army" of "an army spokesman", "ministry" of
    /// "a spokesman for the ministry"; none of "residents".
    Optional<String> body();

    /// The description of an actor without a name: "Israeli military", "army spokesman". Empty where that is longer than any
    /// name.
    Optional<String> description();

    /// Whether the description ends in a kind of body, behind which may stand the body's own name: "Reuters news agency".
    boolean endsInKind();

    /// Whether a description depends on another actor: "his office".
    boolean dependsOnAnother(String description);

    /// The names that a described body may have, the likeliest first.
    ///
    /// @param before the text before the words
    List<String> bodyNames(String before, String description);

    /// The noun of a reference such as "the minister"; empty for a description that introduces an actor.
    Optional<String> findReference();

    /// The occupations of an actor, for later references: "minister" of "Transport Minister Ola Brandt", "secretary" of "Maren
    /// Holt, the union's general secretary".
    Set<String> heads();
}
