package org.framewright.suggest.english;

import org.framewright.suggest.PersonName;
import org.framewright.suggest.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the persons that an English article names, by capitals, titles and lists of words: two words or more, or a word behind a title,
/// and later the last of them by itself. A name behind an article or a word such as "in" may be a place, and is left out.
public final class PersonFinder {

    private static final Set<String> BEFORE_PLACES =
            Set.of("in", "at", "near", "on", "into", "inside", "outside", "across", "around", "over", "through");

    private final List<List<Token>> sentences;
    private final NameFinder runs;
    private final Set<String> common;
    private final Map<String, String> byLastWord = new HashMap<>();

    private PersonFinder(List<List<Token>> sentences) {
        this.sentences = sentences;
        this.runs = NameFinder.of(sentences);
        this.common =
                sentences.stream()
                        .flatMap(List::stream)
                        .filter(it -> it.isWord() && !it.isCapital())
                        .map(Token::text)
                        .collect(Collectors.toSet());
    }

    /// The persons in sentences, in text order.
    public static List<PersonName> find(List<List<Token>> sentences) {
        return new PersonFinder(sentences).find();
    }

    private List<PersonName> find() {
        var found = new ArrayList<PersonName>();
        var places = places();
        for (var sentence : sentences) {
            for (int i = 0; i < sentence.size(); ) {
                int end = runs.end(sentence, i);
                if (end > i) {
                    add(sentence, i, isOwner(sentence, end) ? end + 1 : end, places, found);
                }
                i = Math.max(end, i + 1);
            }
        }
        found.sort(Comparator.comparingInt(PersonName::start));
        return found;
    }

    private void add(List<Token> sentence, int from, int to, Set<String> places, List<PersonName> found) {
        int name = nameStart(sentence, from, to);
        int end = nameEnd(sentence, name, to, name > from);
        if (name == end) {
            return;
        }
        var text = text(sentence, name, end);
        boolean titled = EnglishVocabulary.TITLES.contains(wordBefore(sentence, name));
        boolean person = titled || (!places.contains(text) && !isPlace(wordBefore(sentence, from)));
        if (!person || !isName(sentence.subList(name, end))) {
            return;
        }
        var full = end - name > 1 ? text : byLastWord.getOrDefault(text, titled ? text : "");
        if (!full.isEmpty()) {
            byLastWord.putIfAbsent(full.substring(full.lastIndexOf(' ') + 1), full);
            found.add(new PersonName(sentence.get(name).start(), full));
        }
    }

    /// Whether a name goes on with a word such as "Holt’s".
    private static boolean isOwner(List<Token> sentence, int index) {
        return index < sentence.size() && sentence.get(index).isCapital() && sentence.get(index).text().endsWith("’s");
    }

    /// Names that stand behind a word such as "in" somewhere.
    private Set<String> places() {
        return sentences.stream()
                .flatMap(sentence ->
                        IntStream.range(1, sentence.size())
                                .filter(i -> BEFORE_PLACES.contains(sentence.get(i - 1).lower()))
                                .mapToObj(i -> text(sentence, i, runs.end(sentence, i))))
                .collect(Collectors.toSet());
    }

    private static boolean isPlace(String before) {
        return BEFORE_PLACES.contains(before) || EnglishVocabulary.DETERMINERS.contains(before);
    }

    /// The first word behind the titles; a word that only begins its sentence is left out.
    private int nameStart(List<Token> sentence, int from, int to) {
        int start = from == 0 && to > 1 && common.contains(sentence.getFirst().lower()) ? 1 : from;
        for (int i = from; i + 1 < to; i++) {
            start = EnglishVocabulary.TITLES.contains(sentence.get(i).lower()) ? i + 1 : start;
        }
        return start;
    }

    /// The end before a day or a month, "Joe Biden Wednesday", and behind a title before a body: "Minister Ola Brandt of Labour".
    private static int nameEnd(List<Token> sentence, int from, int to, boolean titled) {
        int end = from;
        while (end < to
                && !EnglishVocabulary.NO_NAMES.contains(sentence.get(end).lower())
                && !(titled && end > from + 1 && sentence.get(end).lower().equals("of"))) {
            end++;
        }
        return end;
    }

    /// The word before a token, a point between them left out: "Mr. Holt".
    private static String wordBefore(List<Token> sentence, int index) {
        int before = index > 1 && sentence.get(index - 1).is(".") ? index - 2 : index - 1;
        return before < 0 ? "" : sentence.get(before).lower();
    }

    /// Whether words can be a person's name: no "Committee of the Red Cross", no "UN", no "port-run".
    private static boolean isName(List<Token> words) {
        return words.getLast().isCapital()
                && words.stream().noneMatch(it -> Set.of("of", "the", "").contains(it.lower()))
                && words.stream().map(Token::text).noneMatch(it -> isAbbreviation(it) || isCompound(it));
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean isCompound(String word) {
        int dash = word.indexOf('-', 3);
        return dash > 0 && dash + 1 < word.length() && Character.isLowerCase(word.charAt(dash + 1));
    }

    private static String text(List<Token> sentence, int from, int to) {
        return sentence.subList(from, to).stream()
                .map(Token::written)
                .collect(Collectors.joining(" "))
                .replaceFirst("['’]s?$", "");
    }
}
