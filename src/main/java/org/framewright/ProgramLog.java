package org.framewright;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Sends everything that this program and its libraries log to one bounded file in the user's log folder.
///
/// Nothing reaches stdout or stderr. At most four files of 1 MB are kept. Where none can be written nothing is logged, and the program runs
/// all the same. Logback finds this class by its service file when the first logger is made; a command that logs nothing does not load it.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class ProgramLog extends ContextAwareBase implements Configurator {
    static final String FILE = "framewright.log";
    private static final long SIZE_OF_A_FILE = FileSize.MB_COEFFICIENT;
    private static final int OLDER_FILES = 3;

    private final Path folder;

    /// For logback's service loader.
    public ProgramLog() {
        this(LogFolder.ofThisUser());
    }

    ProgramLog(Path folder) {
        this.folder = folder;
    }

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        var root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        if (isWritable()) {
            root.setLevel(Level.INFO);
            // below WARN these log bound and read values
            logging.getLogger("org.jdbi").setLevel(Level.WARN);
            logging.getLogger("org.sqlite").setLevel(Level.WARN);
            // quotes odd places of a file letter by letter
            logging.getLogger("org.apache").setLevel(Level.OFF);
            root.addAppender(appender(logging));
        } else {
            root.setLevel(Level.OFF);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private boolean isWritable() {
        try {
            makeOwnFolder();
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /// Creates the folder for this user only, or takes access to it from all others, where the system knows permissions.
    private void makeOwnFolder() throws IOException {
        var view = Files.getFileAttributeView(Files.createDirectories(folder), PosixFileAttributeView.class);
        if (view != null) {
            var own = PosixFilePermissions.fromString("rwx------");
            own.retainAll(view.readAttributes().permissions());
            view.setPermissions(own);
        }
    }

    private RollingFileAppender<ILoggingEvent> appender(LoggerContext logging) {
        var layout = new LogLine();
        layout.setContext(logging);
        layout.start();

        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(logging);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();

        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(logging);
        appender.setName(FILE);
        appender.setFile(folder.resolve(FILE).toString());
        appender.setEncoder(encoder);
        bound(appender, logging);
        appender.start();
        return appender;
    }

    private void bound(RollingFileAppender<ILoggingEvent> appender, LoggerContext logging) {
        var older = new FixedWindowRollingPolicy();
        older.setContext(logging);
        older.setParent(appender);
        older.setFileNamePattern(folder.resolve("framewright.%i.log").toString());
        older.setMinIndex(1);
        older.setMaxIndex(OLDER_FILES);
        older.start();
        appender.setRollingPolicy(older);

        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(logging);
        size.setMaxFileSize(new FileSize(SIZE_OF_A_FILE));
        // the default is a check once a minute, and most commands end sooner
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        appender.setTriggeringPolicy(size);
    }
}
