package org.framewright.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The tags of languages (`en`) by their names, in English and in some languages themselves.
final class LanguageNames {

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

    private final Map<String, String> tags = new HashMap<>(OWN);

    LanguageNames() {
        Arrays.stream(Locale.getISOLanguages())
                .forEach(it ->
                        tags.putIfAbsent(
                                Locale.of(it).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), it));
    }

    /// The tag of a language; what is no name of one stays as it is.
    String tag(String name) {
        return tags.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name);
    }
}
