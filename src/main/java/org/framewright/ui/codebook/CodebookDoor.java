package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookReader;
import org.framewright.codebook.CodebookWriter;
import org.framewright.codebook.formats.CodebookForm;
import org.framewright.codebook.formats.Converted;
import org.framewright.coding.RevisionReport;
import org.framewright.model.Problem;
import org.framewright.project.CodebookSource;
import org.framewright.project.DraftFile;
import org.framewright.project.Project;
import org.framewright.project.TextFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the screen of the codebook needs of a project. Everything here may take a while.
public final class CodebookDoor {

    private final Project project;

    public CodebookDoor(Project project) {
        this.project = project;
    }

    /// What the screen begins with.
    ///
    /// @param versions the newest first
    /// @param draft that was being written when the screen was left
    record Loaded(List<Codebook> versions, Optional<DraftFile.Kept> draft) {}

    Loaded load() {
        var draft = project.isReadOnly() ? Optional.<DraftFile.Kept>empty() : project.draft().read();
        return new Loaded(project.codebook().versions().reversed(), draft);
    }

    /// A codebook out of a file.
    ///
    /// @param leftOut what of the file it can't hold
    record Opened(Codebook codebook, List<Problem> leftOut) {}

    /// Reads a codebook's file: a table, a QDA program's codebook, or else the program's own.
    Opened open(Path file) {
        var read =
                isOfAnotherForm(file)
                        ? CodebookForm.read(file)
                        : new Converted(CodebookSource.json(file.toString()), List.of());
        return new Opened(new CodebookReader().read(read.text()), read.leftOut());
    }

    private static boolean isOfAnotherForm(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(".csv", ".tsv", ".qdc").anyMatch(name::endsWith);
    }

    /// Writes a text about a codebook into a file, and returns where that is.
    Path save(String text, Path file) {
        TextFile.write(text, file);
        return file;
    }

    void keep(Codebook draft) {
        project.draft().keep(draft);
    }

    void discard() {
        project.draft().discard();
    }

    RevisionReport preview(Codebook next) {
        return project.codebook().preview(next);
    }

    /// Makes a draft the project's next version; it is no draft any more then.
    Loaded apply(Codebook next) {
        project.codebook().apply(new CodebookWriter().write(next));
        project.draft().discard();
        return load();
    }

    /// Takes the newest version back; it is a draft again then.
    Loaded takeBack() {
        var newest = project.codebook().newest();
        project.codebook().dropNewest();
        project.draft().keep(newest);
        return load();
    }
}
