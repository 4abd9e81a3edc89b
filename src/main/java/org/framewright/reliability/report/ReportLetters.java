package org.framewright.reliability.report;

import java.util.List;

/// Letters in place of names: A to Z, then AA.
record ReportLetters(List<String> names) {

    private static final int ALPHABET = 26;

    List<String> lettersFor(List<String> chosen) {
        return chosen.stream().map(it -> letter(names.indexOf(it))).toList();
    }

    private static String letter(int place) {
        var last = String.valueOf((char) ('A' + place % ALPHABET));
        return place < ALPHABET ? last : letter(place / ALPHABET - 1) + last;
    }
}
