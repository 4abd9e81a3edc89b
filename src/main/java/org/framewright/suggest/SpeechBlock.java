package org.framewright.suggest;

import org.framewright.suggest.Token.Kind;
import org.framewright.suggest.english.QuotationTail;
import org.framewright.suggest.quotation.Quotation;
import org.framewright.suggest.quotation.QuotationFinder;

import java.util.ArrayList;
import java.util.List;

/// A paragraph, or several paragraphs with one quotation: its sentences, with each quotation as one token.
///
/// @param sentences in text order, none empty
public record SpeechBlock(List<List<Token>> sentences) {

    /// The largest number of tokens of a sentence. A longer sentence is read in parts, so that the finders' time is bounded.
    private static final int LONGEST_SENTENCE = 250;

    private static final int ENOUGH_WORDS = 20;
    private static final int LONGEST_ABBREVIATION = 12;

    /// The blocks of a text in English.
    public static List<SpeechBlock> parse(String text) {
        return parse(text, ArticleLanguage.ENGLISH);
    }

    /// The blocks of a text.
    static List<SpeechBlock> parse(String text, ArticleLanguage language) {
        var top = QuotationFinder.find(text).stream().filter(quotation -> quotation.depth() == 0).toList();
        var blocks = new ArrayList<SpeechBlock>();
        int next = 0;
        for (int from = 0; from < text.length(); ) {
            var tokens = new ArrayList<Token>();
            int index = from;
            int line = lineEnd(text, from);
            while (next < top.size() && top.get(next).start() < line) {
                var quotation = top.get(next++);
                addTokens(text, index, quotation.start(), tokens, language);
                tokens.add(quotation(text, quotation));
                index = quotation.end();
                // searched anew only beyond the line's end: a line may be as long as the text
                line = index > line ? lineEnd(text, index) : line;
            }
            addTokens(text, index, line, tokens, language);
            if (!tokens.isEmpty()) {
                blocks.add(new SpeechBlock(sentences(tokens, language)));
            }
            from = line + 1;
        }
        return blocks;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static void addTokens(String text, int from, int to, List<Token> tokens, ArticleLanguage language) {
        for (int index = from; index < to; ) {
            int end = wordEnd(text, index, to);
            if (end > index) {
                var word = text.substring(index, end);
                // the stop of an abbreviation is part of the word
                end += takesStop(text, word, end, to, language) ? 1 : 0;
                tokens.add(new Token(Kind.WORD, index, end, word, 0));
            } else {
                end = index + Character.charCount(text.codePointAt(index));
                if (!Character.isWhitespace(text.charAt(index)) && end <= to) {
                    tokens.add(new Token(Kind.MARK, index, end, text.substring(index, end), 0));
                }
            }
            index = end;
        }
    }

    /// The end of the word that begins at an index, including a final apostrophe; the index itself without a word.
    private static int wordEnd(String text, int from, int to) {
        int index = text.charAt(from) == '@' ? from + 1 : from;
        if (index >= to || !Character.isLetterOrDigit(text.codePointAt(index))) {
            return from;
        }
        while (index < to && (isPart(text.codePointAt(index)) || isWithin(text, index, to))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index < to && (text.charAt(index) == '’' || text.charAt(index) == '\'')
                ? index + 1
                : Math.min(index, to);
    }

    private static boolean isPart(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || character == '_';
    }

    /// Whether a character is within a word: “U.S”, “don’t”, “al-Khaṭīb”.
    private static boolean isWithin(String text, int index, int to) {
        return ".’'-@".indexOf(text.charAt(index)) >= 0
                && index + 1 < to
                && Character.isLetterOrDigit(text.codePointAt(index + 1));
    }

    private static Token quotation(String text, Quotation quotation) {
        int last = quotation.end() - 1;
        while (quotation.closed() && last > quotation.start() && "”“\"’‘'»«›‹」』》` ".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        char end = text.charAt(last);
        int words = words(text, quotation);
        return new Token(
                Kind.QUOTATION,
                quotation.start(),
                quotation.end(),
                ".,!?…;:—–-".indexOf(end) >= 0 ? String.valueOf(end) : "",
                words,
                words < ENOUGH_WORDS && isTitle(text.substring(quotation.start(), quotation.end())));
    }

    /// Whether all words of four letters and more have a capital, and the first word.
    private static boolean isTitle(String words) {
        boolean first = true;
        for (var word : words.split("[^\\p{L}\\p{N}'’]+", -1)) {
            if (!word.isEmpty()) {
                if (!Character.isUpperCase(word.codePointAt(0)) && (first || word.length() > 3)) {
                    return false;
                }
                first = false;
            }
        }
        return !first;
    }

    /// The number of words in a quotation, at most [#ENOUGH_WORDS].
    static int words(String text, Quotation quotation) {
        int words = 0;
        for (int index = quotation.start(); index < quotation.end() && words < ENOUGH_WORDS; ) {
            int end = wordEnd(text, index, quotation.end());
            words += end > index ? 1 : 0;
            index = Math.max(end, index + 1);
        }
        return words;
    }

    private static List<List<Token>> sentences(List<Token> tokens, ArticleLanguage language) {
        var sentences = new ArrayList<List<Token>>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || i - from == LONGEST_SENTENCE || endsSentence(tokens, i, language)) {
                sentences.add(List.copyOf(tokens.subList(from, i + 1)));
                from = i + 1;
            }
        }
        return sentences;
    }

    private static boolean endsSentence(List<Token> tokens, int i, ArticleLanguage language) {
        var it = tokens.get(i);
        var next = tokens.get(i + 1);
        boolean begins = next.isCapital() || next.isQuotation() || next.isNumber() || next.is("(");
        if (!begins || it.isWord()) {
            return false;
        }
        if (it.isQuotation()) {
            boolean asked = it.text().equals("!") || it.text().equals("?");
            return it.text().equals(".") || it.text().equals("…") || (asked && !QuotationTail.follows(tokens, i + 1));
        }
        boolean ends = it.is(".") || it.is("!") || it.is("?") || it.is("…");
        return ends && next.start() > it.end() && !(it.is(".") && isAbbreviated(tokens, i, language));
    }

    private static boolean isAbbreviated(List<Token> tokens, int stop, ArticleLanguage language) {
        return stop > 0
                && tokens.get(stop - 1).end() == tokens.get(stop).start()
                && language.isAbbreviation(tokens.get(stop - 1).text());
    }

    /// Whether the stop behind a word is part of it. In German a number has one, and the finders read it as a mark.
    private static boolean takesStop(String text, String word, int stop, int to, ArticleLanguage language) {
        return language == ArticleLanguage.ENGLISH
                && stop < to
                && text.charAt(stop) == '.'
                && (stop + 1 == to || !Character.isLetterOrDigit(text.charAt(stop + 1)))
                && word.length() <= LONGEST_ABBREVIATION
                && language.isAbbreviation(word);
    }
}
