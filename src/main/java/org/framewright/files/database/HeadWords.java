package org.framewright.files.database;

import java.util.regex.Pattern;

/// What the words of a line at an article's top look like.
final class HeadWords {

    /// A headline that ends as a sentence is no longer, or it is text.
    private static final int LONGEST_SENTENCE = 60;

    private static final int LONGEST_HEADLINE = 250;

    private static final String ONE_NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|d[aeiu]|der|den|von|van|zu|la|le|al|bin|and|und|et|y|en)){1,6}";

    /// A name, or several.
    private static final Pattern NAME = Pattern.compile(ONE_NAME + "(?: ?[;,&] ?" + ONE_NAME + "){0,3}");

    private static final int LONGEST_PERSON = 4;

    private static final Pattern NO_PERSON =
            Pattern.compile(
                    "(?i)\\b(?:news|image|photo|video|staff|times|post|press|agency|service|desk|bureau|editor|writer|reporter"
                            + "|correspondent|contributor|columnist|tribune|herald|journal|magazine|daily|gazette|media|online"
                            + "|university|international|network|wire|the|edition|final|section)\\b");

    private static final Pattern BYLINE = Pattern.compile("(?i)(?:by|von|par|por|di|door) ");

    /// Editions and rubrics above a headline: few letters between commas. A longer line is a kicker, and text.
    private static final Pattern SHORT_WORDS = Pattern.compile("[^,;]{1,25}(?:[,;] ?[^,;]{1,25}){0,15}");

    private HeadWords() {}

    /// Whether a line is too long for a headline, or a sentence.
    static boolean isText(String text) {
        return text.length() > LONGEST_HEADLINE || (text.length() > LONGEST_SENTENCE && endsSentence(text));
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "'\"”’»)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…".indexOf(text.charAt(end - 1)) >= 0;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// Whether a line is a name of few words, without one of a desk or an outlet.
    static boolean isPerson(String text) {
        return isName(text) && text.split(" ", -1).length <= LONGEST_PERSON && !NO_PERSON.matcher(text).find();
    }

    /// Whether a line is an edition or a rubric.
    static boolean areShort(String text) {
        return SHORT_WORDS.matcher(text).matches();
    }

    /// Whether a line begins with *By*.
    static boolean beginsByline(String text) {
        return BYLINE.matcher(text).lookingAt();
    }
}
