package org.framewright;

import org.framewright.ui.TrainingRobot;

import java.nio.file.Path;

/// A training run for the JVM's AOT cache (JEP 514), started by the build and by nobody else: the program as it is, with a robot at
/// its window. The process draws without a display (`-Dglass.platform=Headless`). See decision 0004.
final class AotTrainingRun {

    private AotTrainingRun() {}

    /// Opens the sample project, and ends with the program.
    ///
    /// @param args the folder for the project, new and empty
    public static void main(String[] args) {
        Main.main(new String[] {TrainingRobot.start(Path.of(args[0]), StateFolder.ofThisUser()).toString()});
    }
}
