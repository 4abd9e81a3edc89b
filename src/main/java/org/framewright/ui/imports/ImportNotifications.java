package org.framewright.ui.imports;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.files.FilesProblem;
import org.framewright.model.Problem;
import org.framewright.ui.controls.action.Notification;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The notifications of an import: its result, and its problems.
record ImportNotifications(Texts texts) {

    private static final int NOTES_SHOWN = 8;

    Notification success(ImportReport report) {
        var sentence = texts.get("workspace.imported", report.added().size(), report.described().size());
        return report.notes().isEmpty()
                ? Notification.hint(sentence)
                : Notification.warning(lines(sentence, report.notes()));
    }

    /// Whether one of the problems is a missing file.
    static boolean isMissing(Path file, List<Problem> problems) {
        return problems.stream()
                .anyMatch(it -> it.code() == FilesProblem.MISSING && it.where().equals(file.toString()));
    }

    Notification warning(List<Problem> notes) {
        return Notification.warning(lines("", notes));
    }

    /// @param sentence may be empty
    Notification problem(String sentence, List<Problem> problems) {
        return Notification.problem(lines(sentence, problems));
    }

    private String lines(String sentence, List<Problem> problems) {
        var more =
                problems.size() > NOTES_SHOWN
                        ? Stream.of(texts.get("workspace.more-notes", problems.size() - NOTES_SHOWN))
                        : Stream.<String>empty();
        return Stream.of(
                        Stream.of(sentence).filter(it -> !it.isEmpty()),
                        problems.stream().limit(NOTES_SHOWN).map(texts::problem),
                        more)
                .flatMap(it -> it)
                .collect(Collectors.joining("\n"));
    }
}
