package org.framewright.ui.help;

import org.framewright.ui.help.GuidePage.GuideSection;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The search in the guide. Case, accents and the usual endings of words don't count. Where no section has all words, those with the most
/// of them are found.
final class GuideSearch {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N},.]+|[,.]+(?!\\p{N})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Endings of German and English words.
    private static final Pattern ENDING = Pattern.compile("(?<=.{4})(?:ungen|ung|ern|en|em|er|es|ing|ed|st|e|s|n|t)$");

    /// The fewest letters of a word that is found within a longer one, as in German compounds.
    private static final int LETTERS_OF_COMPOUNDS = 5;

    private final List<SearchedSection> sections;

    /// A section, and its page.
    record FoundSection(GuidePage page, GuideSection section) {}

    /// @param hasAll whether each section has all words of the query
    record SearchResult(List<FoundSection> sections, boolean hasAll) {}

    /// @param names the words of the heading, and other words for its subject
    private record SearchedSection(FoundSection place, List<String> names, List<String> text) {

        static SearchedSection of(GuidePage page, GuideSection section) {
            var found = new FoundSection(page, section);
            return new SearchedSection(
                    found, words(section.heading() + " " + section.keywords()), words(section.text()));
        }

        boolean has(String stem) {
            return contains(names, stem) || contains(text, stem);
        }

        /// The weight of a section: a rare word counts more than a frequent one, a heading or keyword more than the text.
        double weight(Map<String, Double> rarity) {
            return rarity.entrySet().stream()
                    .filter(it -> has(it.getKey()))
                    .mapToDouble(it -> (contains(names, it.getKey()) ? 2 : 1) * it.getValue())
                    .sum();
        }

        private static boolean contains(List<String> words, String stem) {
            return words.stream()
                    .anyMatch(
                            stem.length() < LETTERS_OF_COMPOUNDS ? it -> it.startsWith(stem) : it -> it.contains(stem));
        }
    }

    GuideSearch(List<GuidePage> pages) {
        sections =
                pages.stream()
                        .flatMap(page -> page.sections().stream().map(it -> SearchedSection.of(page, it)))
                        .toList();
    }

    /// The sections with all words, those with the words in their headings first; else those with some of the words, the rarest
    /// words first.
    SearchResult find(String query) {
        var rarity = new HashMap<String, Double>();
        for (var stem : stems(query)) {
            long having = sections.stream().filter(it -> it.has(stem)).count();
            rarity.put(stem, Math.log(1 + (double) sections.size() / Math.max(1, having)));
        }
        var all = sections.stream().filter(it -> rarity.keySet().stream().allMatch(it::has)).toList();
        var some =
                all.isEmpty()
                        ? sections.stream().filter(it -> rarity.keySet().stream().anyMatch(it::has))
                        : all.stream();
        var weights = new LinkedHashMap<FoundSection, Double>();
        some.forEach(it -> weights.put(it.place(), it.weight(rarity)));
        return new SearchResult(
                weights.entrySet().stream()
                        .sorted(Map.Entry.<FoundSection, Double>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList(),
                !all.isEmpty());
    }

    private static List<String> stems(String query) {
        return words(query).stream().map(it -> ENDING.matcher(it).replaceFirst("")).distinct().toList();
    }

    /// The words of a text without case and accents.
    private static List<String> words(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Stream.of(BETWEEN_WORDS.split(folded.toLowerCase(Locale.ROOT).replace("ß", "ss")))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
