package org.framewright.coding.warnings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.WarningRules.ContradictionRule;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.suggest.Pronouns;
import org.framewright.suggest.quotation.CutQuotation;
import org.framewright.suggest.quotation.Quotation;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the warnings on a coding, by the codebook's [org.framewright.codebook.WarningRules]. The work grows with the text and the
/// annotations: a passage is compared only with the quotations and paragraphs at its ends.
public final class WarningFinder {

    /// With more changes at once, all annotations are checked.
    private static final int MOST_CHANGED = 20;

    /// The fewest words of a quotation: fewer words in marks are a name or a mention of a word.
    private static final int FEWEST_WORDS = 3;

    private final Codebook codebook;
    private final Article article;
    private final SimilarActors actors;
    private final Map<String, Optional<AttributionRoles>> roles = new HashMap<>();

    /// The paragraphs, the headline among them.
    private final NavigableMap<Integer, Integer> paragraphs = new TreeMap<>();

    private @Nullable QuotationIndex quotations;

    // the last searched coding, the actors that it names, and the warnings on those of its annotations that were asked
    // for
    private @Nullable Search search;
    private Set<ActorId> named = Set.of();
    private final Map<AnnotationId, List<CodingWarning>> found = new HashMap<>();

    /// For one thread: the text is analysed at the first use.
    public WarningFinder(Codebook codebook, Article article, SimilarActors actors) {
        this.codebook = codebook;
        this.article = article;
        this.actors = actors;
        Stream.of(Segment.Kind.HEADLINE, Segment.Kind.PARAGRAPH)
                .flatMap(article::segments)
                .forEach(it -> paragraphs.put(it.start(), it.end()));
    }

    /// All warnings, in the order of the annotations. After a change, only the affected annotations are checked again.
    ///
    /// @param annotations all of the coding, in text order
    public List<CodingWarning> find(Collection<Annotation> annotations) {
        return find(annotations, annotations);
    }

    /// The warnings on some annotations, of each in the order of the kinds.
    ///
    /// @param annotations all of the coding, in text order
    public List<CodingWarning> find(Collection<Annotation> annotations, Collection<Annotation> some) {
        var search = update(AnnotationList.of(annotations));
        var warnings = new ArrayList<CodingWarning>();
        some.forEach(it -> warnings.addAll(found.computeIfAbsent(it.id(), _ -> search.warnings(it))));
        return warnings;
    }

    /// Forgets the warnings that a change may have made wrong.
    private Search update(AnnotationList annotations) {
        if (search != null && annotations.equals(search.annotations)) {
            return search;
        }
        var searched = search == null ? AnnotationList.of(List.of()) : search.annotations;
        var changed = annotations.findChanged(searched);
        var namedBefore = named;
        if (changed.stream()
                .anyMatch(it -> it.values().values().stream().anyMatch(value -> !value.actors().isEmpty()))) {
            named = actors.namedIn(annotations);
        }
        var next = new Search(annotations);
        var affected =
                changed.size() > MOST_CHANGED || !named.equals(namedBefore)
                        ? Optional.<Collection<Annotation>>empty()
                        : next.findAffected(changed);
        if (affected.isEmpty()) {
            found.clear();
        } else {
            Stream.concat(changed.stream(), affected.get().stream()).forEach(it -> found.remove(it.id()));
        }
        search = next;
        return next;
    }

    private QuotationIndex quotations() {
        if (quotations == null) {
            quotations = QuotationIndex.of(article.text());
        }
        return quotations;
    }

    private Optional<AttributionRoles> attribution(Tag tag) {
        return roles.computeIfAbsent(tag.id(), _ -> AttributionRoles.of(codebook, tag));
    }

    /// The search in one coding.
    private final class Search {

        private final AnnotationList annotations;
        private final CodingQuestions questions;

        /// For each annotation that repeats another one, the first with its words and tag.
        private final Map<AnnotationId, AnnotationId> repeated = new HashMap<>();

        private final Map<String, NavigableMap<Integer, Set<Annotation>>> starts = new HashMap<>();

        private Search(AnnotationList all) {
            this.annotations = all;
            this.questions = new CodingQuestions(codebook, all);
            var seen = new HashMap<Object, AnnotationId>();
            for (var it : all) {
                var first =
                        it.extent() instanceof Extent.Passage
                                ? seen.putIfAbsent(List.of(it.tag(), it.extent()), it.id())
                                : null;
                if (first != null) {
                    repeated.put(it.id(), first);
                }
            }
        }

        /// The annotations whose warnings may differ after a change: those whose answers and roles the change concerns, and those of the
        /// same tag that contain a changed passage's beginning.
        ///
        /// @return empty where any annotation may be affected
        private Optional<Collection<Annotation>> findAffected(List<Annotation> changed) {
            return questions
                    .findDependents(changed)
                    .map(dependents ->
                            Stream.concat(dependents.stream(), annotations.stream().filter(it -> hasStart(it, changed)))
                                    .collect(Collectors.toSet()));
        }

        private static boolean hasStart(Annotation annotation, List<Annotation> changed) {
            for (var it : changed) {
                if (annotation.tag().equals(it.tag()) && hasStart(annotation.extent(), it.extent())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean hasStart(Extent extent, Extent of) {
            for (var it : extent.fragments()) {
                for (var other : of.fragments()) {
                    if (it.start() - QuotationIndex.BESIDE <= other.start() && other.start() < it.end()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private List<CodingWarning> warnings(Annotation annotation) {
            var tag = codebook.requireTag(annotation.tag());
            var found = new ArrayList<CodingWarning>();
            for (var kind : WarningKind.values()) {
                if (codebook.warnings().isOn(kind)) {
                    details(kind, tag, annotation)
                            .forEach(it ->
                                    found.add(new CodingWarning(kind, annotation.id(), other(kind, annotation), it)));
                }
            }
            return found;
        }

        private Optional<AnnotationId> other(WarningKind kind, Annotation annotation) {
            return kind == WarningKind.CODED_TWICE
                    ? Optional.ofNullable(repeated.get(annotation.id()))
                    : Optional.empty();
        }

        /// A list of details for each warning of a kind.
        private Stream<List<String>> details(WarningKind kind, Tag tag, Annotation annotation) {
            return switch (kind) {
                case CUE_WITHIN -> attribution(tag).flatMap(it -> cueWithin(it, annotation)).stream();
                case SEVERAL_PARAGRAPHS ->
                        plain(annotation.extent().fragments().stream().anyMatch(this::leavesParagraph));
                case CODED_TWICE -> plain(repeated.containsKey(annotation.id()));
                case QUOTATION_MARKS -> plain(asksForMarks(tag) && lacksMarks(annotation));
                case NESTED_QUOTATION ->
                        plain(attribution(tag).isPresent() && tag.passages().overlap() && hasNested(tag, annotation));
                case PRONOUN_SOURCE ->
                        attribution(tag).filter(it -> hasPronoun(it, annotation)).stream()
                                .map(it -> List.of(sourceText(it, annotation)));
                case SIMILAR_ACTOR -> annotation.values().values().stream().flatMap(this::similarActor).distinct();
                case SOURCE_MISSING -> plain(lacksSource(tag, annotation), missingRoles(tag, annotation));
                case CONTRADICTION ->
                        codebook.warnings().contradictions().stream()
                                .filter(it -> it.tag().equals(tag.id()) && questions.holds(tag, it.when(), annotation))
                                .map(ContradictionRule::words)
                                .map(List::of);
            };
        }

        private boolean asksForMarks(Tag tag) {
            return attribution(tag).isPresent() && tag.passages().edges().quotationMarks() != QuotationMarkRule.OUT;
        }

        private Stream<List<String>> similarActor(Value value) {
            return value.actors().stream()
                    .flatMap(id -> actors.find(id, named).stream().map(other -> List.of(actors.name(id), other)));
        }

        private static Stream<List<String>> plain(boolean holds, String... details) {
            return holds ? Stream.of(List.of(details)) : Stream.of();
        }

        /// Whether an attribution has no source: neither words, nor an actor, nor an implied one.
        private boolean lacksSource(Tag tag, Annotation annotation) {
            boolean named = annotation.values().values().stream().anyMatch(it -> !it.actors().isEmpty());
            return !annotation.extent().isUnit() && !named && !missingRoles(tag, annotation).isEmpty();
        }

        /// The labels of roles that may stay empty: all of them where none is filled, else the source where that is missing.
        private String missingRoles(Tag tag, Annotation annotation) {
            var roles = tag.retired() ? List.<TagRole>of() : tag.roles().stream().filter(it -> !it.retired()).toList();
            var source = attribution(tag).flatMap(AttributionRoles::source);
            boolean none = annotation.fillers().findAny().isEmpty() && roles.stream().allMatch(it -> it.min() == 0);
            var missing = none ? roles : source.stream().toList();
            return missing.stream()
                    .filter(it -> it.min() == 0 && annotation.fillersOf(it.id()).isEmpty())
                    .map(TagRole::label)
                    .collect(Collectors.joining(", "));
        }

        private Stream<Annotation> fillers(Annotation owner, Optional<TagRole> role) {
            return role.stream()
                    .flatMap(it -> owner.fillersOf(it.id()).stream())
                    .flatMap(it -> annotations.find(it).stream());
        }

        /// The label of the role, or of the tag, whose words contain the cue; then the label of the cue.
        private Optional<List<String>> cueWithin(AttributionRoles of, Annotation owner) {
            var cues = fillers(owner, of.cue()).flatMap(it -> it.extent().fragments().stream()).toList();
            if (cues.isEmpty()) {
                return Optional.empty();
            }
            var around =
                    overlaps(owner, cues)
                            ? Optional.of(of.tag().label())
                            : of.source()
                                    .filter(role ->
                                            fillers(owner, Optional.of(role)).anyMatch(it -> overlaps(it, cues)))
                                    .map(TagRole::label);
            return around.flatMap(it -> of.cue().map(cue -> List.of(it, cue.label())));
        }

        private static boolean overlaps(Annotation annotation, List<Fragment> others) {
            return annotation.extent().fragments().stream()
                    .anyMatch(it -> others.stream().anyMatch(cue -> it.start() < cue.end() && cue.start() < it.end()));
        }

        private boolean leavesParagraph(Fragment fragment) {
            var paragraph = paragraphs.floorEntry(fragment.start());
            var next = paragraphs.higherKey(fragment.start());
            return paragraph != null && next != null && paragraph.getValue() < fragment.end() && next < fragment.end();
        }

        private boolean lacksMarks(Annotation annotation) {
            return annotation.extent().fragments().stream().anyMatch(it -> isInMarks(it, quotations().beside(it)))
                    || isCut(annotation);
        }

        /// Whether the marks are just before and behind the words.
        private boolean isInMarks(Fragment fragment, List<Quotation> near) {
            return near.stream()
                    .filter(Quotation::closed)
                    .anyMatch(it ->
                            it.start() < fragment.start()
                                    && fragment.end() < it.end()
                                    && isBlank(it.start() + 1, fragment.start())
                                    && isBlank(fragment.end(), it.end() - 1));
        }

        private boolean isBlank(int start, int end) {
            return article.text()
                    .substring(Math.min(start, end), end)
                    .codePoints()
                    .noneMatch(Character::isLetterOrDigit);
        }

        private boolean isCut(Annotation annotation) {
            var fragments = annotation.extent().fragments();
            var near = fragments.stream().flatMap(it -> quotations().atEdges(it)).distinct().toList();
            return CutQuotation.complete(article.text(), fragments, near).isPresent();
        }

        private boolean hasNested(Tag tag, Annotation annotation) {
            boolean indirect = isIndirect(annotation);
            return annotation.extent().fragments().stream()
                    .flatMap(it -> quotations().within(it))
                    .filter(it -> (indirect || it.depth() > 0) && isLong(it))
                    .anyMatch(it -> !isCoded(tag, annotation, it));
        }

        /// Whether the answer says "indirect", by the codebook's rules for suggestions.
        private boolean isIndirect(Annotation annotation) {
            return codebook.suggestions().stream()
                    .map(SuggestionRule::indirect)
                    .filter(Objects::nonNull)
                    .anyMatch(it ->
                            it.tag().equals(annotation.tag())
                                    && annotation.values().get(it.variable()) instanceof Value.Category category
                                    && category.id().equals(it.category()));
        }

        private boolean isLong(Quotation quotation) {
            return article.text()
                            .substring(quotation.start(), quotation.end())
                            .strip()
                            .split("\\s+", FEWEST_WORDS + 1)
                            .length
                    >= FEWEST_WORDS;
        }

        private boolean isCoded(Tag tag, Annotation whole, Quotation quotation) {
            return starts
                    .computeIfAbsent(tag.id(), this::starts)
                    .subMap(quotation.start() - QuotationIndex.BESIDE, true, quotation.end(), false)
                    .values()
                    .stream()
                    .flatMap(Collection::stream)
                    .anyMatch(it -> !it.equals(whole));
        }

        /// The annotations of a tag by the starts of their fragments.
        private NavigableMap<Integer, Set<Annotation>> starts(String tag) {
            var all = new TreeMap<Integer, Set<Annotation>>();
            annotations.stream()
                    .filter(it -> it.tag().equals(tag))
                    .forEach(annotation ->
                            annotation
                                    .extent()
                                    .fragments()
                                    .forEach(it ->
                                            all.computeIfAbsent(it.start(), _ -> new HashSet<>()).add(annotation)));
            return all;
        }

        private boolean hasPronoun(AttributionRoles of, Annotation owner) {
            if (of.actorQuestions(codebook).findAny().isEmpty()) {
                return false;
            }
            boolean answered =
                    Stream.concat(Stream.of(owner), fillers(owner, of.source()))
                            .flatMap(it -> it.values().values().stream())
                            .anyMatch(it -> !it.actors().isEmpty());
            return !answered && Pronouns.isPronoun(sourceText(of, owner));
        }

        private String sourceText(AttributionRoles of, Annotation owner) {
            return fillers(owner, of.source()).findFirst().map(it -> it.extent().text()).orElse("");
        }
    }
}
