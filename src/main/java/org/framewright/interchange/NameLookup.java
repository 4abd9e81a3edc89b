package org.framewright.interchange;

import org.framewright.coding.state.StudyService;
import org.framewright.interchange.CodingReference.CountedArticle;
import org.framewright.model.article.Article;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.ArticleStore;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks up the names in lines: articles, coders, rounds.
final class NameLookup {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final ArticleStore articles;
    private final List<Coder> coders;
    private final List<Round> rounds;
    private final Map<String, Optional<CountedArticle>> articlesByName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    NameLookup(ArticleStore articles, StudyService study) {
        this.articles = articles;
        this.coders = study.coders();
        this.rounds = study.rounds();
    }

    List<Coder> coders() {
        return coders;
    }

    /// The coding that a line names; empty where there is none, with the reasons in `problems`.
    Optional<CodingReference> findReference(JsonlLine.LinePlace place, String where, ImportProblems problems) {
        var article = findArticle(place.article());
        var coder = findCoder(place.coder());
        var round = findRound(place, where, problems);
        if (article.isEmpty()) {
            boolean several = ambiguous.contains(place.article());
            var code = several ? InterchangeProblem.TEXT_OF_SEVERAL : InterchangeProblem.UNKNOWN_ARTICLE;
            problems.addOnce(code, where, place.article());
        }
        if (coder.isEmpty()) {
            problems.addOnce(InterchangeProblem.UNKNOWN_CODER, where, place.coder());
        }
        if (place.codingVersion() < 1) {
            problems.add(InterchangeProblem.BAD_CODING_VERSION, where, place.codingVersion());
        }
        boolean found = article.isPresent() && coder.isPresent() && round.isPresent() && place.codingVersion() >= 1;
        return found
                ? Optional.of(new CodingReference(article.get(), coder.get(), round.get(), place.codingVersion()))
                : Optional.empty();
    }

    private Optional<CountedArticle> findArticle(String name) {
        return articlesByName.computeIfAbsent(
                name,
                it -> {
                    var named = articles.findByName(normalize(it));
                    boolean hash = named.isEmpty() && SHA256.matcher(it).matches();
                    return (hash ? findByTextHash(it) : named).map(CountedArticle::of);
                });
    }

    private Optional<Article> findByTextHash(String sha256) {
        var names = articles.namesByTextHash(sha256.toLowerCase(Locale.ROOT));
        if (names.size() > 1) {
            ambiguous.add(sha256);
        }
        return names.size() == 1 ? articles.findByName(names.getFirst()) : Optional.empty();
    }

    private Optional<Coder> findCoder(String name) {
        return coders.stream().filter(coder -> coder.name().equals(normalize(name))).findFirst();
    }

    private Optional<Round> findRound(JsonlLine.LinePlace place, String where, ImportProblems problems) {
        var name = place.round();
        if (name == null) {
            if (rounds.size() != 1) {
                problems.add(InterchangeProblem.ROUND_MISSING, where);
                return Optional.empty();
            }
            return Optional.of(rounds.getFirst());
        }
        var found = rounds.stream().filter(round -> round.name().equals(normalize(name))).findFirst();
        if (found.isEmpty()) {
            problems.add(InterchangeProblem.UNKNOWN_ROUND, where, name);
        }
        return found;
    }

    private static String normalize(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
