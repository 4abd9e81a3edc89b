package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookReader;
import org.framewright.codebook.CodebookWriter;
import org.framewright.coding.RevisionReport;
import org.framewright.project.CodebookSource;
import org.framewright.project.DraftFile;
import org.framewright.project.Project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /// Reads a codebook's file.
    Codebook open(Path file) {
        return new CodebookReader().read(CodebookSource.json(file.toString()));
    }

    /// Writes a codebook's file, and returns where it is.
    Path save(Codebook codebook, Path file) {
        CodebookSource.write(codebook, file);
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
