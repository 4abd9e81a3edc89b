package org.framewright;

import org.framewright.ui.TrainingRun;

import java.nio.file.Path;

/// A training run for the JVM's AOT cache (JEP 514), started by the build and by nobody else. See decision 0004.
final class AotTraining {

    private AotTraining() {}

    /// Works in the window with the sample project.
    ///
    /// @param args the folder for all files of the run, new and empty
    public static void main(String[] args) {
        Main.routeJavaUtilLogging();
        TrainingRun.run(Path.of(args[0]));
        System.exit(0);
    }
}
