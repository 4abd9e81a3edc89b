package org.framewright.reliability;

import org.framewright.codebook.Tag;
import org.framewright.model.Annotation;
import org.framewright.reliability.AskedTag.Asked;

import java.util.List;
import java.util.Optional;

/// One tag between two coders: which annotations of theirs are the same one, and how far their labels and roles agree.
final class PairOfTag {

    private final AskedTag asked;
    private final CoderPair pair;
    private final double overlap;
    private final PairLabels labels;
    private final List<PairRole> roles;
    private int articles;
    private int articlesWithNone;

    PairOfTag(AskedTag tag, Asked asked, CoderPair pair, Selection selection) {
        this.asked = tag;
        this.pair = pair;
        this.overlap = selection.overlap();
        this.labels = new PairLabels(tag, pair, selection.unmatched());
        this.roles = tag.tag().roles().stream().map(it -> new PairRole(it, asked, pair, selection)).toList();
    }

    /// Takes in an article, where both have coded it and their versions of the codebook have the tag.
    void add(CodedArticle article, Places places) {
        var id = asked.tag().id();
        var coded = article.coded();
        coded.get(pair.first())
                .filter(it -> it.tag(id).isPresent())
                .ifPresent(first ->
                        coded.get(pair.second())
                                .filter(it -> it.tag(id).isPresent())
                                .ifPresent(second -> add(article, first, second, places)));
    }

    private void add(CodedArticle article, Coded first, Coded second, Places places) {
        var ofFirst = first.with(asked.tag().id());
        var ofSecond = second.with(asked.tag().id());
        articles++;
        if (ofFirst.isEmpty() && ofSecond.isEmpty()) {
            articlesWithNone++;
        }
        var pairing =
                asked.tag().unit() == Tag.Unit.PASSAGE
                        ? Pairing.byPlace(ofFirst, ofSecond, places, overlap)
                        : Pairing.byKey(ofFirst, it -> key(first, it), ofSecond, it -> key(second, it));
        labels.add(article.number(), first, second, pairing);
        for (var both : pairing.pairs()) {
            roles.forEach(role -> role.add(article, first, second, both, places));
        }
    }

    /// What two coders' annotations about the same have in common: the unit, and where it may have many of them, the answer
    /// that tells these apart; nothing without such an answer.
    private Optional<Object> key(Coded coded, Annotation annotation) {
        var tag = asked.tag();
        if (tag.occurs() == Tag.Occurs.ONCE) {
            return Optional.of(annotation.extent());
        }
        return coded.cell(tag.id(), tag.records().alignedBy(), annotation) instanceof Cell.Given given
                ? Optional.of(List.of(annotation.extent(), Scales.key(given)))
                : Optional.empty();
    }

    CoderPair pair() {
        return pair;
    }

    PairLabels labels() {
        return labels;
    }

    List<PairRole> roles() {
        return roles;
    }

    int articles() {
        return articles;
    }

    int articlesWithNone() {
        return articlesWithNone;
    }
}
