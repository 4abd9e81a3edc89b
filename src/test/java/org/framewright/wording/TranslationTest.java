package org.framewright.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The window says everything in each of its languages.
class TranslationTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/framewright/wording");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /// Commands are English in any language.
    private static final Set<String> OF_COMMANDS = Set.of("cli", "problems-cli");

    private static final String FOR_COMMANDS = ".command";

    /// What is said of several only, and a word before a number.
    private static final Set<String> NEVER_ONE =
            Set.of("exchange.merge.came-with", "export.heading", "report.some-pairs-lie");

    /// The names of publications.
    private static final String REFERENCES = "report.reference.";

    /// What is written with the same letters in German.
    private static final Set<String> SAME =
            Set.of(
                    "Name",
                    "Minimum",
                    "minus",
                    "Format",
                    "Optional",
                    "{0} (optional)",
                    "optional",
                    "Offline",
                    "Navigation",
                    "Status",
                    "Start",
                    "Details",
                    "Wikidata",
                    "Coder {0}",
                    "Coder: {0}",
                    "Coder",
                    "Codes",
                    "Precision",
                    "Recall",
                    "linear",
                    "ordinal",
                    "bipolar",
                    "nominal",
                    "Variable",
                    "Alpha",
                    "Holsti",
                    "Gamma",
                    "agr",
                    "relevant",
                    "Version {0}",
                    "Version",
                    "Items",
                    "Orange",
                    "Team",
                    "Export",
                    "Passphrase",
                    "Passphrase…",
                    "{0} minus {1}.",
                    "Export – {0} – Framewright",
                    "Import – {0} – Framewright",
                    "Team – {0} – Framewright",
                    "{0} – Framewright",
                    "Framewright",
                    "Stata",
                    "import-profile.json",
                    "Text",
                    "Memos",
                    "Memo",
                    "Memo: {0}",
                    "{0}:{1} min",
                    "Training",
                    "Pilot",
                    // the name of a column, and a unit
                    "{0}, {1} latest",
                    "{0,number,0.0} MB");

    private static final Pattern SEVERAL =
            Pattern.compile(
                    "(?<![0-9.,])1 (?:weitere |andere |verschiedene )?(?:Codierungen|Annotationen|Einheiten|Zeilen|Spalten"
                            + "|Änderungen|Probleme|Pakete|Akteure|Fälle|Textstellen|Stellen|Dateien|Paare|Tage|Antworten"
                            + "|Fragen|Runden|Versionen|Sicherungen|Wörter|Kategorien|Codes|Variablen|Einträge|Stichproben)\\b");

    static List<Locale> translations() {
        return Texts.LANGUAGES.stream().filter(it -> !it.equals(Locale.ENGLISH)).toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextIsThereAndNoneIsLeftOver(Locale language) throws IOException {
        for (var bundle : bundles()) {
            var english = keys(english(bundle));
            english.removeIf(it -> it.contains(FOR_COMMANDS));
            assertThat(keys(translated(bundle, language))).as(bundle).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextHasThePlacesOfTheEnglishOne(Locale language) throws IOException {
        for (var bundle : bundles()) {
            var english = english(bundle);
            translated(bundle, language)
                    .forEach((key, pattern) ->
                            assertThat(places(pattern.toString()))
                                    .as("%s %s", bundle, key)
                                    .isEqualTo(places(english.getProperty(key.toString()))));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noTextIsStillEnglish(Locale language) throws IOException {
        var untranslated = new TreeMap<String, String>();
        for (var bundle : bundles()) {
            var english = english(bundle);
            translated(bundle, language)
                    .forEach((key, pattern) -> {
                        boolean hasWords = pattern.toString().replaceAll("\\{[^}]*}", "").matches("(?s).*[a-z]{3}.*");
                        if (hasWords
                                && pattern.equals(english.getProperty(key.toString()))
                                && !key.toString().startsWith(REFERENCES)
                                && !SAME.contains(pattern.toString())) {
                            untranslated.put(key.toString(), pattern.toString());
                        }
                    });
        }

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void whatIsOneIsNotWordedAsSeveral(Locale language) throws IOException {
        var texts = new Texts(language);
        var worded = new TreeMap<String, String>();
        for (var bundle : bundles()) {
            for (var key : keys(translated(bundle, language))) {
                if (key.startsWith(bundle + ".")) {
                    var words = texts.get(key, Collections.nCopies(20, 1).toArray());
                    if (SEVERAL.matcher(words).find() && !NEVER_ONE.contains(key)) {
                        worded.put(key, words);
                    }
                }
            }
        }

        assertThat(worded).isEmpty();
    }

    private static List<String> bundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.contains("_"))
                    .map(it -> it.replace(".properties", ""))
                    .filter(it -> !OF_COMMANDS.contains(it))
                    .sorted()
                    .toList();
        }
    }

    private static Properties english(String bundle) throws IOException {
        return properties(bundle + ".properties");
    }

    private static Properties translated(String bundle, Locale language) throws IOException {
        return properties(bundle + "_" + language + ".properties");
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /// The numbers of the places.
    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }
}
