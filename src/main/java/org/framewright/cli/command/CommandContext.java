package org.framewright.cli.command;

import org.framewright.model.Refusal;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// The console and the environment of a command.
public record CommandContext(Console console, CliEnvironment environment) {

    /// Works in a project: prints the warnings on the file, and makes a backup where the last one is some minutes
    /// old.
    ///
    /// @return the command's exit code, as the work returns it
    public int work(Path file, ToIntFunction<Project> work) {
        try (var project = ProjectOpener.open(file, installation())) {
            console.report(project.warnings());
            int exit = work.applyAsInt(project);
            backUp(project);
            return exit;
        }
    }

    private void backUp(Project project) {
        try {
            project.backUpIfDue();
        } catch (Refusal noBackup) {
            // the work is done and on the disk: the command has not failed
            console.report(noBackup.problems());
        }
    }

    /// Opens a project for reading, also while the window has it open; the caller closes it.
    public Project view(Path file) {
        return ProjectOpener.view(file, installation());
    }

    /// A codebook as JSON, not checked yet.
    ///
    /// @param name the id of a shipped codebook, a codebook file, or a project file with its newest version
    /// @throws Refusal where there is no such codebook
    public String codebook(String name) {
        var file = CodebookSource.findProject(name);
        if (file.isEmpty()) {
            return CodebookSource.readJson(name);
        }
        try (var project = view(file.get())) {
            return project.codebook().json(project.codebook().newest().version());
        }
    }

    /// A command with its subcommands in the order of the help: picocli sorts subcommands that are methods.
    public static CommandLine orderSubcommands(CommandLine line, String... names) {
        var spec = line.getCommandSpec();
        for (var name : names) {
            spec.addSubcommand(name, spec.removeSubcommand(name));
        }
        return line;
    }

    public Installation installation() {
        return Installation.of(environment.state());
    }
}
