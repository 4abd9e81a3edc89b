package org.framewright;

import org.framewright.cli.FramewrightCommand;
import org.framewright.cli.command.CliEnvironment;
import org.framewright.model.ProgramVersion;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.util.logging.LogManager;

/// Where the program starts. Must not extend `javafx.application.Application`: from the class path the JVM
/// refuses to launch such a class.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (isVersionAsked(args) && printVersion()) {
            return;
        }
        routeJavaUtilLogging();
        var log = LogFolder.ofThisUser().resolve(ProgramLog.FILE);
        var state = StateFolder.ofThisUser();
        System.exit(FramewrightCommand.run(new CliEnvironment(new Window(state, log), state, log), args));
    }

    private static boolean isVersionAsked(String... args) {
        return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    }

    /// Answers the shortest command without the command line's classes, which take longest to load.
    ///
    /// @return whether the answer could be written; else the command line reports that, and fails
    private static boolean printVersion() {
        System.out.println(ProgramVersion.number());
        return !System.out.checkError();
    }

    /// Messages of JavaFX and the JDK go to the same log. Not in [ProgramLog], so that logback is loaded with the first message and not by
    /// every command.
    private static void routeJavaUtilLogging() {
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
