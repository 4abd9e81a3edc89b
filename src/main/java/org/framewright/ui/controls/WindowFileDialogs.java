package org.framewright.ui.controls;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.framewright.files.reader.DocumentFormat;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The platform's own dialogs. They begin in the folder that was chosen last for this project, else in that of the project, else at
/// home: GTK would begin with a list of recent files. GTK's read the files in the folders that they show, which on POSIX systems releases locks of
/// this process on them.
public final class WindowFileDialogs implements FileDialogs {

    /// The seconds after which an opening program has failed, or counts as successful.
    private static final int OPENED_AFTER = 2;

    private final Window window;
    private final Texts texts;
    private final Supplier<List<Path>> projects;
    private final Runnable onClosed;
    private Optional<ChosenFolder> last = Optional.empty();

    /// The folder of a dialog.
    ///
    /// @param project the project that was opened last at that time
    private record ChosenFolder(Path folder, Optional<Path> project) {}

    /// @param projects the files of those that were opened, the last one first
    /// @param onClosed runs after each dialog, and takes the locks of open projects again
    public WindowFileDialogs(Window window, Texts texts, Supplier<List<Path>> projects, Runnable onClosed) {
        this.window = window;
        this.texts = texts;
        this.projects = projects;
        this.onClosed = onClosed;
    }

    /// The patterns of articles, packed folders included.
    private static List<String> articlePatterns() {
        return Stream.concat(DocumentFormat.endings().stream(), Stream.of("zip")).map(it -> "*." + it).toList();
    }

    @Override
    public Optional<Path> newProject() {
        return saveProject("start.new-title", texts.get("start.new-file-name"));
    }

    @Override
    public Optional<Path> saveProject(String title, String name) {
        var chooser = projectChooser(title);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> saveProject(String title, Path place) {
        var chooser = projectChooser(title);
        var folder = place.toAbsolutePath().resolveSibling("");
        chooser.setInitialDirectory(Files.isDirectory(folder) ? folder.toFile() : null);
        chooser.setInitialFileName(String.valueOf(place.getFileName()));
        return path(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> existingProject(String title) {
        return path(existingChooser(title).showOpenDialog(window));
    }

    @Override
    public Optional<Path> codebook() {
        return path(codebookChooser("*.json").showOpenDialog(window));
    }

    @Override
    public Optional<Path> codebookOfAnyForm() {
        return path(codebookChooser("*.json", "*.csv", "*.tsv", "*.qdc").showOpenDialog(window));
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        var ending = "*" + name.substring(name.lastIndexOf('.'));
        var chooser = chooser(title, ending, List.of(ending));
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> file(String title, String ending) {
        return path(chooser(title, "*" + ending, List.of("*" + ending)).showOpenDialog(window));
    }

    @Override
    public Optional<Path> spreadsheet() {
        var endings = List.of("*.xlsx", "*.csv", "*.tsv", "*.tab", "*.txt");
        return path(chooser("spreadsheet.title", texts.get("spreadsheet.files"), endings).showOpenDialog(window));
    }

    private FileChooser codebookChooser(String... endings) {
        return chooser("start.codebook-title", texts.get("start.codebooks"), List.of(endings));
    }

    @Override
    public List<Path> articles() {
        return chooseSeveral(
                chooser("workspace.import-title", texts.get("workspace.import-filter"), articlePatterns()));
    }

    @Override
    public List<Path> projects(String title) {
        return chooseSeveral(existingChooser(title));
    }

    @Override
    public Optional<Path> folder(String title) {
        return folder(title, begin());
    }

    @Override
    public Optional<Path> folder(String title, Path begin) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(title));
        chooser.setInitialDirectory(Files.isDirectory(begin) ? begin.toFile() : null);
        return path(chooser.showDialog(window));
    }

    private FileChooser projectChooser(String title) {
        return chooser(title, texts.get("start.projects"), List.of("*.framewright"));
    }

    /// A chooser of existing projects, encrypted ones included.
    private FileChooser existingChooser(String title) {
        return chooser(title, texts.get("start.projects"), List.of("*.framewright", "*.framewright.age", "*.age"));
    }

    /// @param files the words for files with one of the endings
    private FileChooser chooser(String title, String files, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters().add(new ExtensionFilter(files, endings));
        var begin = begin();
        chooser.setInitialDirectory(Files.isDirectory(begin) ? begin.toFile() : null);
        return chooser;
    }

    private Path begin() {
        var project = newestProject();
        return Stream.concat(
                        last.filter(it -> it.project().equals(project)).map(ChosenFolder::folder).stream(),
                        project.map(it -> it.resolveSibling("")).stream())
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of(System.getProperty("user.home")));
    }

    private Optional<Path> newestProject() {
        return projects.get().stream().findFirst();
    }

    private void keepFolder(Path chosen) {
        var folder = Files.isDirectory(chosen) ? chosen : chosen.resolveSibling("");
        last = Optional.of(new ChosenFolder(folder, newestProject()));
    }

    private List<Path> chooseSeveral(FileChooser chooser) {
        var chosen = chooser.showOpenMultipleDialog(window);
        onClosed.run();
        var files = chosen == null ? List.<Path>of() : chosen.stream().map(File::toPath).toList();
        files.stream().findFirst().ifPresent(this::keepFolder);
        return files;
    }

    @Override
    public boolean show(Path folder) {
        var system = System.getProperty("os.name", "");
        var opener = system.startsWith("Windows") ? "explorer" : system.startsWith("Mac") ? "open" : "xdg-open";
        try {
            var process =
                    new ProcessBuilder(opener, folder.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start();
            // a missing program for a file shows in the exit code at once; Explorer's has no meaning
            boolean failed =
                    !opener.equals("explorer")
                            && process.waitFor(OPENED_AFTER, TimeUnit.SECONDS)
                            && process.exitValue() != 0;
            return !failed;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Optional<Path> path(@Nullable File file) {
        onClosed.run();
        var chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.ifPresent(this::keepFolder);
        return chosen;
    }
}
