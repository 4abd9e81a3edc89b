package org.framewright.reliability.matching;

import org.framewright.agreement.passages.SpanCover;
import org.framewright.codebook.TagRole;
import org.framewright.model.Annotation;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.TagQuery.QueriedTags;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// How two coders filled a role, in annotations of theirs that are taken to be the same one: by the words of what fills
/// it, and by its answers.
public final class PairRole {

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
            labels.add(article.number(), first, second, AnnotationPairing.bySlot(ofFirst, ofSecond, places, overlap));
            allOfFirst.addAll(ofFirst);
            allOfSecond.addAll(ofSecond);
        });
        annotations++;
        overlaps += overlap(places, allOfFirst, allOfSecond);
        if (allOfFirst.isEmpty() && allOfSecond.isEmpty()) {
            bothEmpty++;
        }
    }

    /// Two that fill the role without words of its own agree, and so do two that leave it empty; one who fills it without
    /// words and one who leaves it empty don't.
    private static double overlap(AnnotationPlaces places, List<Annotation> first, List<Annotation> second) {
        return first.isEmpty() == second.isEmpty()
                ? SpanCover.intersectionOverUnion(places.coveredSpans(first), places.coveredSpans(second))
                : 0;
    }

    /// By the tag of what fills the role.
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
