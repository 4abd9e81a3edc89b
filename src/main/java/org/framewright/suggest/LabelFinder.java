package org.framewright.suggest;

import org.framewright.suggest.Token.TokenRange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds labels that name the speaker of a paragraph: “HOLT: We waited.”, “• Maren Holt, crane driver: “We waited.””.
final class LabelFinder {

    private static final int LONGEST = 14;

    /// The number of paragraphs with each label, by the last word of its name.
    private final Map<String, Integer> labels = new HashMap<>();

    LabelFinder(List<SpeechBlock> blocks) {
        for (var block : blocks) {
            var tokens = block.sentences().getFirst();
            int start = start(tokens);
            int colon = colon(tokens, start);
            if (colon > start) {
                labels.merge(key(tokens, start, colon), 1, Integer::sum);
            }
        }
    }

    /// The words of a label with its colon.
    ///
    /// @param from the first token of the speech
    record Label(TokenRange source, int colon, int from) {}

    /// The label that begins a paragraph. Words without quotation marks need a label that the article has twice.
    Optional<Label> find(List<Token> tokens) {
        int start = start(tokens);
        int colon = colon(tokens, start);
        if (colon <= start || colon + 1 >= tokens.size()) {
            return Optional.empty();
        }
        boolean quoted = tokens.get(colon + 1).isQuotation();
        return quoted || labels.getOrDefault(key(tokens, start, colon), 0) > 1
                ? Optional.of(
                        new Label(new TokenRange(start, nameEnd(tokens, start, colon)), colon, from(tokens, colon + 1)))
                : Optional.empty();
    }

    /// The first token after a bullet and a time: “• ”, “19:50 ”, “6:45 a.m. ”.
    static int start(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size()
                && (tokens.get(i).is("•") || tokens.get(i).is("*") || tokens.get(i).isDash() || isTime(tokens, i))) {
            i++;
        }
        return i;
    }

    private static boolean isTime(List<Token> tokens, int i) {
        var it = tokens.get(i);
        boolean behindNumber = i > 0 && tokens.get(i - 1).isNumber();
        return (it.isNumber() && i + 1 < tokens.size() && (tokens.get(i + 1).is(":") || isTimeEnd(tokens, i)))
                || (it.is(":") && behindNumber)
                || (it.is(".") && i > 0 && isNoon(tokens.get(i - 1)))
                || (isNoon(it) && behindNumber);
    }

    /// Whether a number is the minutes of a time: “19:50”, “6:45 a.m.”.
    private static boolean isTimeEnd(List<Token> tokens, int i) {
        return isNoon(tokens.get(i + 1)) || (i > 1 && tokens.get(i - 1).is(":") && tokens.get(i - 2).isNumber());
    }

    private static boolean isNoon(Token token) {
        return List.of("a.m", "p.m", "am", "pm", "h").contains(token.lower());
    }

    /// The colon behind a label; -1 without one.
    private static int colon(List<Token> tokens, int start) {
        if (start >= tokens.size()
                || !tokens.get(start).isCapital()
                || tokens.get(start).isNumber()
                || SpeechVocabulary.NO_LABELS.contains(tokens.get(start).lower())) {
            return -1;
        }
        boolean letter = start + 1 < tokens.size() && tokens.get(start + 1).is(":");
        boolean name =
                letter && tokens.get(start).text().length() == 1
                        || tokens.get(start).lower().equals("the")
                        || !SpeechVocabulary.NO_NAMES.contains(tokens.get(start).lower());
        for (int i = start + 1; name && i < Math.min(tokens.size(), start + LONGEST); i++) {
            var it = tokens.get(i);
            if (it.is(":")) {
                return i;
            }
            boolean part =
                    it.isWord() && !SpeechVocabulary.VERBS.contains(it.lower())
                            || it.is(",")
                            || it.is("(")
                            || it.is(")")
                            || (it.is(".")
                                    && it.start() == tokens.get(i - 1).end()
                                    && tokens.get(i - 1).text().length() <= 4);
            if (!part || isCueWord(it)) {
                return -1;
            }
        }
        return -1;
    }

    /// The first token after “(laughs)”.
    private static int from(List<Token> tokens, int behind) {
        if (!tokens.get(behind).is("(")) {
            return behind;
        }
        int end = behind;
        while (end < tokens.size() && !tokens.get(end).is(")")) {
            end++;
        }
        return end + 1 < tokens.size() ? end + 1 : behind;
    }

    private static boolean isCueWord(Token token) {
        return !token.isCapital() && SpeechVocabulary.cue(token.lower()).isPresent();
    }

    /// The end of the label's name, before “(laughs)”.
    private static int nameEnd(List<Token> tokens, int start, int colon) {
        int end = start;
        while (end < colon && !tokens.get(end).is("(")) {
            end++;
        }
        return end;
    }

    /// The last word with a capital of the name.
    private static String key(List<Token> tokens, int start, int colon) {
        int end = start;
        while (end + 1 < colon && tokens.get(end + 1).isCapital()) {
            end++;
        }
        return tokens.get(end).lower();
    }
}
