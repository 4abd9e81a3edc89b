package org.framewright.suggest;

import org.framewright.suggest.Token.TokenRange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds labels that name the speaker of a paragraph: “HOLT: We waited.”, “• Maren Holt, crane driver: “We waited.””.
public final class LabelFinder {

    private static final int LONGEST = 14;
    private static final int LONGEST_NAME = 5;
    private static final int ENOUGH_LABELS = 4;

    /// The number of paragraphs with each label, by the last word of its name.
    private final Map<String, Integer> labels = new HashMap<>();

    private final ArticleLanguage language;
    private final boolean transcript;

    /// The words with a capital that stand behind another one, as last names do, in lower case.
    private final Set<String> lastNames = new HashSet<>();

    public LabelFinder(List<SpeechBlock> blocks) {
        this(blocks, ArticleLanguage.ENGLISH);
    }

    public LabelFinder(List<SpeechBlock> blocks, ArticleLanguage language) {
        this.language = language;
        if (language == ArticleLanguage.GERMAN) {
            blocks.stream().flatMap(it -> it.sentences().stream()).forEach(this::addLastNames);
        }
        for (var block : blocks) {
            var tokens = block.sentences().getFirst();
            int start = start(tokens);
            int colon = colon(tokens, start);
            if (colon > start) {
                labels.merge(key(tokens, start, colon), 1, Integer::sum);
            }
        }
        transcript = isTranscript();
    }

    /// Whether the labels of a German article recur so often that a name with a colon is a label even where it occurs once.
    private boolean isTranscript() {
        return language == ArticleLanguage.GERMAN
                && labels.values().stream().filter(it -> it > 1).mapToInt(it -> it).sum() >= ENOUGH_LABELS;
    }

    private void addLastNames(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isCapital() && tokens.get(i - 1).isCapital()) {
                lastNames.add(tokens.get(i).lower());
            }
        }
    }

    /// The words of a label with its colon.
    ///
    /// @param from the first token of the speech
    public record Label(TokenRange source, int colon, int from) {}

    /// The label that begins a paragraph. Before words without quotation marks, it must occur twice in the article; in
    /// German, a known last name or a name in a transcript is enough.
    public Optional<Label> find(List<Token> tokens) {
        int start = start(tokens);
        int colon = colon(tokens, start);
        if (colon <= start || colon + 1 >= tokens.size()) {
            return Optional.empty();
        }
        boolean quoted = tokens.get(colon + 1).isQuotation();
        boolean name = colon == start + 1 && lastNames.contains(tokens.get(start).lower());
        boolean transcribed = transcript && isName(tokens.subList(start, nameEnd(tokens, start, colon)));
        return quoted || name || transcribed || labels.getOrDefault(key(tokens, start, colon), 0) > 1
                ? Optional.of(
                        new Label(new TokenRange(start, nameEnd(tokens, start, colon)), colon, from(tokens, colon + 1)))
                : Optional.empty();
    }

    private static boolean isName(List<Token> tokens) {
        return tokens.size() <= LONGEST_NAME && tokens.stream().allMatch(it -> it.isCapital() || it.is("."));
    }

    /// The first token after bullets and times: “• ”, “19:50 ”, “6:45 a.m. ”.
    public static int start(List<Token> tokens) {
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
                || (it.is(":") && i > 0 && (behindNumber || tokens.get(i - 1).lower().equals("uhr")))
                || (it.is(".") && i > 0 && isTimeUnit(tokens.get(i - 1)))
                || (isTimeUnit(it) && behindNumber);
    }

    /// Whether a number is the minutes of a time: “19:50”, “6:45 a.m.”.
    private static boolean isTimeEnd(List<Token> tokens, int i) {
        return isTimeUnit(tokens.get(i + 1)) || (i > 1 && tokens.get(i - 1).is(":") && tokens.get(i - 2).isNumber());
    }

    private static boolean isTimeUnit(Token token) {
        return List.of("a.m", "p.m", "am", "pm", "h", "uhr").contains(token.lower());
    }

    /// Whether a label is a single letter: “Q: Why?”, “A: So.”.
    private static boolean isLetter(List<Token> tokens, int start) {
        return tokens.get(start).text().length() == 1 && start + 1 < tokens.size() && tokens.get(start + 1).is(":");
    }

    /// The colon behind a label; -1 without one.
    private int colon(List<Token> tokens, int start) {
        if (start >= tokens.size()
                || !tokens.get(start).isCapital()
                || tokens.get(start).isNumber()
                || !(language.beginsLabel(tokens.get(start).lower()) || isLetter(tokens, start))) {
            return -1;
        }
        for (int i = start + 1; i < Math.min(tokens.size(), start + LONGEST); i++) {
            var it = tokens.get(i);
            if (it.is(":")) {
                return i;
            }
            boolean aside = tokens.get(i - 1).is("(");
            boolean part =
                    (it.isWord() && (aside || it.isCapital() || !language.isVerb(it.lower())))
                            || it.is(",")
                            || it.is("(")
                            || it.is(")")
                            || (it.is(".")
                                    && it.start() == tokens.get(i - 1).end()
                                    && tokens.get(i - 1).text().length() <= 4);
            if (!part) {
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

    /// The end of the label's name, before “(laughs)”.
    private static int nameEnd(List<Token> tokens, int start, int colon) {
        int end = start;
        while (end < colon && !tokens.get(end).is("(")) {
            end++;
        }
        return end;
    }

    /// The name's last word with a capital, in lower case.
    private static String key(List<Token> tokens, int start, int colon) {
        int end = start;
        while (end + 1 < colon && tokens.get(end + 1).isCapital()) {
            end++;
        }
        return tokens.get(end).lower();
    }
}
