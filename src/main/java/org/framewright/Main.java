package org.framewright;

import org.framewright.cli.FramewrightCommand;
import org.framewright.cli.Surroundings;

/// Where the program starts. Must not extend `javafx.application.Application`: from the class path the JVM
/// refuses to launch such a class.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ProgramLog.includeJavaUtilLogging();
        var log = LogFolder.ofThisUser().resolve(ProgramLog.FILE);
        System.exit(FramewrightCommand.run(new Surroundings(new Window(), StateFolder.ofThisUser(), log), args));
    }
}
