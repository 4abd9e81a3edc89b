package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Passages with their roles as labels of the text: each role is a label, in the codebook's order, and last the passages' own words.
/// Several tags have labels of their own.
final class RoleLabels {
    private RoleLabels() {}

    /// The passages and the words of their roles, each with its label in place of the tag.
    static MarkedCorpus label(MarkedCorpus corpus) {
        int labels =
                1
                        + corpus.articles().stream()
                                .flatMap(it -> it.coded().stream())
                                .flatMap(List::stream)
                                .mapToInt(it -> it.roles().size())
                                .max()
                                .orElse(0);
        var articles = corpus.articles().stream().map(it -> labelled(it, labels)).toList();
        return new MarkedCorpus(corpus.coders(), corpus.tags() * labels, articles);
    }

    private static MarkedArticle labelled(MarkedArticle article, int labels) {
        return new MarkedArticle(
                article.length(),
                article.tokens(),
                article.byCoder().stream().map(coder -> coder.map(it -> labelled(it, labels))).toList());
    }

    private static List<MarkedPassage> labelled(List<MarkedPassage> passages, int labels) {
        var result = new ArrayList<MarkedPassage>();
        for (var passage : passages) {
            int first = passage.tag() * labels;
            result.add(new MarkedPassage(first + labels - 1, passage.fragments()));
            for (int role = 0; role < passage.roles().size(); role++) {
                int label = first + role;
                Optional.of(passage.roles().get(role))
                        .filter(it -> !it.isEmpty())
                        .ifPresent(it -> result.add(new MarkedPassage(label, it)));
            }
        }
        return result;
    }
}
