package org.framewright.agreement.passages.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The passages that the chosen coders marked in the articles of a study.
///
/// @param coders the number of chosen coders
/// @param tags the number of tags; passages have a tag below this number
public record MarkedCorpus(int coders, int tags, List<MarkedArticle> articles) {

    public MarkedCorpus {
        articles = List.copyOf(articles);
        for (var article : articles) {
            if (article.byCoder().size() != coders) {
                throw new IllegalArgumentException("an article has an entry for each of the " + coders + " coders");
            }
            boolean unknownTag =
                    article.byCoder().stream()
                            .flatMap(Optional::stream)
                            .flatMap(List::stream)
                            .anyMatch(it -> it.tag() >= tags);
            if (unknownTag) {
                throw new IllegalArgumentException("tags run from 0 to " + (tags - 1));
            }
        }
    }

    /// The same articles and coders with the passages of one tag only. An article without remaining passages still counts as
    /// coded.
    public MarkedCorpus onlyTags(int tag) {
        return onlyTags(Set.of(tag));
    }

    /// The same articles and coders with the passages of the chosen tags only.
    public MarkedCorpus onlyTags(Collection<Integer> chosen) {
        return new MarkedCorpus(coders, tags, articles.stream().map(it -> it.onlyTags(chosen)).toList());
    }

    /// The articles that can be compared: coded by at least two of the coders.
    public List<MarkedArticle> comparableArticles() {
        return articles.stream().filter(it -> it.codedBy().size() >= 2).toList();
    }

    public boolean hasNoMarks() {
        return comparableArticles().stream().allMatch(it -> it.coded().stream().allMatch(List::isEmpty));
    }
}
