package org.framewright.ui.controls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks for files and folders; empty where nothing was chosen.
public interface FileDialogs {

    Optional<Path> newProject();

    Optional<Path> existingProject();

    /// The file of a codebook.
    Optional<Path> codebook();

    /// The file of a codebook, a table or a QDA program's among them.
    Optional<Path> codebookOfAnyForm();

    /// A new project file for the purpose that the text with the key gives.
    ///
    /// @param name suggested for it
    Optional<Path> saveProject(String title, String name);

    /// Project files, one or several, for the purpose that the text with the key gives.
    List<Path> projects(String title);

    /// A new file for the purpose that the text with the key gives.
    ///
    /// @param name suggested for it; its ending is the file's
    Optional<Path> saveFile(String title, String name);

    /// A table of another program.
    Optional<Path> spreadsheet();

    List<Path> articles();

    /// A folder for the purpose that the text with the key gives.
    Optional<Path> folder(String title);

    /// The same.
    ///
    /// @param begin shown first, where it is there
    Optional<Path> folder(String title, Path begin);

    /// Shows a folder in the computer's own window for files.
    ///
    /// @return whether the computer does that for a program
    boolean show(Path folder);
}
