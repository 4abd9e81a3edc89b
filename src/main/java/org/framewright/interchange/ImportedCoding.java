package org.framewright.interchange;

import org.framewright.codebook.Codebook;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.interchange.JsonlLine.AnnotationLine;
import org.framewright.interchange.JsonlLine.CodingLine;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A coding after the import of a file: the existing coding with the annotations of the file's lines.
final class ImportedCoding {

    /// An annotation to be added, and the place of its line.
    private record Addition(String where, Annotation annotation) {}

    private final CodingReference reference;
    private final Coding coding;
    private final boolean inProject;
    private final boolean lineSubmitted;
    private final Optional<ArticleNote> finalNote;
    private final SequencedMap<AnnotationId, Annotation> existing = new LinkedHashMap<>();
    private final AnnotationLines lines;
    private final Codebook codebook;
    private final ImportedFile file;
    private final LinkedHashMap<AnnotationId, Addition> additions = new LinkedHashMap<>();

    /// @param coding as it is in the project, or as it will be begun
    /// @param inProject whether it is in the project
    /// @param line the file's line about the coding, if there is one
    /// @param existing the annotations that it has in the project
    ImportedCoding(
            CodingReference reference,
            Coding coding,
            boolean inProject,
            Optional<CodingLine> line,
            List<Annotation> existing,
            Codebook codebook,
            ActorNames actors,
            ImportedFile file) {
        this.file = file;
        this.reference = reference;
        this.coding = coding;
        this.inProject = inProject;
        this.lineSubmitted = line.filter(it -> it.status() == JsonlLine.LineStatus.SUBMITTED).isPresent();
        this.finalNote = line.flatMap(CodingLine::note);
        existing.forEach(it -> this.existing.put(it.id(), it));
        this.codebook = codebook;
        this.lines = new AnnotationLines(codebook, reference, actors);
    }

    /// The annotation that a line stands for.
    Annotation read(AnnotationLine line, String where, Instant now) {
        return file.withOrigin(lines.annotation(line, where, now));
    }

    /// Whether the coding has the same annotation, in the project or by an earlier line; times and origin don't count.
    boolean has(Annotation annotation) {
        var existingAnnotation = existing.get(annotation.id());
        var addition = additions.get(annotation.id());
        return (existingAnnotation != null && isSame(existingAnnotation, annotation))
                || (addition != null && isSame(addition.annotation(), annotation));
    }

    private boolean isSame(Annotation one, Annotation other) {
        return lines.line(one).content().equals(lines.line(other).content());
    }

    /// Adds an annotation that the coding does not have.
    void add(Annotation annotation, String where, ImportProblems problems) {
        if (inProject && coding.isSubmitted()) {
            var article = reference.article().article().name();
            problems.add(InterchangeProblem.CODING_SUBMITTED, where, article, reference.coder().name());
        }
        additions.put(annotation.id(), new Addition(where, annotation));
    }

    /// Checks the future coding by [AnnotationRules].
    void check(Set<ActorId> actors, ImportProblems problems) {
        if (additions.isEmpty()) {
            return;
        }
        var annotations = new ArrayList<>(existing.values());
        additions.values().forEach(it -> annotations.add(it.annotation()));
        for (var problem : AnnotationRules.problems(codebook, reference.article().article(), annotations, actors)) {
            var addition = additions.get(new AnnotationId(problem.where()));
            if (addition != null) {
                problems.addAt(addition.where(), problem);
            }
        }
    }

    /// The changes to write: the coding's beginning, the record of the file, its annotations as one change, its submission.
    List<Change> changes(Instant now) {
        var changes = new ArrayList<Change>();
        if (!inProject) {
            changes.add(new CodingOpened(coding));
        }
        if (hasChanges()) {
            file.record(coding.id()).ifPresent(changes::add);
        }
        if (!additions.isEmpty()) {
            changes.add(
                    Change.of(
                            additions.values().stream()
                                    .<Change>map(it -> new AnnotationAdded(coding.id(), it.annotation()))
                                    .toList()));
        }
        if (needsSubmission()) {
            changes.add(new CodingChanged(coding, coding.submit(now, finalNote.orElse(coding.note()))));
        }
        return changes;
    }

    /// Refuses new content in a closed round.
    void requireOpenRound(ImportProblems problems) {
        if (reference.round().isClosed() && hasChanges()) {
            var where = reference.article().article().name() + ", " + reference.coder().name();
            problems.addOnce(InterchangeProblem.ROUND_CLOSED, where, reference.round().name());
        }
    }

    private boolean hasChanges() {
        return !inProject || !additions.isEmpty() || needsSubmission();
    }

    int countAdded() {
        return additions.size();
    }

    boolean isNew() {
        return !inProject;
    }

    boolean needsSubmission() {
        return lineSubmitted && !coding.isSubmitted();
    }
}
