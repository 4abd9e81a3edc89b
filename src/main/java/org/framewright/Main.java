package org.framewright;

import org.framewright.cli.CliEnvironment;
import org.framewright.cli.FramewrightCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.util.logging.LogManager;

/// Where the program starts. Must not extend `javafx.application.Application`: from the class path the JVM
/// refuses to launch such a class.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        routeJavaUtilLogging();
        var log = LogFolder.ofThisUser().resolve(ProgramLog.FILE);
        var state = StateFolder.ofThisUser();
        System.exit(FramewrightCommand.run(new CliEnvironment(new Window(state, log), state, log), args));
    }

    /// What JavaFX and the JDK log goes where everything else does. Not in [ProgramLog], so that logback is loaded with
    /// the first message and not by every command.
    private static void routeJavaUtilLogging() {
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
