package org.framewright.reliability.suggestions;

import org.framewright.model.ConstantName;
import org.framewright.reliability.suggestions.ArticleComparison.ComparedAttribution;
import org.framewright.reliability.suggestions.ArticleComparison.ComparedSuggestion;
import org.framewright.reliability.suggestions.SuggestionReport.GroupKind;
import org.framewright.reliability.suggestions.SuggestionReport.GroupResult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Computes the figures of compared articles, group by group.
public final class SuggestionReporter {

    private final List<ArticleComparison> articles;
    private final long seed;

    /// @param seed of the intervals
    public SuggestionReporter(List<ArticleComparison> articles, long seed) {
        this.articles = List.copyOf(articles);
        this.seed = seed;
    }

    private record Group(GroupKind kind, String name) {}

    /// The results: of all, by kind, by quotation marks, by pattern and by outlet.
    public List<GroupResult> results() {
        var counts = new LinkedHashMap<Group, Map<Integer, SuggestionCounts>>();
        counts.put(new Group(GroupKind.ALL, ""), new TreeMap<>());
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            for (var it : article.suggestions()) {
                add(counts, i, groups(article, it), SuggestionCounts.of(it));
            }
            for (var it : article.coded()) {
                add(counts, i, groups(article, it), SuggestionCounts.of(it));
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                        (Map.Entry<Group, Map<Integer, SuggestionCounts>> it) -> it.getKey().kind())
                                .thenComparing(it -> it.getKey().name()))
                .map(it -> result(it.getKey(), it.getValue()))
                .toList();
    }

    private static List<Group> groups(ArticleComparison article, ComparedSuggestion it) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(GroupKind.ALL, ""));
        groups.add(new Group(GroupKind.KIND, ConstantName.of(it.suggestion().kind())));
        groups.add(new Group(GroupKind.PATTERN, it.suggestion().pattern().id()));
        addOutlet(groups, article);
        return groups;
    }

    private static List<Group> groups(ArticleComparison article, ComparedAttribution it) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(GroupKind.ALL, ""));
        groups.add(new Group(GroupKind.MARKS, it.attribution().hasQuotationMarks() ? "with-marks" : "without-marks"));
        addOutlet(groups, article);
        return groups;
    }

    private static void addOutlet(List<Group> groups, ArticleComparison article) {
        if (!article.outlet().isBlank()) {
            groups.add(new Group(GroupKind.OUTLET, article.outlet()));
        }
    }

    private static void add(
            Map<Group, Map<Integer, SuggestionCounts>> counts, int article, List<Group> groups, SuggestionCounts one) {
        for (var group : groups) {
            counts.computeIfAbsent(group, _ -> new TreeMap<>()).merge(article, one, SuggestionCounts::plus);
        }
    }

    private GroupResult result(Group group, Map<Integer, SuggestionCounts> byArticle) {
        var counts = List.copyOf(byArticle.values());
        return new GroupResult(
                group.kind(),
                group.name(),
                share(counts, SuggestionCounts::right, SuggestionCounts::suggested),
                share(counts, SuggestionCounts::edges, SuggestionCounts::suggested),
                share(counts, SuggestionCounts::source, SuggestionCounts::right),
                share(counts, SuggestionCounts::cue, SuggestionCounts::right),
                share(counts, SuggestionCounts::found, SuggestionCounts::coded));
    }

    private CountedShare share(
            List<SuggestionCounts> counts, ToIntFunction<SuggestionCounts> count, ToIntFunction<SuggestionCounts> of) {
        return CountedShare.of(counts.stream().mapToInt(count).toArray(), counts.stream().mapToInt(of).toArray(), seed);
    }
}
