package org.framewright.suggest.english;

import org.framewright.suggest.Token;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The runs of words with a capital in an English sentence, with the small words that names have between them.
///
/// @param proper the words with a capital within sentences: at a sentence's beginning, a single word is a name only if it is
///     among them
record NameFinder(Set<String> proper) {

    private static final int LONGEST_NAME = 6;

    static NameFinder of(List<List<Token>> sentences) {
        return new NameFinder(
                sentences.stream()
                        .flatMap(sentence -> sentence.stream().skip(1))
                        .filter(Token::isCapital)
                        .map(Token::text)
                        .collect(Collectors.toSet()));
    }

    /// The end of the name that begins at a token, exclusive; the token itself where no name begins.
    int end(List<Token> tokens, int from) {
        if (!tokens.get(from).isCapital()
                || (EnglishVocabulary.NO_NAMES.contains(tokens.get(from).lower()) && !isTitle(tokens, from))) {
            return from;
        }
        int end = from + 1;
        while (end < tokens.size() && end - from < LONGEST_NAME && goesOn(tokens, end)) {
            end++;
        }
        return end == from + 1 && !proper.contains(tokens.get(from).text()) ? from : end;
    }

    private static boolean isTitle(List<Token> tokens, int index) {
        return EnglishVocabulary.TITLES.contains(tokens.get(index).lower()) && index + 1 < tokens.size();
    }

    private static boolean goesOn(List<Token> tokens, int index) {
        var it = tokens.get(index);
        if (it.lower().equals("the")) {
            return tokens.get(index - 1).lower().equals("of")
                    && index + 1 < tokens.size()
                    && tokens.get(index + 1).isCapital();
        }
        boolean particle =
                List.of("of", "al", "van", "von", "de", "der", "bin", "da").contains(it.lower())
                        && index + 1 < tokens.size()
                        && (tokens.get(index + 1).isCapital()
                                || (it.lower().equals("of")
                                        && index + 2 < tokens.size()
                                        && tokens.get(index + 1).lower().equals("the")
                                        && tokens.get(index + 2).isCapital()));
        boolean afterOwner = tokens.get(index - 1).text().endsWith("’s") || tokens.get(index - 1).text().endsWith("'s");
        boolean owner = it.text().endsWith("’s");
        return particle || it.is("&") || (it.isCapital() && !owner && !afterOwner);
    }
}
