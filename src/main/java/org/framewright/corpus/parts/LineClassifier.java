package org.framewright.corpus.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.files.BlankText;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// The kind of a line by the words in `part-words.txt`. Lines over [#LONGEST] are body.
final class LineClassifier {

    /// Characters of the longest line that is looked at.
    static final int LONGEST = 600;

    /// Letters that tell most phrases apart; no phrase at the beginning of a line has fewer.
    private static final int BEGINNING = 4;

    /// Characters of a line that contain its first letters, after bullets and blanks.
    private static final int TOP = 12;

    private static final int READ_MORE_LENGTH = 200;
    private static final int CREDIT_LENGTH = 300;
    private static final int AGENCIES_LENGTH = 80;
    private static final int INITIALS_LENGTH = 4;
    private static final int YEAR_DIGITS = 4;
    private static final int DAY_LENGTH = 40;

    private static final String AGENCIES_BETWEEN = "/,;&+|";
    private static final String BEFORE_WORDS = "▶►→➜»>•*-–—|[( ";
    private static final String AFTER_LABEL = ":|–—->»…→";

    private static final Map<String, List<String>> LISTS = lists();

    /// The beginnings of each list's phrases.
    private static final Map<String, Set<String>> BEGINNINGS =
            LISTS.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey,
                                    it ->
                                            it.getValue().stream()
                                                    .map(LineClassifier::beginning)
                                                    .collect(Collectors.toUnmodifiableSet())));

    private LineClassifier() {}

    private static Map<String, List<String>> lists() {
        var stream = LineClassifier.class.getResourceAsStream("part-words.txt");
        if (stream == null) {
            throw new IllegalStateException("part-words.txt is not on the class path");
        }
        var lists = new HashMap<String, List<String>>();
        try (var in = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            in.lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        lists.put(
                                line.substring(0, colon), List.of(line.substring(colon + 1).strip().split("\\|", -1)));
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.copyOf(lists);
    }

    private static List<String> list(String name) {
        return LISTS.getOrDefault(name, List.of());
    }

    private static String beginning(String words) {
        return words.substring(0, Math.min(words.length(), BEGINNING));
    }

    /// Whether a line may begin with a phrase of the lists, by its first letters: to compare every whole line takes long.
    private static boolean mayBegin(String line, String... lists) {
        var beginning = beginning(simplify(line.substring(0, Math.min(line.length(), TOP))));
        return beginning.length() < BEGINNING
                || Arrays.stream(lists).anyMatch(it -> BEGINNINGS.getOrDefault(it, Set.of()).contains(beginning));
    }

    /// Whether a line leads to other articles or asks for something: `Read more: …`, `Subscribe to our newsletter.`
    static boolean isReadMore(ArticleLine line) {
        if (line.length() > READ_MORE_LENGTH || !mayBegin(line.text(), "newsletter", "read-more", "read-more-label")) {
            return false;
        }
        var words = simplify(line.text());
        boolean sentence = words.endsWith(".");
        return rest(words, "newsletter").isPresent()
                || (!sentence && rest(words, "read-more").isPresent())
                || rest(words, "read-more-label")
                        .filter(it -> it.isEmpty() || (!sentence && isLabelEnd(it)))
                        .isPresent();
    }

    /// Whether a line is nothing but the heading of a list of other articles.
    static boolean isReadMoreHeading(ArticleLine line) {
        return line.length() <= READ_MORE_LENGTH
                && rest(simplify(line.text()), "read-more-label").filter(it -> it.length() <= 1).isPresent();
    }

    private static boolean isLabelEnd(String rest) {
        return AFTER_LABEL.indexOf(rest.charAt(0)) >= 0;
    }

    /// Whether a line says what was wrong: `Correction, 5 March: …`, `This article was amended on …`
    static boolean isCorrection(ArticleLine line) {
        if (line.length() > LONGEST || !mayBegin(line.text(), "correction", "correction-label")) {
            return false;
        }
        var words = simplify(line.text());
        return rest(words, "correction").isPresent()
                || rest(words, "correction-label").filter(LineClassifier::isEmptyOrAfterDay).isPresent();
    }

    /// Nothing, or a colon or dash, perhaps after a day.
    private static boolean isEmptyOrAfterDay(String rest) {
        if (rest.isEmpty() || isLabelEnd(rest)) {
            return true;
        }
        int colon = rest.indexOf(':');
        return colon >= 0 && colon <= DAY_LENGTH && rest.substring(0, colon).chars().anyMatch(Character::isDigit);
    }

    /// Whether a line names the article's source: `dpa/AFP`, `© 2024 The Lantern`, `Reporting by Jane Doe; editing by John Roe`
    static boolean isCredit(ArticleLine line) {
        if (line.length() > CREDIT_LENGTH) {
            return false;
        }
        var words = simplify(line.text());
        return isAgencyLine(line, words)
                || isRights(words)
                || isNamedAgency(line.text(), words)
                || (rest(words, "credit").isPresent() && (isInBrackets(line.text()) || hasNamesOnly(line.text())))
                || (isInBrackets(line.text())
                        && list("credit-within").stream().anyMatch(it -> words.contains(" " + it + " ")));
    }

    /// Agencies alone, or after few words and a *with*: `Le Phare avec AFP`.
    private static boolean isAgencyLine(ArticleLine line, String words) {
        if (line.length() > AGENCIES_LENGTH) {
            return false;
        }
        if (isAgencies(words)) {
            return true;
        }
        for (var with : list("agency-with")) {
            if (words.startsWith(with + " ") || words.startsWith(with + ": ")) {
                return isAgencies(words.substring(with.length() + 1));
            }
        }
        int with = Math.max(words.indexOf(" avec "), Math.max(words.indexOf(" with "), words.indexOf(" mit ")));
        return with > 0 && hasNamesOnly(line.text()) && isAgencies(words.substring(words.indexOf(' ', with + 1)));
    }

    /// An agency that no list has, by its name in brackets: `(Island Press Agency)`.
    private static boolean isNamedAgency(String line, String words) {
        return line.length() <= AGENCIES_LENGTH
                && isInBrackets(line)
                && hasNamesOnly(line)
                && list("agency-ending").stream().anyMatch(it -> strip(words).endsWith(" " + it));
    }

    private static boolean isRights(String words) {
        boolean year = words.startsWith("copyright ") && startsWithYear(words.substring("copyright ".length()));
        return words.startsWith("©")
                || words.startsWith("copyright ©")
                || words.startsWith("copyright (c)")
                || words.startsWith("c) ")
                || year
                || list("rights").stream().anyMatch(words::endsWith);
    }

    private static boolean startsWithYear(String words) {
        return words.length() >= YEAR_DIGITS
                && words.substring(0, YEAR_DIGITS).chars().allMatch(it -> it >= '0' && it <= '9');
    }

    private static boolean isInBrackets(String line) {
        return (line.startsWith("(") && line.endsWith(")")) || (line.startsWith("[") && line.endsWith("]"));
    }

    /// Whether all words are names, or small words between names.
    private static boolean hasNamesOnly(String line) {
        return Arrays.stream(line.split("[\\s;,/&:()—–-]+", -1))
                .filter(it -> !it.isEmpty() && Character.isLowerCase(it.codePointAt(0)))
                .map(LineClassifier::simplify)
                .allMatch(it -> it.length() <= INITIALS_LENGTH || list("agency").contains(it) || isCreditWord(it));
    }

    private static boolean isCreditWord(String word) {
        return list("credit").stream().anyMatch(it -> (" " + it + " ").contains(" " + word + " "));
    }

    /// The start of the bracket with agencies at the end of a line: `… he said. (dpa/AFP)`; empty without one.
    static OptionalInt agencyEnd(String line) {
        int last = line.length() - 1;
        int open = Math.max(line.lastIndexOf('('), line.lastIndexOf('['));
        boolean closed = last > 0 && (line.charAt(last) == ')' || line.charAt(last) == ']');
        boolean found = closed && open > 0 && last - open <= AGENCIES_LENGTH;
        return found && areAgencies(line.substring(open + 1, last)) ? OptionalInt.of(open) : OptionalInt.empty();
    }

    /// Whether words are agencies: `Reuters`, `dpa/AFP`, `AP and Reuters`, with an editor's initials: `dpa/jdo`.
    static boolean areAgencies(String words) {
        return isAgencies(simplify(words));
    }

    /// Whether words name no person, but an agency or those who work somewhere: `Island Press Agency`, `Our Correspondent`.
    static boolean isOrganisation(String words) {
        var simple = simplify(words);
        return isAgencies(simple)
                || list("agency-ending").stream().anyMatch(it -> simple.endsWith(" " + it))
                || Arrays.stream(simple.split(" ", -1)).allMatch(list("no-person")::contains);
    }

    /// Whether some of the words name an agency or those who work somewhere: `Jane Doe Associated Press`, `Lantern Staff`.
    static boolean mayBeOrganisation(String words) {
        var simple = simplify(words);
        for (int from = 0; from >= 0; from = simple.indexOf(' ', from + 1)) {
            if (isAgencies(simple.substring(from).strip())) {
                return true;
            }
        }
        return Arrays.stream(simple.split(" ", -1)).anyMatch(list("no-person")::contains);
    }

    private static boolean isAgencies(String words) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var joined = words.replace(" and ", "/").replace(" und ", "/").replace(" et ", "/");
        for (int i = 0; i <= joined.length(); i++) {
            if (i == joined.length() || AGENCIES_BETWEEN.indexOf(joined.charAt(i)) >= 0) {
                pieces.add(strip(piece.toString()));
                piece.setLength(0);
            } else {
                piece.append(joined.charAt(i));
            }
        }
        return list("agency").contains(pieces.getFirst())
                && pieces.stream().allMatch(it -> list("agency").contains(it) || isInitials(it));
    }

    private static boolean isInitials(String word) {
        return !word.isEmpty() && word.length() <= INITIALS_LENGTH && word.chars().allMatch(Character::isLetter);
    }

    private static String strip(String words) {
        var stripped = words.strip();
        while (!stripped.isEmpty() && ".)] ".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        return stripped;
    }

    /// Whether words in capitals name no place: `BREAKING`.
    static boolean isNoPlace(String words) {
        return list("no-place").contains(simplify(words));
    }

    /// The words after the longest of a list's phrases at the beginning; the phrase ends where a word ends.
    private static Optional<String> rest(String words, String list) {
        return list(list).stream()
                .filter(words::startsWith)
                .filter(it ->
                        words.length() == it.length()
                                || !Character.isLetterOrDigit(words.charAt(it.length()))
                                || !Character.isLetterOrDigit(it.charAt(it.length() - 1)))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(it -> words.substring(it.length()).strip());
    }

    /// In small letters, with straight quotes and single blanks, without bullets and brackets before.
    private static String simplify(String line) {
        var words = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (BlankText.isBlank(letter)) {
                if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            } else if (!words.isEmpty() || BEFORE_WORDS.indexOf(letter) < 0) {
                words.append(letter == '’' || letter == '‘' ? '\'' : Character.toLowerCase(letter));
            }
        }
        return words.toString().strip();
    }
}
