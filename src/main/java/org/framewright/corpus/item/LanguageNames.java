package org.framewright.corpus.item;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tags of languages (`en`) by their names in the languages that news databases speak (`Englisch`, `Anglais`), and by their codes
/// (`eng`).
public final class LanguageNames {

    /// Of two languages with one name, the first listed counts.
    private static final List<String> SPOKEN =
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "pl", "ru", "tr", "ar", "zh", "zh-TW",
                    "ja", "ko");

    /// The codes of libraries, where they have two.
    private static final Map<String, String> BIBLIOGRAPHIC =
            Map.ofEntries(
                    Map.entry("alb", "sq"),
                    Map.entry("arm", "hy"),
                    Map.entry("baq", "eu"),
                    Map.entry("bur", "my"),
                    Map.entry("chi", "zh"),
                    Map.entry("cze", "cs"),
                    Map.entry("dut", "nl"),
                    Map.entry("fre", "fr"),
                    Map.entry("geo", "ka"),
                    Map.entry("ger", "de"),
                    Map.entry("gre", "el"),
                    Map.entry("ice", "is"),
                    Map.entry("mac", "mk"),
                    Map.entry("mao", "mi"),
                    Map.entry("may", "ms"),
                    Map.entry("per", "fa"),
                    Map.entry("rum", "ro"),
                    Map.entry("slo", "sk"),
                    Map.entry("tib", "bo"),
                    Map.entry("wel", "cy"));

    /// The separators of names of one language, or of several.
    private static final Pattern BETWEEN = Pattern.compile("[;,/|()]");

    private final Map<String, String> tags = new HashMap<>(BIBLIOGRAPHIC);

    public LanguageNames() {
        var languages = Arrays.stream(Locale.getISOLanguages()).map(Locale::of).toList();
        for (var spoken : SPOKEN) {
            languages.forEach(it -> tags.putIfAbsent(name(it, Locale.forLanguageTag(spoken)), it.getLanguage()));
        }
        for (var language : languages) {
            tags.putIfAbsent(language.getLanguage(), language.getLanguage());
            tags.putIfAbsent(language.getISO3Language(), language.getLanguage());
        }
    }

    private static String name(Locale language, Locale spoken) {
        return language.getDisplayLanguage(spoken).toLowerCase(Locale.ROOT);
    }

    /// The tag of a language by its name, or by the first known name of several; else the names unchanged.
    public String toLanguageTag(String names) {
        return Stream.concat(Stream.of(names), BETWEEN.splitAsStream(names))
                .flatMap(it -> Optional.ofNullable(tags.get(it.strip().toLowerCase(Locale.ROOT))).stream())
                .findFirst()
                .orElse(names);
    }
}
