package org.framewright.export.dictionary;

import org.framewright.model.Sha256;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Gives names that are valid in R, SPSS and Stata: ASCII letters, digits and underscores, at most 32 characters, no reserved word of
/// these programs, and no two names that differ only in case.
final class ColumnNames {

    /// Stata's limit; that of SPSS is 64 bytes.
    static final int LONGEST = 32;

    private static final int DIGEST = 5;

    private static final Set<String> RESERVED =
            Set.copyOf(
                    List.of(
                            // SPSS
                            "all",
                            "and",
                            "by",
                            "eq",
                            "ge",
                            "gt",
                            "le",
                            "lt",
                            "ne",
                            "not",
                            "or",
                            "to",
                            "with",
                            // Stata
                            "_all",
                            "_b",
                            "byte",
                            "_coef",
                            "_cons",
                            "double",
                            "float",
                            "if",
                            "in",
                            "int",
                            "long",
                            "_n",
                            "_pi",
                            "_pred",
                            "_rc",
                            "_skip",
                            "strl",
                            "using",
                            // R
                            "else",
                            "repeat",
                            "while",
                            "function",
                            "for",
                            "next",
                            "break",
                            "true",
                            "false",
                            "null",
                            "inf",
                            "nan",
                            "na",
                            "na_integer_",
                            "na_real_",
                            "na_complex_",
                            "na_character_"));

    private final Set<String> usedNames = new HashSet<>(RESERVED);
    private final Map<String, Integer> nameCounts = new HashMap<>();

    /// Reserves a name, so that it is not given.
    void reserve(String name) {
        usedNames.add(lower(name));
    }

    /// Whether a name, made legal, is free.
    boolean isFree(String text) {
        return !usedNames.contains(lower(toLegalName(text)));
    }

    /// Declares the columns of a text, so that texts with equal names get different names in any order of giving.
    ///
    /// @param endings one ending for each column, put behind the name
    void declare(String text, List<String> endings) {
        endings.forEach(it -> nameCounts.merge(lower(toLegalName(text) + it), 1, Integer::sum));
    }

    /// Gives a column name to a text.
    ///
    /// @param text the source of the name; the same text gives the same name, in any order of giving
    /// @param endings one ending for each column, put behind the name
    String assign(String text, List<String> endings) {
        var legal = toLegalName(text);
        int longest = LONGEST - endings.stream().mapToInt(String::length).max().orElse(0);
        boolean alone = endings.stream().allMatch(it -> nameCounts.getOrDefault(lower(legal + it), 1) < 2);
        if (alone && legal.length() <= longest && reserveAll(legal, endings)) {
            return legal;
        }
        for (int i = 0; ; i++) {
            var end = "_" + digest(i == 0 ? text : text + " " + i);
            var name = legal.substring(0, Math.min(legal.length(), longest - end.length())) + end;
            if (reserveAll(name, endings)) {
                return name;
            }
        }
    }

    private boolean reserveAll(String name, List<String> endings) {
        var names = endings.stream().map(it -> lower(name + it)).toList();
        return names.stream().noneMatch(usedNames::contains) && usedNames.addAll(names);
    }

    /// The text reduced to characters that every program takes in names.
    static String toLegalName(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        var legal = plain.replaceAll("[^A-Za-z0-9_]", "_");
        return legal.isEmpty() || !Character.isLetter(legal.charAt(0)) ? "v_" + legal : legal;
    }

    /// Some characters computed from a whole text.
    private static String digest(String text) {
        var bytes = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        var digits = new BigInteger(1, Arrays.copyOf(bytes, 8)).toString(36);
        return "0".repeat(DIGEST).concat(digits).substring(digits.length(), digits.length() + DIGEST);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
