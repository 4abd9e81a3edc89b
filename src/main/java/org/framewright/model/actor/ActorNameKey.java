package org.framewright.model.actor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of an actor's name for comparison with other names: two names with the same words are the same.
public final class ActorNameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Forms of address, in the languages that news in English quotes most.
    private static final Set<String> TITLES =
            Set.of(
                    ("mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon gen general col colonel capt"
                                    + " captain lt sgt sen senator rep gov governor president minister chancellor judge"
                                    + " justice king queen prince princess pope herr frau monsieur madame mme mlle señor"
                                    + " señora senor senora signor signora don doña")
                            .split(" "));

    private static final Set<String> AFTER_COMMA =
            Set.of("jr", "sr", "ii", "iii", "iv", "inc", "ltd", "llc", "gmbh", "plc");

    private ActorNameKey() {}

    /// A name's words in their spoken order, in lower case, without diacritics, punctuation and titles; empty for a
    /// name without a letter or digit.
    public static List<String> words(String name) {
        var all = parts(reorder(name));
        var titles = all.stream().takeWhile(TITLES::contains).count();
        var rest = all.stream().skip(titles).toList();
        return rest.isEmpty() ? all : rest;
    }

    private static List<String> parts(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var lower = APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(lower)).filter(word -> !word.isEmpty()).toList();
    }

    /// The spoken order of a name such as "Annan, Kofi".
    private static String reorder(String name) {
        int comma = name.indexOf(',');
        if (comma < 0 || name.indexOf(',', comma + 1) >= 0) {
            return name;
        }
        var after = name.substring(comma + 1);
        return parts(after).stream().anyMatch(AFTER_COMMA::contains) ? name : after + " " + name.substring(0, comma);
    }
}
