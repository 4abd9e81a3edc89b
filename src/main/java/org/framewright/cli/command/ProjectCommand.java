package org.framewright.cli.command;

import org.framewright.project.Project;

import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// A command about a project file, `PROJECT`.
public abstract class ProjectCommand extends JsonCommand {

    @Mixin private final ProjectArgument argument = new ProjectArgument();

    protected ProjectCommand(CommandContext context) {
        super(context);
    }

    protected Path file() {
        return argument.file();
    }

    /// As [CommandContext#work].
    protected int work(ToIntFunction<Project> work) {
        return context.work(file(), work);
    }

    /// As [CommandContext#view].
    protected Project view() {
        return context.view(file());
    }
}
