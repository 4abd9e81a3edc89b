package org.framewright.reliability.matching;

import org.framewright.codebook.TagRole;
import org.framewright.model.coding.Annotation;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.matching.MatchedUnits.MatchedCodings;
import org.framewright.reliability.matching.MatchedUnits.MatchedUnit;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.query.TagQuery.QueriedTags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One tag between more than two coders at once: the units that they have found, and the answers about these units and about the
/// fillers of their roles.
public final class PooledTag {

    private final TagQuery tagQuery;
    private final double overlap;
    private final PooledLabels labels;
    private final List<PooledRole> roles;

    /// The fillers of a role, by their tag.
    private record PooledRole(TagRole role, Map<String, PooledLabels> fillers) {}

    public PooledTag(TagQuery tagQuery, QueriedTags queriedTags, List<String> coders, AgreementQuery query) {
        this.tagQuery = tagQuery;
        this.overlap = query.overlap();
        this.labels = new PooledLabels(tagQuery, coders, query.unmatched());
        this.roles =
                tagQuery.tag().roles().stream()
                        .map(role -> new PooledRole(role, fillers(role, queriedTags, coders, query)))
                        .toList();
    }

    private static Map<String, PooledLabels> fillers(
            TagRole role, QueriedTags queriedTags, List<String> coders, AgreementQuery query) {
        var fillers = new LinkedHashMap<String, PooledLabels>();
        queriedTags.tags().stream()
                .filter(it -> role.accepts().contains(it.tag().id()))
                .forEach(it -> fillers.put(it.tag().id(), new PooledLabels(it, coders, query.unmatched())));
        return fillers;
    }

    /// Adds an article.
    ///
    /// @param pairs the matched annotations of every two coders who have coded it with the tag
    public void add(ComparedArticle article, List<MatchedCodings> pairs, AnnotationPlaces places) {
        var id = tagQuery.tag().id();
        var coded = article.submissions().stream().map(it -> it.filter(of -> of.tag(id).isPresent())).toList();
        var annotations = coded.stream().map(it -> it.map(of -> of.findByTag(id)).orElse(List.of())).toList();
        var finders =
                IntStream.range(0, coded.size())
                        .filter(it -> coded.get(it).isPresent())
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet());
        var units = MatchedUnits.units(tagQuery.tag(), annotations, pairs);
        labels.add(article, units, finders, finders.size());
        for (var unit : units) {
            if (unit.members().size() > 1) {
                roles.forEach(role -> addFillers(article, unit, role, places, finders.size()));
            }
        }
    }

    /// Adds the fillers of a role in a unit: places of the role, matched as for two coders.
    ///
    /// @param coders the number of coders of the article
    private void addFillers(
            ComparedArticle article, MatchedUnit unit, PooledRole role, AnnotationPlaces places, int coders) {
        role.fillers()
                .forEach((tag, filled) -> {
                    var fillers =
                            IntStream.range(0, article.submissions().size())
                                    .mapToObj(it -> fillers(article.submissions().get(it), unit, it, role.role(), tag))
                                    .toList();
                    var pairs = new ArrayList<MatchedCodings>();
                    var finders = Set.copyOf(unit.members().keySet());
                    for (int first : unit.members().keySet()) {
                        for (int second : unit.members().tailMap(first + 1).keySet()) {
                            var pairing =
                                    AnnotationPairing.bySlot(fillers.get(first), fillers.get(second), places, overlap);
                            pairs.add(new MatchedCodings(first, second, pairing));
                        }
                    }
                    filled.add(article, MatchedUnits.units(tagQuery.tag(), fillers, pairs), finders, coders);
                });
    }

    private static List<Annotation> fillers(
            Optional<CoderSubmission> coded, MatchedUnit unit, int coder, TagRole role, String tag) {
        return Optional.ofNullable(unit.members().get(coder))
                .flatMap(annotation -> coded.map(it -> it.fillers(annotation, role.id(), tag)))
                .orElse(List.of());
    }

    public PooledLabels labels() {
        return labels;
    }

    /// The answers about the fillers of a role.
    ///
    /// @param role the role's place among the tag's roles
    /// @param tag the tag of the fillers
    public PooledLabels findFillers(int role, String tag) {
        return Optional.ofNullable(roles.get(role).fillers().get(tag)).orElseThrow();
    }
}
