package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;

import java.nio.file.Path;

/// Creates and opens project files: as [Project]s, with all services.
public final class ProjectOpener {

    /// The usual name of a new project's round.
    public static final String FIRST_ROUND = "Main";

    private ProjectOpener() {}

    /// Creates a project file with a codebook and one round, and opens it.
    ///
    /// @param codebookJson the codebook as in its file
    /// @throws Refusal where the codebook has mistakes, or the file exists or can't be created; no file is left then
    public static Project create(Path file, String codebookJson, Installation installation) {
        return create(file, codebookJson, FIRST_ROUND, installation);
    }

    /// The same, with a name for the round.
    public static Project create(Path file, String codebookJson, String firstRound, Installation installation) {
        var codebook = new CodebookReader().read(codebookJson);
        ProjectFiles.create(
                file,
                Project.newId(),
                installation.clock().instant(),
                database -> {
                    var ledger = new Ledger(database, installation.clock());
                    var supervisor = new EntryAuthor(Installation.SUPERVISOR, installation.id());
                    ledger.append(supervisor, new ProjectNamed("", nameOf(file)));
                    ledger.append(supervisor, new CodebookAdded(codebook.version(), codebookJson));
                    ledger.append(supervisor, new RoundAdded(firstRound(firstRound, codebook)));
                });
        return open(file, installation);
    }

    /// Opens a project file for work.
    ///
    /// @throws Refusal where the project is open elsewhere, or the file is no project, has a newer version, or can't be
    ///     opened; the file is then unchanged
    public static Project open(Path file, Installation installation) {
        return of(ProjectFiles.open(file, installation.safekeeping()), installation);
    }

    /// As [#open], but also where another computer has the project open, or was switched off while it had.
    public static Project takeOver(Path file, Installation installation) {
        return of(ProjectFiles.takeOver(file, installation.safekeeping()), installation);
    }

    /// Opens a project file for reading, even while it is open for work elsewhere. Changes are refused.
    ///
    /// @throws Refusal where the file is no project, has another version, or can't be opened
    public static Project view(Path file, Installation installation) {
        return of(ProjectFiles.view(file, installation.safekeeping()), installation);
    }

    private static Project of(ProjectFile file, Installation installation) {
        try {
            return new Project(file, installation);
        } catch (RuntimeException | Error failed) {
            file.close();
            throw failed;
        }
    }

    private static Round firstRound(String name, Codebook codebook) {
        return new Round(new RoundId(Project.newId()), name, Round.Purpose.MAIN, codebook.version());
    }

    private static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ProjectFiles.ENDING)
                ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                : name;
    }
}
