package org.framewright.corpus.metadata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tags of languages (`en`) by their English names, and by some of their own names.
public final class LanguageNames {

    private static final Map<String, String> OWN =
            Map.of(
                    "deutsch",
                    "de",
                    "français",
                    "fr",
                    "español",
                    "es",
                    "italiano",
                    "it",
                    "nederlands",
                    "nl",
                    "português",
                    "pt",
                    "svenska",
                    "sv",
                    "dansk",
                    "da");

    /// The separators of names of one language, or of several.
    private static final Pattern BETWEEN = Pattern.compile("[;,/|()]");

    private final Map<String, String> tags = new HashMap<>(OWN);

    LanguageNames() {
        Arrays.stream(Locale.getISOLanguages())
                .forEach(it -> {
                    tags.putIfAbsent(Locale.of(it).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), it);
                    tags.putIfAbsent(it, it);
                });
    }

    /// The tag of a language by its name, or by the first known name of several; else the names unchanged.
    public String toLanguageTag(String names) {
        return Stream.concat(Stream.of(names), BETWEEN.splitAsStream(names))
                .flatMap(it -> Optional.ofNullable(tags.get(it.strip().toLowerCase(Locale.ROOT))).stream())
                .findFirst()
                .orElse(names);
    }
}
