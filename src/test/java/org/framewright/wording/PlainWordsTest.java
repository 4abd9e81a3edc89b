package org.framewright.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts use the words of `docs/words.md`, and labels are short.
class PlainWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/framewright/wording");

    /// Words that other concepts' names have replaced.
    private static final Pattern REPLACED =
            phrases(
                    "anew|all the same|as all say|as coders see it|as it comes in|as it was left|as the reference",
                    "at the (?:left|right)|back to an older copy|beg[aiu]ns?|br(?:ing|ought) (?:in|together)|calls? coders",
                    "capitals? and small letters|c[ao]me (?:back|in)|drawn evenly|evenly from|everybody|anybody|somebody",
                    "everything (?:larger|smaller)|g[iao]ven? (?:out|to)|go(?:es)? on|if nothing is said|in no round|in step|in the usual size",
                    "is no (?:date|folder|number|regular expression)|is not there|keep the time|leave(?:s)? to your study|left open",
                    "let in|means something else|most say|once more|open (?:case|to be read|to read|to work)|out of reach|provisional(?:ly)?",
                    "reading aids?|register|remarks?|ruled|save what can be read|seed of the draw|sen[dt] back|something is wrong",
                    "something other than framewright|stretch(?:es)?|synchronis\\w+|ta(?:ke|ken|kes|king) (?:away|back|in|out|over)",
                    "time is kept|undisputed|what (?:all say|comes of it|it will be|would come)|who (?:adjudicates|speaks)|whoever",
                    "with questions open|words of saying");

    /// Old words by which commands are found, and names of files and commands.
    private static final Pattern FOUND_BY = Pattern.compile("common\\.found-by\\..*");

    private static final Pattern COLUMN = Pattern.compile(".*\\.column\\..*");
    private static final int LONGEST_COLUMN = 22;
    private static final Pattern COMMAND = Pattern.compile(".*\\.action\\..*");
    private static final int LONGEST_COMMAND = 36;

    /// German takes half as much room again.
    private static final double GERMAN = 1.5;

    @Test
    void noTextUsesAWordThatWasReplaced() throws IOException {
        var found = new TreeMap<String, String>();
        texts("")
                .forEach((key, text) -> {
                    var word = REPLACED.matcher(text);
                    if (!FOUND_BY.matcher(key).matches() && word.find()) {
                        found.put(key, word.group());
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void columnsAndCommandsAreShort() throws IOException {
        assertThat(tooLong("", 1)).isEmpty();
        assertThat(tooLong("_de", GERMAN)).isEmpty();
    }

    private static List<String> tooLong(String language, double room) throws IOException {
        return texts(language).entrySet().stream()
                .filter(it -> !it.getValue().contains("{"))
                .filter(it ->
                        (COLUMN.matcher(it.getKey()).matches() && it.getValue().length() > room * LONGEST_COLUMN)
                                || (COMMAND.matcher(it.getKey()).matches()
                                        && it.getValue().length() > room * LONGEST_COMMAND))
                .map(it -> it.getKey() + ": " + it.getValue())
                .toList();
    }

    private static Pattern phrases(String... phrases) {
        return Pattern.compile(
                "(?<![\\w.-])(?:" + String.join("|", phrases) + ")(?![\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE);
    }

    /// The texts of a language by their keys.
    private static TreeMap<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (var file : files.filter(it -> isOf(it, language)).toList()) {
                var bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                var name = file.getFileName().toString();
                bundle.stringPropertyNames()
                        .forEach(key ->
                                texts.put(
                                        name.startsWith("problems") || name.startsWith("cli") ? name + " " + key : key,
                                        bundle.getProperty(key)));
            }
        }
        return texts;
    }

    private static boolean isOf(Path file, String language) {
        var name = file.getFileName().toString();
        return language.isEmpty() ? !name.contains("_") : name.contains(language + ".");
    }
}
