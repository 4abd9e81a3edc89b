package org.framewright.ui;

import org.framewright.ui.controls.FileDialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A person who always chooses the same file, or several; as long as there is none, they choose nothing.
public final class ChosenFiles implements FileDialogs {

    private Optional<Path> file = Optional.empty();
    private List<Path> files = List.of();
    private Optional<Path> shown = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    public void choose(Path chosen) {
        file = Optional.of(chosen);
        files = List.of(chosen);
    }

    /// Another folder than the file, where a folder is asked for.
    void chooseFolder(Path chosen) {
        folder = Optional.of(chosen);
    }

    void chooseAll(List<Path> chosen) {
        files = List.copyOf(chosen);
    }

    @Override
    public Optional<Path> newProject() {
        return file;
    }

    @Override
    public Optional<Path> existingProject(String title) {
        return file;
    }

    @Override
    public Optional<Path> codebook() {
        return file;
    }

    @Override
    public Optional<Path> codebookOfAnyForm() {
        return file;
    }

    @Override
    public Optional<Path> saveProject(String title, String name) {
        return file;
    }

    @Override
    public Optional<Path> saveProject(String title, Path place) {
        return file;
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        return file;
    }

    @Override
    public Optional<Path> file(String title, String ending) {
        return file;
    }

    @Override
    public Optional<Path> spreadsheet() {
        return file;
    }

    @Override
    public List<Path> projects(String title) {
        return files;
    }

    @Override
    public List<Path> articles() {
        return files;
    }

    @Override
    public Optional<Path> folder(String title) {
        return folder.or(() -> file);
    }

    @Override
    public Optional<Path> folder(String title, Path begin) {
        return file;
    }

    @Override
    public boolean show(Path folder) {
        shown = Optional.of(folder);
        return true;
    }

    Optional<Path> shown() {
        return shown;
    }
}
