package org.framewright.reliability.matching;

import org.framewright.agreement.passages.PairCoverage;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.framewright.codebook.TagRole;
import org.framewright.model.coding.Annotation;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.query.TagQuery.QueriedTags;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One tag between two coders: the annotations that count as the same, and the agreement of their labels and roles.
public final class PairTag {

    private final TagQuery tagQuery;
    private final CoderPair pair;
    private final double overlap;
    private final PairLabels labels;
    private final List<PairRole> roles;
    private int articles;
    private int articlesWithNone;

    public PairTag(TagQuery tag, QueriedTags queriedTags, CoderPair pair, AgreementQuery query) {
        this.tagQuery = tag;
        this.pair = pair;
        this.overlap = query.overlap();
        this.labels = new PairLabels(tag, pair, query.unmatched());
        this.roles = tag.tag().roles().stream().map(it -> new PairRole(it, queriedTags, pair, query)).toList();
    }

    /// Adds an article that both have coded under versions of the codebook with the tag; another article is ignored.
    ///
    /// @return the matched annotations; empty for an article that was ignored
    public Optional<MatchedUnits.MatchedCodings> add(ComparedArticle article, AnnotationPlaces places) {
        var id = tagQuery.tag().id();
        var coded = article.submissions();
        return coded.get(pair.first())
                .filter(it -> it.tag(id).isPresent())
                .flatMap(first ->
                        coded.get(pair.second())
                                .filter(it -> it.tag(id).isPresent())
                                .map(second -> add(article, first, second, places)))
                .map(it -> new MatchedUnits.MatchedCodings(pair.first(), pair.second(), it));
    }

    private AnnotationPairing add(
            ComparedArticle article, CoderSubmission first, CoderSubmission second, AnnotationPlaces places) {
        var ofFirst = first.findByTag(tagQuery.tag().id());
        var ofSecond = second.findByTag(tagQuery.tag().id());
        articles++;
        if (ofFirst.isEmpty() && ofSecond.isEmpty()) {
            articlesWithNone++;
        }
        var pairing = tagQuery.pair(first, second, places, overlap);
        labels.add(article.number(), first, second, pairing);
        for (var both : pairing.pairs()) {
            roles.forEach(role -> role.add(article, first, second, both, places));
        }
        return pairing;
    }

    public CoderPair pair() {
        return pair;
    }

    public PairLabels labels() {
        return labels;
    }

    public List<PairRole> roles() {
        return roles;
    }

    /// The coverage of each two coders over several tags together.
    public static List<PairCoverage> overTags(List<List<PairTag>> tags) {
        var pairs = new LinkedHashMap<CoderPair, PairCoverage>();
        tags.stream()
                .flatMap(List::stream)
                .forEach(it -> pairs.merge(it.pair(), it.coverage(), PairCoverage::withAnotherTags));
        return List.copyOf(pairs.values());
    }

    /// The number of annotations that both have made, and that only one of the two has made.
    public PairCoverage coverage() {
        return new PairCoverage(articles, articlesWithNone, labels.both(), labels.onlyFirst(), labels.onlySecond());
    }

    /// Two coders' fillers of a role, in their annotations that count as the same: compared by the fillers' words and by their
    /// answers.
    public static final class PairRole {

        private final TagRole role;
        private final double overlap;
        private final SequencedMap<String, PairLabels> fillers = new LinkedHashMap<>();
        private double overlaps;
        private int annotations;
        private int bothEmpty;

        PairRole(TagRole role, QueriedTags queriedTags, CoderPair pair, AgreementQuery query) {
            this.role = role;
            this.overlap = query.overlap();
            for (var tag : queriedTags.tags()) {
                if (role.accepts().contains(tag.tag().id())) {
                    fillers.put(tag.tag().id(), new PairLabels(tag, pair, query.unmatched()));
                }
            }
        }

        void add(
                ComparedArticle article,
                CoderSubmission first,
                CoderSubmission second,
                AnnotationPairing.AnnotationPair both,
                AnnotationPlaces places) {
            var allOfFirst = new ArrayList<Annotation>();
            var allOfSecond = new ArrayList<Annotation>();
            fillers.forEach((tag, labels) -> {
                var ofFirst = first.fillers(both.first(), role.id(), tag);
                var ofSecond = second.fillers(both.second(), role.id(), tag);
                labels.add(
                        article.number(), first, second, AnnotationPairing.bySlot(ofFirst, ofSecond, places, overlap));
                allOfFirst.addAll(ofFirst);
                allOfSecond.addAll(ofSecond);
            });
            annotations++;
            overlaps += overlap(places, allOfFirst, allOfSecond);
            if (allOfFirst.isEmpty() && allOfSecond.isEmpty()) {
                bothEmpty++;
            }
        }

        /// Two coders who fill the role without words agree, and so do two who leave it empty; a coder who fills it without words
        /// and a coder who leaves it empty don't.
        private static double overlap(AnnotationPlaces places, List<Annotation> first, List<Annotation> second) {
            return first.isEmpty() == second.isEmpty()
                    ? SpanCover.intersectionOverUnion(places.coveredSpans(first), places.coveredSpans(second))
                    : 0;
        }

        /// The labels by the tag of the fillers.
        public SequencedMap<String, PairLabels> fillers() {
            return Collections.unmodifiableSequencedMap(fillers);
        }

        public PairLabels findFillers(String tag) {
            return Optional.ofNullable(fillers.get(tag)).orElseThrow();
        }

        public int annotations() {
            return annotations;
        }

        public int bothEmpty() {
            return bothEmpty;
        }

        public double overlaps() {
            return overlaps;
        }
    }
}
