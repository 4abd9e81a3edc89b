package org.framewright.interchange;

import org.framewright.coding.CodingProblem;
import org.framewright.interchange.JsonlLine.ActorLine;
import org.framewright.interchange.JsonlLine.AnnotationLine;
import org.framewright.interchange.JsonlLine.CodingLine;
import org.framewright.interchange.JsonlLine.CodingReferenceLine;
import org.framewright.model.Actor;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.CoderId;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.Change;
import org.framewright.store.query.CodingStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines on their way into a project: looked up, checked and made into changes, in three rounds, because a line may refer to
/// a later one.
final class JsonlImport {

    /// A line and where it stands.
    record NumberedEntry(String where, JsonlLine line) {}

    private record Placed(String where, AnnotationLine line, CodingReference spot) {}

    private record OwnId(CoderId coder, AnnotationId id) {}

    private final CodingStore codings;
    private final NameLookup names;
    private final ActorNames actors;
    private final ActorLines actorLines;
    private final ImportedCodings sheets;
    private final Instant now;
    private final ImportProblems findings;
    private final List<Placed> annotations = new ArrayList<>();
    private final Map<OwnId, ImportedCoding> used = new HashMap<>();
    private int skipped;

    JsonlImport(
            CodingStore codings,
            NameLookup names,
            ActorNames actors,
            ImportedCodings sheets,
            Instant now,
            ImportProblems findings) {
        this.codings = codings;
        this.names = names;
        this.actors = actors;
        this.actorLines = new ActorLines(actors, names.coders());
        this.sheets = sheets;
        this.now = now;
        this.findings = findings;
    }

    /// Takes in a line. What is wrong with it is among the findings.
    void take(NumberedEntry entry) {
        switch (entry.line()) {
            case ActorLine line -> skipped += actorLines.take(line, entry.where(), findings) ? 1 : 0;
            case CodingReferenceLine line -> take(line, entry.where());
        }
    }

    private void take(CodingReferenceLine line, String where) {
        names.spot(line.place(), where, findings)
                .ifPresent(spot -> {
                    switch (line) {
                        case CodingLine coding -> skipped += sheets.say(spot, coding, where, findings) ? 1 : 0;
                        case AnnotationLine annotation -> {
                            sheets.mention(spot, where);
                            annotations.add(new Placed(where, annotation, spot));
                        }
                    }
                });
    }

    /// What is to be written for all lines together.
    ///
    /// @param versions the codebook's versions in the project
    /// @throws Refusal where anything is wrong
    List<Change> changes(List<Integer> versions) {
        sheets.make(versions, findings);
        annotations.forEach(placed -> sheets.sheet(placed.spot()).ifPresent(sheet -> add(placed, sheet)));
        sheets.all().forEach(sheet -> sheet.check(actors.ids(), findings));
        sheets.all().forEach(sheet -> sheet.requireOpenRound(now, findings));
        var matches = actorLines.matches(findings);
        findings.refuseIfAny();
        var changes = new ArrayList<Change>();
        actors.made().forEach(actor -> changes.add(new ActorAdded(actor)));
        matches.forEach(match -> changes.add(new ActorsMatched(match)));
        sheets.all().forEach(sheet -> changes.addAll(sheet.changes(now)));
        return changes;
    }

    private void add(Placed placed, ImportedCoding sheet) {
        Annotation annotation;
        try {
            annotation = sheet.read(placed.line(), placed.where(), now);
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> findings.addAt(placed.where(), problem));
            return;
        }
        if (sheet.has(annotation)) {
            skipped++;
        } else if (isUsed(annotation, placed.spot(), sheet)) {
            findings.add(Problem.of(CodingProblem.ID_IN_USE, placed.where(), annotation.id()));
        } else {
            sheet.add(annotation, placed.where(), findings);
        }
    }

    /// Whether the coder has given the id to something else, in the project or by an earlier line.
    private boolean isUsed(Annotation annotation, CodingReference spot, ImportedCoding sheet) {
        var id = new OwnId(spot.coder().id(), annotation.id());
        return used.putIfAbsent(id, sheet) != null
                || codings.annotation(spot.coder().id(), annotation.id()).isPresent();
    }

    /// What [#changes] comes to.
    JsonlReport report() {
        return new JsonlReport(
                sheets.all().stream().mapToInt(ImportedCoding::added).sum(),
                (int) sheets.all().stream().filter(ImportedCoding::isBegunNow).count(),
                (int) sheets.all().stream().filter(ImportedCoding::isToBeSubmitted).count(),
                skipped,
                actors.made().stream().map(Actor::name).toList());
    }
}
