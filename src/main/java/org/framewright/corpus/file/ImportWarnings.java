package org.framewright.corpus.file;

import org.framewright.corpus.file.FileFinder.ImportFile;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The findings of an import so far: problems stop it, notes don't.
public final class ImportWarnings {

    private static final Set<ProblemCode> USUAL =
            Set.of(
                    CorpusProblem.SKIPPED,
                    CorpusProblem.SAME_TEXT,
                    CorpusProblem.SAME_ORIGIN,
                    CorpusProblem.REPRINT,
                    CorpusProblem.REPRINT_LEFT_OUT,
                    CorpusProblem.NEARLY_SAME,
                    CorpusProblem.NEARLY_SAME_LEFT_OUT,
                    CorpusProblem.LEFT_OUT_BEFORE,
                    CorpusProblem.REPETITION_LEFT_OUT_BEFORE);

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final List<Problem> articleNotes = new ArrayList<>();

    public ImportWarnings copy() {
        var copy = new ImportWarnings();
        copy.problems.addAll(problems);
        copy.notes.addAll(notes);
        copy.articleNotes.addAll(articleNotes);
        return copy;
    }

    public void problem(ProblemCode code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }

    public void problems(List<Problem> found) {
        problems.addAll(found);
    }

    public void notes(List<Problem> found) {
        notes.addAll(found);
    }

    /// Adds notes on single articles.
    public void articleNotes(List<Problem> found) {
        articleNotes.addAll(found);
    }

    public void note(ProblemCode code, String where, Object... details) {
        notes.add(Problem.of(code, where, details));
    }

    /// Adds the problems of a file: as problems where the file itself was chosen, else as notes.
    public void addFileProblems(ImportFile file, List<Problem> found) {
        (file.named() ? problems : notes).addAll(found);
    }

    /// Refuses an import without articles. The notes on unusable files are its reasons, and become problems.
    public void refuseAsEmpty(String where) {
        problem(CorpusProblem.NOTHING_TO_IMPORT, where);
        notes.stream().filter(note -> note.code() != CorpusProblem.SKIPPED).forEach(problems::add);
        notes.removeIf(note -> note.code() != CorpusProblem.SKIPPED);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Problem> notes() {
        return notes;
    }

    /// The notes on files and folders as a whole that are not usual: few, and each is to be seen.
    public List<Problem> onFiles() {
        return notes.stream()
                .filter(it -> !USUAL.contains(it.code()) && it.code() != CorpusProblem.ROW_WITHOUT_FILE)
                .distinct()
                .toList();
    }

    /// The notes: those on files, those on articles, and usual ones last, since only the first may be shown. Usual are a picture among the
    /// files, or an article that is there.
    public List<Problem> usualLast() {
        return Stream.concat(notes.stream(), articleNotes.stream())
                .sorted(Comparator.comparing(it -> USUAL.contains(it.code())))
                .toList();
    }
}
