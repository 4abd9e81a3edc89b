package org.framewright.files.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Outlets of a download that differ by blanks alone are one: `The Spe ctator` beside `The Spectator`. The commonest spelling counts.
public final class OutletSpelling {

    private OutletSpelling() {}

    public static List<DatabaseArticle> unify(List<DatabaseArticle> articles) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var article : articles) {
            var outlet = article.metadata().getOrDefault(ArticleBuilder.OUTLET, "");
            counts.computeIfAbsent(letters(outlet), _ -> new HashMap<>()).merge(outlet, 1, Integer::sum);
        }
        if (counts.values().stream().allMatch(it -> it.size() == 1)) {
            return articles;
        }
        var unified = new ArrayList<DatabaseArticle>();
        for (var article : articles) {
            var outlet = article.metadata().getOrDefault(ArticleBuilder.OUTLET, "");
            var spelling =
                    counts.getOrDefault(letters(outlet), Map.of()).entrySet().stream()
                            .max(
                                    Map.Entry.<String, Integer>comparingByValue()
                                            .thenComparing(it -> -it.getKey().length())
                                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .map(Map.Entry::getKey)
                            .orElse(outlet);
            unified.add(spelling.equals(outlet) ? article : withOutlet(article, spelling));
        }
        return unified;
    }

    private static String letters(String outlet) {
        return outlet.replaceAll("\\s", "");
    }

    private static DatabaseArticle withOutlet(DatabaseArticle article, String outlet) {
        var metadata = new LinkedHashMap<>(article.metadata());
        metadata.put(ArticleBuilder.OUTLET, outlet);
        return new DatabaseArticle(
                article.text(), metadata, article.rule(), article.warnings(), article.original(), article.matches());
    }
}
