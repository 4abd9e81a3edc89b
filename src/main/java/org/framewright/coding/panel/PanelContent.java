package org.framewright.coding.panel;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.coding.CodingRulings;
import org.framewright.coding.CodingService;
import org.framewright.coding.annotations.PassageLinker;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.warnings.CodingWarning;
import org.framewright.coding.warnings.SimilarActors;
import org.framewright.coding.warnings.WarningFinder;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of the coding panel: an article, the coder's coding of it as it is on the disk, and its codebook.
///
/// @param actors the project's, when they were last read
/// @param actorsElsewhere the actors that the coder has named in other articles
/// @param rulings the supervisor's, when the article was opened
/// @param warningFinder for the article and these actors
public record PanelContent(
        CodingKey key,
        Article article,
        Codebook codebook,
        CodingSnapshot snapshot,
        Actors actors,
        Set<ActorId> actorsElsewhere,
        CodingRulings rulings,
        WarningFinder warningFinder) {

    private static final Set<WarningKind> ABOUT_ROLES =
            Set.of(WarningKind.CUE_WITHIN, WarningKind.PRONOUN_SOURCE, WarningKind.SOURCE_MISSING);

    public PanelContent {
        actorsElsewhere = Set.copyOf(actorsElsewhere);
    }

    /// Reads the content.
    ///
    /// @param actorsElsewhere the actors that the coder has named in other articles
    public static PanelContent load(CodingService service, CodingKey key, Set<ActorId> actorsElsewhere) {
        var article = service.article(key);
        var codebook = service.codebook(key);
        var actors = service.actors();
        return new PanelContent(
                key,
                article,
                codebook,
                service.snapshot(key),
                actors,
                actorsElsewhere,
                service.rulings(key),
                new WarningFinder(codebook, article, new SimilarActors(actors, actorsElsewhere)));
    }

    /// The linker of passages that are not coded yet.
    public PassageLinker linker() {
        return new PassageLinker(codebook, snapshot, () -> article);
    }

    public PanelContent with(CodingSnapshot snapshot) {
        return new PanelContent(key, article, codebook, snapshot, actors, actorsElsewhere, rulings, warningFinder);
    }

    public PanelContent with(Actors register) {
        return new PanelContent(
                key,
                article,
                codebook,
                snapshot,
                register,
                actorsElsewhere,
                rulings,
                new WarningFinder(codebook, article, new SimilarActors(register, actorsElsewhere)));
    }

    /// The warnings on the whole coding; none once it is fixed.
    public List<CodingWarning> warnings() {
        return snapshot.isFixed() ? List.of() : warningFinder.find(snapshot.annotations());
    }

    /// The warnings on an annotation, on its fillers, and on the roles of other annotations that it fills; none once the coding is fixed.
    public List<CodingWarning> warnings(Annotation annotation) {
        if (snapshot.isFixed()) {
            return List.of();
        }
        var owners = snapshot.ownersOf(annotation.id());
        var fillers = annotation.fillers().flatMap(it -> snapshot.annotation(it).stream());
        var some = Stream.of(Stream.of(annotation), fillers, owners.stream()).flatMap(it -> it).toList();
        return warningFinder.find(snapshot.annotations(), some).stream()
                .filter(warning ->
                        ABOUT_ROLES.contains(warning.kind())
                                || owners.stream().noneMatch(it -> it.id().equals(warning.annotation())))
                .toList();
    }

    /// The paragraph with a place in the text; empty for a headline.
    public Optional<Segment> findParagraph(int index) {
        return article.segments(Segment.Kind.PARAGRAPH)
                .filter(it -> it.start() <= index && index < it.end())
                .findFirst();
    }

    /// The number of annotations with each tag that has some, by its id.
    public Map<String, Long> countTags() {
        return snapshot.annotations().stream().collect(Collectors.groupingBy(Annotation::tag, Collectors.counting()));
    }

    /// The number of annotations with each of a variable's categories for their answer, by the category's id.
    public Map<String, Long> countAnswers(Tag tag, Variable variable) {
        return snapshot.annotations().stream()
                .filter(it -> it.tag().equals(tag.id()))
                .flatMap(it -> it.value(variable.id()).stream())
                .flatMap(it -> it.categories().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// The actors that the coder has named in this article.
    public Set<ActorId> namedActors() {
        return snapshot.annotations().stream()
                .flatMap(it -> it.values().values().stream())
                .flatMap(it -> it.actors().stream())
                .collect(Collectors.toSet());
    }

    /// The names of actors, as they were coded.
    public Function<ActorId, String> actorNames() {
        return id -> actors.find(id).map(Actor::name).orElse("?");
    }

    /// The number of coded paragraphs, or sentences, of the article.
    ///
    /// @param coded those with an annotation
    /// @param all all of them
    /// @param currentCoded whether the current one is coded
    public record CodedUnits(long coded, long all, boolean currentCoded) {}

    public CodedUnits units(Extent unit) {
        if (!(unit instanceof Extent.OfSegment(var kind, _))) {
            return new CodedUnits(0, 0, false);
        }
        var coded =
                snapshot.annotations().stream()
                        .map(Annotation::extent)
                        .filter(it -> it instanceof Extent.OfSegment(var other, _) && other == kind)
                        .collect(Collectors.toSet());
        return new CodedUnits(coded.size(), article.segments(kind).count(), coded.contains(unit));
    }
}
