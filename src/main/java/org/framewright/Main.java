package org.framewright;

import org.framewright.cli.CliEnvironment;
import org.framewright.cli.FramewrightCommand;
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

    /// Answers the shortest question without the command line's classes, which take longer to load than all the rest.
    ///
    /// @return whether somebody could read it; else the command line says that, and fails
    private static boolean printVersion() {
        System.out.println(ProgramVersion.number());
        return !System.out.checkError();
    }

    /// What JavaFX and the JDK log goes where everything else does. Not in [ProgramLog], so that logback is loaded with
    /// the first message and not by every command.
    private static void routeJavaUtilLogging() {
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }
}
