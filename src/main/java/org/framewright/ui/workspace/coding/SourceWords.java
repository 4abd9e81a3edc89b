package org.framewright.ui.workspace.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a source, as far as they tell who it is: a pronoun, a name, or a description.
record SourceWords(String words) {

    private static final int LONGEST_DESCRIPTION = 60;

    /// Words with a capital, and the small ones that names have between them.
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}’'.-]*(?: (?:(?:of|the|and|for|de|del|la|van|von|der|bin|al|el) ){0,2}\\p{Lu}[\\p{L}\\p{M}’'.-]*)*");

    private static final Set<String> SMALL =
            Set.of(
                    "he", "she", "it", "they", "we", "i", "you", "the", "a", "an", "one", "some", "both", "who",
                    "others", "him", "her", "them", "this", "that", "these", "those");

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "lady",
                    "lord",
                    "un",
                    "us",
                    "eu",
                    "secretary",
                    "general",
                    "secretary-general",
                    "president",
                    "vice-president",
                    "prime",
                    "foreign",
                    "defence",
                    "defense",
                    "interior",
                    "finance",
                    "minister",
                    "chancellor",
                    "senator",
                    "governor",
                    "mayor",
                    "judge",
                    "justice",
                    "king",
                    "queen",
                    "prince",
                    "princess",
                    "pope",
                    "captain",
                    "major",
                    "colonel",
                    "lieutenant",
                    "sergeant",
                    "admiral",
                    "ambassador",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "chief",
                    "director",
                    "leader",
                    "chairman",
                    "chairwoman",
                    "the",
                    "an",
                    "a");

    /// What stands before a description's own words; "its" says whose it is and stays.
    private static final Pattern DETERMINER =
            Pattern.compile(
                    "^(?:the|a|an|one|some|several|many|other|another|these|those|this|that)\\s+",
                    Pattern.CASE_INSENSITIVE);

    /// What says more of whom a description has named already.
    private static final Pattern MORE =
            Pattern.compile("\\s(?:who|whose|which|that|with|in|at|on|from|near|speaking|quoted)\\s.*$");

    /// The same, and what they are of: "secretary of the union" is a secretary.
    private static final Pattern OF = Pattern.compile("\\s(?:of|for|to)\\s.*$");

    /// Whether they stand for somebody named before, or are none at all.
    boolean isPronoun() {
        return words.isBlank() || SMALL.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    SourceWords beforeComma() {
        int comma = words.indexOf(',');
        return comma < 0 ? this : new SourceWords(words.substring(0, comma).strip());
    }

    /// The part that says who it is: behind a comma stands who somebody speaks for, or what they are ("Holt, the union's
    /// secretary"), or, after what they are, their name ("a union spokesman in Lerwin, Piet Morrow").
    SourceWords person() {
        var before = new SourceWords(MORE.matcher(beforeComma().words()).replaceFirst(""));
        if (before.name().isPresent()) {
            return before;
        }
        int comma = words.indexOf(',');
        if (comma < 0) {
            return before;
        }
        var after = new SourceWords(words.substring(comma + 1).strip()).beforeComma();
        return NAME.matcher(after.words()).matches() ? after : this;
    }

    /// The name in some words: at their end, for what a person is stands before it, or before a comma, behind which that may
    /// stand, too. Titles and offices are left out, and so is a capital that only begins a sentence.
    Optional<String> name() {
        int comma = words.indexOf(',');
        var place = comma < 0 ? words : words.substring(0, comma);
        var name =
                NAME.matcher(place)
                        .results()
                        .filter(it -> it.end() == place.length())
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse("");
        var parts = new ArrayList<>(List.of(name.split(" ")));
        int title = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (TITLES.contains(parts.get(i).toLowerCase(Locale.ROOT).replace(".", ""))) {
                title = i + 1;
            }
        }
        var rest = String.join(" ", parts.subList(title, parts.size()));
        var left = rest.isEmpty() ? name : rest;
        return Optional.of(left).filter(it -> !it.isEmpty() && !SMALL.contains(it.toLowerCase(Locale.ROOT)));
    }

    /// Whom the words describe without a name: "Israeli military", "army spokesman". Nothing where that is longer than what
    /// anybody is called.
    Optional<String> description() {
        var own = MORE.matcher(beforeComma().words()).replaceFirst("");
        var bare = DETERMINER.matcher(own).replaceFirst("").strip();
        boolean says = bare.codePoints().anyMatch(Character::isLetter) && bare.length() <= LONGEST_DESCRIPTION;
        return says && !SMALL.contains(bare.toLowerCase(Locale.ROOT)) ? Optional.of(bare) : Optional.empty();
    }

    /// What "the minister" takes up; nothing for a description that introduces somebody.
    Optional<String> takenUp() {
        boolean definite = words.toLowerCase(Locale.ROOT).startsWith("the ");
        return definite ? description().map(SourceWords::head) : Optional.empty();
    }

    /// What those are whom the words name or describe, so that they can be taken up by it: "minister" of "Transport Minister Ola
    /// Brandt", "secretary" of "Maren Holt, the union's general secretary".
    Set<String> heads() {
        var heads = new LinkedHashSet<String>();
        var before = beforeComma();
        var place = before.words();
        before.name()
                .ifPresentOrElse(
                        it -> {
                            // of a person the office before the name, of a union the last word of its own
                            heads.add(head(place.substring(0, Math.max(0, place.lastIndexOf(it))).strip()));
                            heads.add(head(it));
                        },
                        () -> description().ifPresent(it -> heads.add(head(it))));
        if (place.length() < words.length()) {
            new SourceWords(words.substring(words.indexOf(',') + 1).strip())
                    .description()
                    .ifPresent(it -> heads.add(head(it)));
        }
        heads.removeAll(SMALL);
        heads.remove("");
        return heads;
    }

    private static String head(String description) {
        var bare = OF.matcher(description).replaceFirst("");
        return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
