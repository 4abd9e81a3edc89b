package org.framewright.wording;

import org.framewright.model.ConstantName;
import org.framewright.model.Problem;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// All texts of the program for people. Keys read `bundle.part.role`; the bundle is the file `bundle.properties` beside
/// this class. Formats are [MessageFormat]'s.
public final class Texts {

    /// The languages that have texts.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String FOLDER = Texts.class.getPackageName() + ".";

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private static final int LONGEST = 1_000;

    private static final Pattern LIST = Pattern.compile("(?:: |\\()\\{(\\d+)}(?:\\.|\\)|$)");
    private static final String NONE = ".none";

    /// A placeholder that formats a number, or chooses words by it.
    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d+),");

    /// A file with its line, as in `codings.jsonl:3`.
    private static final Pattern LINE_OF_FILE = Pattern.compile("(.*\\.\\p{Alnum}{2,9}):([0-9]+)", Pattern.DOTALL);

    /// The end of the key of a sentence for the command line. It names commands and options; the sentence for the
    /// window has neither.
    private static final String FOR_COMMANDS = ".command";

    private final Locale locale;
    private final String variant;
    private final DateFormats dates;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /// The texts of the window.
    public Texts(Locale locale) {
        this(locale, "");
    }

    private Texts(Locale locale, String variant) {
        this.locale = locale;
        this.variant = variant;
        this.dates = new DateFormats(locale, ZoneId.systemDefault());
    }

    /// The texts of the command line.
    public static Texts ofCommands(Locale locale) {
        return new Texts(locale, FOR_COMMANDS);
    }

    /// The formats of days and times in the same language.
    public DateFormats dates() {
        return dates;
    }

    /// The language of the texts, and of numbers and dates beside them.
    public Locale locale() {
        return locale;
    }

    /// The text of a key, with its placeholders filled.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public String get(String key, Object... arguments) {
        return format(pattern(bundle(key.substring(0, key.indexOf('.'))), key, key, arguments), arguments);
    }

    /// The text of a key as a label of its own: its first letter is a capital.
    public String capitalized(String key, Object... arguments) {
        return capitalize(get(key, arguments), locale);
    }

    /// Words with a capital as their first letter.
    public static String capitalize(String words, Locale locale) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(locale) + words.substring(first);
    }

    /// The text of a constant, whose key ends in its id.
    ///
    /// @param prefix the key before it, with a point at its end
    public String constant(String prefix, Enum<?> constant, Object... arguments) {
        return get(prefix + ConstantName.of(constant), arguments);
    }

    /// The sentence for a problem: the fault, its place, and the next step.
    public String problem(Problem problem) {
        var arguments = new Object[problem.details().size() + 1];
        arguments[0] = shorten(place(problem.where()));
        for (int i = 1; i < arguments.length; i++) {
            var detail = shorten(problem.details().get(i - 1));
            arguments[i] = isOfFiles(problem) ? readable(detail) : detail;
        }
        var sentences = bundle(problem.code().bundle());
        var key = problem.code().name();
        var said = sentences.containsKey(key + variant) ? key + variant : key;
        var pattern = pattern(sentences, key, said, arguments);
        NUMBERED.matcher(pattern)
                .results()
                .map(it -> Integer.parseInt(it.group(1)))
                .forEach(it -> arguments[it] = number(arguments[it].toString()));
        return format(pattern, arguments);
    }

    /// A place in words, where it is a line of a file.
    private String place(String where) {
        var line = LINE_OF_FILE.matcher(where);
        return line.matches() ? get("common.line-of-file", line.group(1), line.group(2)) : where;
    }

    private static Number number(String detail) {
        if (detail.equals("∞")) {
            return Double.POSITIVE_INFINITY;
        }
        if (detail.matches("-?\\d{1,18}")) {
            return Long.valueOf(detail);
        }
        // a wrong type of detail must not suppress the sentence
        return Double.NaN;
    }

    /// The pattern of a key. Where the text for a list is wanted and the list is empty, the pattern of the same key
    /// with `.none`.
    private static String pattern(ResourceBundle bundle, String key, String said, Object... arguments) {
        var pattern = bundle.getString(said);
        boolean listsNothing =
                LIST.matcher(pattern)
                        .results()
                        .map(it -> Integer.parseInt(it.group(1)))
                        .anyMatch(it -> it < arguments.length && "".equals(arguments[it]));
        return listsNothing && bundle.containsKey(key + NONE) ? bundle.getString(key + NONE) : pattern;
    }

    /// Shortens a detail of a problem, on one line: a name from a file may have a million characters.
    private static String shorten(String words) {
        if (words.length() <= LONGEST) {
            return onOneLine(words);
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return onOneLine(words.substring(0, end)) + " …";
    }

    /// Words with spaces in place of line breaks: a name from a file must not make a line that reads as the program's own.
    public static String onOneLine(String words) {
        return LINE_BREAKS.matcher(words).replaceAll(" ");
    }

    /// Whether the details of a problem are facts of a project file, so that a moment among them is a time of the
    /// program. Elsewhere a moment may be a word of a person, such as the content of a cell.
    private static boolean isOfFiles(Problem problem) {
        return problem.code().bundle().equals("problems-safekeeping") || problem.code().name().startsWith("TIMES_");
    }

    /// A moment in words, in the time zone of this computer; any other detail unchanged.
    private String readable(String detail) {
        if (!MOMENT.matcher(detail).matches()) {
            return detail;
        }
        return dates.moment(Instant.parse(detail));
    }

    private String format(String pattern, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        var marked = pattern;
        var given = arguments.clone();
        for (int i = 0; i < given.length; i++) {
            var place = "{" + i + "}";
            for (var marks : QuotationMarks.values()) {
                if (given[i] instanceof String words && marked.contains(marks.around(place))) {
                    var quoted = QuotedWords.of(words, marks);
                    given[i] = quoted.words();
                    marked = quoted.needsMarks() ? marked : marked.replace(marks.around(place), place);
                }
            }
        }
        return new MessageFormat(marked, locale).format(given);
    }

    /// English where a language has no texts, never the language of this computer.
    private ResourceBundle bundle(String name) {
        return bundles.computeIfAbsent(
                name,
                it ->
                        ResourceBundle.getBundle(
                                FOLDER + it, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /// The quotation marks of a language, and those within a quotation.
    private enum QuotationMarks {
        ENGLISH('“', '”', '‘', '’'),
        GERMAN('„', '“', '‚', '‘');

        private final char opening;
        private final char closing;
        private final char openingWithin;
        private final char closingWithin;

        QuotationMarks(char opening, char closing, char openingWithin, char closingWithin) {
            this.opening = opening;
            this.closing = closing;
            this.openingWithin = openingWithin;
            this.closingWithin = closingWithin;
        }

        String around(String words) {
            return opening + words + closing;
        }

        String within(String words) {
            return words.replace(opening, openingWithin).replace(closing, closingWithin);
        }
    }

    /// Words for a sentence that puts them in quotation marks: never in two pairs of the same marks.
    ///
    /// @param needsMarks whether the marks of the sentence are needed; false where the words have marks already
    private record QuotedWords(String words, boolean needsMarks) {

        private static final String OPENING = "“\"„«‘";
        private static final String CLOSING = "”\"“»’";

        static QuotedWords of(String words, QuotationMarks marks) {
            if (words.length() < 2) {
                return new QuotedWords(words, true);
            }
            boolean opens = OPENING.indexOf(words.charAt(0)) >= 0;
            boolean closes = CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
            if (opens && closes) {
                return new QuotedWords(words, false);
            }
            // a quotation within a quotation has single marks
            return new QuotedWords(marks.within(words), true);
        }
    }
}
