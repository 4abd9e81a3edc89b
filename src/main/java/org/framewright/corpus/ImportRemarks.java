package org.framewright.corpus;

import org.framewright.corpus.FileFinder.ImportFile;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;

import java.util.ArrayList;
import java.util.List;

/// What an import has found to say so far: problems stop it, notes don't.
final class ImportRemarks {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    void problem(ProblemCode code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }

    void problems(List<Problem> found) {
        problems.addAll(found);
    }

    void note(CorpusProblem code, String where, Object... details) {
        notes.add(Problem.of(code, where, details));
    }

    /// What is wrong with a file: a problem where the file itself was chosen, else a note.
    void addFileProblems(ImportFile file, List<Problem> found) {
        (file.named() ? problems : notes).addAll(found);
    }

    /// There is nothing left to import: what was wrong with a folder's files is the reason then, and no mere note.
    void refuseAsEmpty(String where) {
        problem(CorpusProblem.NOTHING_TO_IMPORT, where);
        notes.stream().filter(note -> note.code() != CorpusProblem.SKIPPED).forEach(problems::add);
        notes.removeIf(note -> note.code() != CorpusProblem.SKIPPED);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> notes() {
        return notes;
    }
}
