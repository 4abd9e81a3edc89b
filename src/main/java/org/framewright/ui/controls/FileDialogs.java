package org.framewright.ui.controls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks for files and folders; empty where nothing was chosen. A title is the key of a text.
public interface FileDialogs {

    Optional<Path> newProject();

    Optional<Path> existingProject(String title);

    Optional<Path> codebook();

    /// The file of a codebook, also a table or a QDA program's.
    Optional<Path> codebookOfAnyForm();

    /// A new project file with a suggested name.
    Optional<Path> saveProject(String title, String name);

    /// A new project file at a suggested place.
    Optional<Path> saveProject(String title, Path place);

    List<Path> projects(String title);

    /// A new file with a suggested name, whose extension it gets.
    Optional<Path> saveFile(String title, String name);

    /// A file with an ending, such as `.json`.
    Optional<Path> file(String title, String ending);

    /// A table of another program.
    Optional<Path> spreadsheet();

    List<Path> articles();

    Optional<Path> folder(String title);

    /// A folder; `begin` is shown first, where it is there.
    Optional<Path> folder(String title, Path begin);

    /// Shows a folder in the computer's file manager, or a file in the program that the computer has for it.
    ///
    /// @return whether the computer can do that for a program
    boolean show(Path folder);
}
