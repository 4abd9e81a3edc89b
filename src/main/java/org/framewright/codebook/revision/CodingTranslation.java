package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry.Obstacle;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads one coding of a version of the codebook under the next version.
final class CodingTranslation {

    private final Codebook newer;
    private final VersionTranslation translation;
    private final ValueTranslation values;
    private final List<UntranslatableEntry> unfit = new ArrayList<>();
    private final SequencedMap<AnnotationId, Annotation> translatedById = new LinkedHashMap<>();
    private final List<MovedAnswer> moved = new ArrayList<>();

    /// An answer that now belongs to another annotation.
    private record MovedAnswer(Annotation from, VariableAddress to, Value value) {}

    CodingTranslation(Codebook older, Codebook newer, VersionTranslation translation) {
        this.newer = newer;
        this.translation = translation;
        this.values = new ValueTranslation(older, newer, translation);
    }

    TranslatedCoding translate(List<Annotation> annotations) {
        Map<AnnotationId, Annotation> byId =
                annotations.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        annotations.forEach(it -> translatedById.put(it.id(), translate(it, byId)));
        moved.forEach(this::placeMoved);
        return new TranslatedCoding(List.copyOf(translatedById.values()), unfit);
    }

    private Annotation translate(Annotation annotation, Map<AnnotationId, Annotation> byId) {
        var tag = newer.requireTag(translation.tag(annotation.tag()).tag());
        return new Annotation(
                annotation.id(),
                tag.id(),
                annotation.extent(),
                values(annotation, tag),
                links(annotation, tag, byId),
                annotation.memo(),
                annotation.unsure(),
                annotation.origin(),
                annotation.created(),
                annotation.modified());
    }

    private SequencedMap<String, Value> values(Annotation annotation, Tag tag) {
        var kept = new LinkedHashMap<String, Value>();
        annotation
                .values()
                .forEach((variable, value) -> {
                    var from = new VariableAddress(annotation.tag(), variable);
                    var to = translation.variable(from);
                    switch (values.translate(from, to, value)) {
                        case ValueTranslation.TranslatedValue(var translated) -> {
                            if (to.tag().equals(tag.id())) {
                                kept.put(to.variable(), translated);
                            } else {
                                moved.add(new MovedAnswer(annotation, to, translated));
                            }
                        }
                        case ValueTranslation.NoPlace(var obstacle) ->
                                unfit.add(
                                        new UntranslatableEntry(annotation.id(), to, value, obstacle, newer.version()));
                    }
                });
        return kept;
    }

    private SequencedMap<String, List<AnnotationId>> links(
            Annotation annotation, Tag tag, Map<AnnotationId, Annotation> byId) {
        var kept = new LinkedHashMap<String, List<AnnotationId>>();
        annotation
                .links()
                .forEach((roleId, ids) -> {
                    var address = translation.role(new RoleAddress(annotation.tag(), roleId));
                    var role = tag.role(address.role()).orElseThrow();
                    var fitting = new ArrayList<AnnotationId>();
                    for (var id : ids) {
                        var filler = byId.get(id);
                        boolean accepted =
                                filler != null && role.accepts().contains(translation.tag(filler.tag()).tag());
                        if (accepted && fitting.size() < role.max()) {
                            fitting.add(id);
                        } else {
                            unfit.add(
                                    new UntranslatableEntry(
                                            annotation.id(), address, null, Obstacle.LINK, newer.version()));
                        }
                    }
                    kept.put(role.id(), fitting);
                });
        return kept;
    }

    /// Puts an answer into the annotation with its new tag; where there is none, the answer begins it.
    private void placeMoved(MovedAnswer answer) {
        var home =
                translatedById.values().stream()
                        .filter(it -> it.tag().equals(answer.to().tag()))
                        .findFirst()
                        .orElseGet(() -> newAnnotation(answer));
        translatedById.put(home.id(), home.withValue(answer.to().variable(), answer.value(), home.modified()));
    }

    /// Creates the annotation for a moved answer. Its id is computed from the id of the answer's former annotation, so that
    /// every reading gives the same id.
    private Annotation newAnnotation(MovedAnswer answer) {
        var name = answer.from().id().value() + "/" + answer.to().tag();
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        var begun =
                Annotation.of(
                        new AnnotationId(id), answer.to().tag(), new Extent.WholeArticle(), answer.from().created());
        return begun.withModified(answer.from().modified());
    }
}
