package org.framewright.corpus.parts;

import org.framewright.files.document.AuthorNames;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the authors of an article in its bylines, for metadata that name none. In doubt there are none: a name behind a comma may
/// be a place or an outlet.
public final class AuthorFinder {

    private static final Pattern SEPARATOR =
            Pattern.compile(",? (?:and|AND|und|UND|et|ET|en|EN|y|Y|e|E|&) |, ?", Pattern.UNICODE_CASE);

    private static final Pattern ARTICLE = Pattern.compile("^(?:the|der|die|das|le|la|les|el|los|de|het) ");

    private final String outlet;
    private final List<Piece> pieces;
    private final List<String> names = new ArrayList<>();

    /// What stands between two separators.
    ///
    /// @param words without the place behind a name
    /// @param placed whether a place was behind them
    /// @param afterComma whether a comma alone is before them
    private record Piece(String words, boolean placed, boolean afterComma) {}

    private AuthorFinder(String names, String outlet) {
        this.outlet = outlet;
        this.pieces = pieces(names);
    }

    /// The authors that an article's bylines name, with commas between them.
    public static Optional<String> find(Article article) {
        var bylines =
                article.parts(ArticlePart.Kind.BYLINE)
                        .map(it -> article.text().substring(it.start(), it.end()))
                        .toList();
        return find(bylines, article.metadata().getOrDefault(Article.OUTLET, ""));
    }

    /// The authors that bylines name, with commas between them; empty where one is ambiguous, where two differ, and where they
    /// name an agency or the outlet alone.
    ///
    /// @param outlet of the article; may be empty
    public static Optional<String> find(List<String> bylines, String outlet) {
        var found = bylines.stream().map(it -> findNames(it, outlet)).toList();
        var different = found.stream().flatMap(Optional::stream).filter(it -> !it.isEmpty()).distinct().toList();
        return different.size() == 1 && found.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join(", ", different.getFirst()))
                : Optional.empty();
    }

    /// The names in a line; empty where it is ambiguous.
    private static Optional<List<String>> findNames(String line, String outlet) {
        if (line.length() > PartFinder.BYLINE_LENGTH) {
            // only a person's correction makes a longer line a byline
            return Optional.empty();
        }
        return AuthorNames.clean(BylineMatcher.withoutKindAndOffice(line))
                .map(it -> new AuthorFinder(it, outlet).find())
                .orElse(Optional.of(List.of()));
    }

    private static List<Piece> pieces(String names) {
        var pieces = new ArrayList<Piece>();
        var separator = SEPARATOR.matcher(names);
        int start = 0;
        boolean comma = false;
        while (separator.find()) {
            pieces.add(piece(names.substring(start, separator.start()), comma));
            start = separator.end();
            comma = separator.group().strip().equals(",");
        }
        pieces.add(piece(names.substring(start), comma));
        return pieces;
    }

    private static Piece piece(String words, boolean afterComma) {
        var name = BylineMatcher.withoutPlace(words);
        return new Piece(name, !name.equals(words), afterComma);
    }

    private Optional<List<String>> find() {
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (isNobody(piece.words()) || isPlace(i)) {
                continue;
            }
            if (!isPerson(i)) {
                return Optional.empty();
            }
            names.add(piece.words());
        }
        return Optional.of(List.copyOf(names));
    }

    private boolean isNobody(String words) {
        return LineClassifier.isOrganisation(words)
                || words.startsWith("The ")
                || (!outlet.isBlank() && withoutArticle(words).equals(withoutArticle(outlet)));
    }

    private static String withoutArticle(String name) {
        return ARTICLE.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /// Whether a piece is the single word behind the last name: `Jane Doe, Lerwin`.
    private boolean isPlace(int index) {
        var piece = pieces.get(index);
        return index == pieces.size() - 1
                && piece.afterComma()
                && !names.isEmpty()
                && piece.words().indexOf(' ') < 0
                && Character.isUpperCase(piece.words().codePointAt(0));
    }

    private boolean isPerson(int index) {
        var piece = pieces.get(index);
        // in "Jane Doe in Lerwin and Port Amber" the second may be a place, in "Jane Doe, Port Amber" likewise
        boolean afterPlace = index > 0 && pieces.get(index - 1).placed() && !piece.placed();
        boolean listed = !piece.afterComma() || piece.placed() || isBeforeConjunction(index);
        return listed
                && !afterPlace
                && BylineMatcher.isFullName(piece.words())
                && !LineClassifier.mayBeOrganisation(piece.words());
    }

    private boolean isBeforeConjunction(int index) {
        return pieces.subList(index + 1, pieces.size()).stream().anyMatch(it -> !it.afterComma());
    }
}
