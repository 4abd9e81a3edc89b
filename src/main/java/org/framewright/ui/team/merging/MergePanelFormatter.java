package org.framewright.ui.team.merging;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.model.Problem;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.team.merge.MergeReport.ChangeCounts;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.team.merging.DetailList.FileDetail;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The contents of files in words.
///
/// @param codebook the newest
/// @param titles headlines, by the names of the articles
record MergePanelFormatter(Texts texts, Codebook codebook, Actors actors, Map<String, String> titles) {

    private static final int LONGEST = 90;

    /// The warnings on a file, in a few words.
    String warnings(FileLine line) {
        if (line.result().isEmpty()) {
            return texts.get("exchange.merge.warning.unfit");
        }
        var warnings = new ArrayList<String>();
        add(warnings, "refused", line.refused());
        add(warnings, "clashes", line.countConflicts());
        add(warnings, "to-correct", line.countToCorrect());
        add(warnings, "ungiven", line.countUnassigned());
        add(warnings, "times", line.warnings());
        if (warnings.isEmpty() && !line.hasChanges()) {
            return texts.get("exchange.merge.nothing-new");
        }
        return String.join(", ", warnings);
    }

    /// With the file's name, in place of a problem's whole path.
    private String sentence(FileLine line, Problem problem) {
        return texts.problem(
                problem.where().equals(line.file().toString()) ? withPlace(problem, line.name()) : problem);
    }

    private static Problem withPlace(Problem problem, String where) {
        return new Problem(problem.code(), where, problem.details());
    }

    private void add(List<String> warnings, String key, int count) {
        if (count > 0) {
            warnings.add(texts.get("exchange.merge.warning." + key, count));
        }
    }

    /// The coder of a file, and the other coders with work in it.
    String formatOwner(FileLine line) {
        return line.result().map(it -> String.join(", ", it.coders())).orElse("");
    }

    String annotations(FileLine line) {
        return line.result().map(FileResult::counts).map(this::counts).orElse("");
    }

    private String counts(ChangeCounts counts) {
        var parts = new ArrayList<String>();
        add(parts, "added", counts.added());
        add(parts, "changed", counts.changed());
        add(parts, "removed", counts.removed());
        return String.join(", ", parts);
    }

    /// All details of a file, the most important first.
    List<FileDetail> details(FileLine line) {
        if (line.result().isEmpty()) {
            var sentences = line.problems().stream().map(it -> sentence(line, it)).toList();
            return List.of(FileDetail.of(FileDetail.Weight.REFUSED, line.name(), sentences));
        }
        var file = line.result().get();
        var actorsThatCame =
                file.actors().isEmpty()
                        ? Stream.<FileDetail>empty()
                        : Stream.of(formatActors(file.actors(), file.coders()));
        return Stream.of(
                        file.codings().stream().map(this::detail),
                        actorsThatCame,
                        formatWarnings(line.name(), file.warnings()))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(FileDetail::weight))
                .toList();
    }

    private Stream<FileDetail> formatWarnings(String file, List<Problem> warnings) {
        var sentences = warnings.stream().map(texts::problem).toList();
        return sentences.isEmpty()
                ? Stream.empty()
                : Stream.of(FileDetail.of(FileDetail.Weight.TO_LOOK_AT, file, sentences));
    }

    private FileDetail formatActors(List<String> names, List<String> coders) {
        return FileDetail.of(
                FileDetail.Weight.CAME,
                texts.get("exchange.merge.actors-came", names.size(), String.join(", ", coders)),
                List.of(String.join(", ", names), texts.get("exchange.merge.actors-then")));
    }

    private FileDetail detail(CodingResult coding) {
        var title = titles.getOrDefault(coding.article(), coding.article());
        var heading = texts.get("exchange.merge.coding", title, coding.coder(), coding.round());
        if (coding.outcome().isEmpty()) {
            return new FileDetail(
                    FileDetail.Weight.REFUSED,
                    heading,
                    coding.problems().stream()
                            .map(it -> it.where().equals(coding.article()) ? withPlace(it, title) : it)
                            .map(texts::problem)
                            .toList(),
                    Optional.of(coding),
                    Optional.empty());
        }
        var outcome = coding.outcome().get();
        var sentences = new ArrayList<String>();
        sentences.add(formatActors(outcome));
        if (outcome.kind() == MergeOutcome.Kind.TO_CORRECT) {
            sentences.add(texts.get("exchange.merge.to-correct", coding.coder()));
        }
        if (coding.isUnassigned()) {
            sentences.add(texts.get("exchange.merge.ungiven", coding.coder()));
        }
        outcome.conflicts().forEach(it -> sentences.add(formatConflict(it)));
        boolean look =
                coding.isUnassigned()
                        || outcome.kind() == MergeOutcome.Kind.TO_CORRECT
                        || !outcome.conflicts().isEmpty();
        return new FileDetail(
                look ? FileDetail.Weight.TO_LOOK_AT : FileDetail.Weight.CAME,
                heading,
                sentences,
                Optional.of(coding),
                outcome.conflicts().stream().map(DeviceConflict::annotation).filter(it -> !it.isEmpty()).findFirst());
    }

    private String formatActors(MergeOutcome outcome) {
        var kind = texts.constant("exchange.merge.came.", outcome.kind());
        var counts = counts(outcome.counts());
        return counts.isEmpty() ? kind : texts.get("exchange.merge.came-with", kind, counts);
    }

    private String formatConflict(DeviceConflict conflict) {
        return texts.get(
                conflict.annotation().isEmpty() ? "exchange.merge.clash-unmarked" : "exchange.merge.clash",
                place(conflict.what()),
                formatAnswer(conflict.what(), conflict.here()),
                formatAnswer(conflict.what(), conflict.there()));
    }

    /// The codebook's labels: "Attribution, Form".
    private String place(String what) {
        var tag = codebook.tag(what.replaceFirst("\\..*", ""));
        if (tag.isEmpty()) {
            return texts.get("exchange.merge.the-article");
        }
        var of = what.contains(".") ? what.substring(what.indexOf('.') + 1) : "";
        var part =
                tag.get()
                        .variable(of)
                        .map(it -> it.label())
                        .or(() -> tag.get().role(of).map(it -> it.label()))
                        .orElse(of);
        return part.isEmpty()
                ? tag.get().label()
                : WordPieces.isolate(texts.get("exchange.place", tag.get().label(), part));
    }

    private String formatAnswer(String what, String answer) {
        if (answer.isBlank()) {
            return texts.get("exchange.merge.nothing");
        }
        var variable =
                CodebookAddress.parse(what)
                        .filter(CodebookAddress.VariableAddress.class::isInstance)
                        .map(CodebookAddress.VariableAddress.class::cast)
                        .flatMap(codebook::variable);
        var label = variable.flatMap(it -> it.category(answer)).map(it -> it.label());
        var name = actors.all().stream().map(it -> it.id()).filter(it -> it.value().equals(answer)).findFirst();
        var words = label.or(() -> name.map((ActorId it) -> actors.resolvedName(it))).orElse(answer);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip() + " …";
    }
}
