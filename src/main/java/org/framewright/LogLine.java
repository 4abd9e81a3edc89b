package org.framewright;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;

import java.time.temporal.ChronoUnit;

/// One line a message; below it the exception's types and where they were thrown, without their messages.
///
/// An exception's message may quote data (JDBI's hold the bound values, Jackson's a piece of the source), and the log must hold neither
/// article text nor codings.
final class LogLine extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        var line =
                new StringBuilder()
                        .append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
                        .append(' ')
                        .append(event.getLevel())
                        .append(' ')
                        .append(event.getLoggerName())
                        .append(" [")
                        .append(event.getThreadName())
                        .append("] ")
                        .append(event.getFormattedMessage())
                        .append('\n');
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            line.append("  ").append(thrown.getClassName()).append('\n');
            for (var frame : thrown.getStackTraceElementProxyArray()) {
                line.append("    ").append(frame.getSTEAsString()).append('\n');
            }
        }
        return line.toString();
    }
}
