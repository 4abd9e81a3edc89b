package org.framewright;

import org.framewright.cli.FramewrightCommand;

/// Where the program starts. Must not extend `javafx.application.Application`: from the class path the JVM
/// refuses to launch such a class.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ProgramLog.includeJavaUtilLogging();
        System.exit(FramewrightCommand.run(args));
    }
}
