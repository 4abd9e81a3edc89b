package org.framewright.interchange;

import org.framewright.coding.state.CodingProblem;
import org.framewright.interchange.JsonlLine.ActorLine;
import org.framewright.interchange.JsonlLine.AnnotationLine;
import org.framewright.interchange.JsonlLine.CodingLine;
import org.framewright.interchange.JsonlLine.CodingReferenceLine;
import org.framewright.interchange.JsonlService.JsonlReport;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.study.CoderId;
import org.framewright.store.query.CodingStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The import of lines into a project. Names are looked up, then lines are checked, then changes are made, because a line may refer
/// to a later one. All of a file's annotations are in memory until they are written: 80,000 need a heap of 384 MB.
final class JsonlImport {

    /// A line and where it stands.
    record NumberedEntry(String where, JsonlLine line) {}

    private record LocatedLine(String where, AnnotationLine line, CodingReference reference) {}

    private record CoderAnnotationId(CoderId coder, String id) {}

    private final CodingStore codings;
    private final NameLookup names;
    private final ActorNames actors;
    private final ActorLines actorLines;
    private final ImportedCodings importedCodings;
    private final Instant now;
    private final ImportProblems problems;
    private final List<LocatedLine> annotations = new ArrayList<>();
    private final Set<CoderAnnotationId> usedIds = new HashSet<>();
    private int skipped;

    JsonlImport(
            CodingStore codings,
            NameLookup names,
            ActorNames actors,
            ImportedCodings importedCodings,
            Instant now,
            ImportProblems problems) {
        this.codings = codings;
        this.names = names;
        this.actors = actors;
        this.actorLines = new ActorLines(actors, names.coders());
        this.importedCodings = importedCodings;
        this.now = now;
        this.problems = problems;
    }

    /// Adds a line, and its problems to those of the import.
    void add(NumberedEntry entry) {
        switch (entry.line()) {
            case ActorLine line -> skipped += actorLines.add(line, entry.where(), problems) ? 1 : 0;
            case CodingReferenceLine line -> add(line, entry.where());
        }
    }

    private void add(CodingReferenceLine line, String where) {
        names.findReference(line.place(), where, problems)
                .ifPresent(reference -> {
                    switch (line) {
                        case CodingLine coding ->
                                skipped += importedCodings.addCodingLine(reference, coding, where, problems) ? 1 : 0;
                        case AnnotationLine annotation -> {
                            importedCodings.mention(reference, where);
                            annotations.add(new LocatedLine(where, annotation, reference));
                        }
                    }
                });
    }

    /// The changes to write for all lines together.
    ///
    /// @param versions the codebook's versions in the project
    /// @throws Refusal where there is any problem
    List<Change> changes(List<Integer> versions) {
        importedCodings.create(versions, problems);
        readUsedIds();
        annotations.forEach(located ->
                importedCodings
                        .codingOf(located.reference())
                        .ifPresent(importedCoding -> add(located, importedCoding)));
        importedCodings.codings().forEach(importedCoding -> importedCoding.check(actors.ids(), problems));
        importedCodings.codings().forEach(importedCoding -> importedCoding.requireOpenRound(problems));
        var matches = actorLines.matches(problems);
        problems.throwIfAny();
        var changes = new ArrayList<Change>();
        actors.newActors().forEach(actor -> changes.add(new ActorAdded(actor)));
        matches.forEach(match -> changes.add(new ActorsMatched(match)));
        importedCodings.codings().forEach(importedCoding -> changes.addAll(importedCoding.changes(now)));
        return changes;
    }

    private void add(LocatedLine located, ImportedCoding importedCoding) {
        Annotation annotation;
        try {
            annotation = importedCoding.read(located.line(), located.where(), now);
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> problems.addAt(located.where(), problem));
            return;
        }
        if (importedCoding.has(annotation)) {
            skipped++;
        } else if (isUsed(annotation, located.reference())) {
            problems.add(Problem.of(CodingProblem.ID_IN_USE, located.where(), annotation.id()));
        } else {
            importedCoding.add(annotation, located.where(), problems);
        }
    }

    /// Finds the ids that the coders have used in the project, with one query for each coder.
    private void readUsedIds() {
        var ids = new HashMap<CoderId, List<String>>();
        annotations.forEach(
                it -> ids.computeIfAbsent(it.reference().coder().id(), _ -> new ArrayList<>()).add(it.line().id()));
        ids.forEach((coder, ofCoder) ->
                codings.usedIds(coder, ofCoder).forEach(it -> usedIds.add(new CoderAnnotationId(coder, it))));
    }

    /// Whether the coder has used the id for another annotation, in the project or by an earlier line.
    private boolean isUsed(Annotation annotation, CodingReference reference) {
        return !usedIds.add(new CoderAnnotationId(reference.coder().id(), annotation.id().value()));
    }

    /// The report on the changes of [#changes].
    JsonlReport report() {
        return new JsonlReport(
                importedCodings.codings().stream().mapToInt(ImportedCoding::countAdded).sum(),
                (int) importedCodings.codings().stream().filter(ImportedCoding::isNew).count(),
                (int) importedCodings.codings().stream().filter(ImportedCoding::needsSubmission).count(),
                skipped,
                actors.newActors().stream().map(Actor::name).toList());
    }
}
