package org.framewright;

import org.framewright.ui.TrainingRobot;

/// A training run for the JVM's AOT cache (JEP 514), started by [AotCache] and by nobody else: the program as it is, with a robot at
/// its window. The process draws without a display (`-Dglass.platform=Headless`). See decision 0004.
final class AotTrainingRun {

    private AotTrainingRun() {}

    /// Opens a project, and ends with the program.
    ///
    /// @param args the project's file
    public static void main(String[] args) {
        TrainingRobot.start();
        Main.main(args);
    }
}
