package org.framewright.ui;

import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Whether a window can be opened here, without starting JavaFX.
///
/// JavaFX starts once in a process and gives one reason for every failure; and pictures without a display
/// (`-Dglass.platform=Headless`) have to be chosen before it starts. Linux is asked as JavaFX will ask: the X display is opened
/// and GTK 3 loaded. Elsewhere the window system is part of the platform.
public final class DisplayCheck {
    private DisplayCheck() {}

    /// The obstacle to a window; empty where there is none. Takes some 60 ms on Linux without an obstacle.
    @SuppressWarnings("restricted") // as JavaFX itself: the launch script allows both
    public static Optional<Problem> findProblem() {
        if (!System.getProperty("os.name", "").equals("Linux") || isHeadless()) {
            return Optional.empty();
        }
        String name = System.getenv().getOrDefault("DISPLAY", "");
        if (name.isEmpty()) {
            return Optional.of(Problem.of(DisplayProblem.NO_DISPLAY, ""));
        }
        try {
            // not closed again: GTK cannot be unloaded, and JavaFX is about to load it
            SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
            return canOpen() ? Optional.empty() : Optional.of(Problem.of(DisplayProblem.UNREACHABLE_DISPLAY, name));
        } catch (IllegalArgumentException e) {
            // a library is missing, or lacks a library of its own
            return Optional.of(Problem.of(DisplayProblem.NO_GTK, ""));
        }
    }

    /// Whether this process draws without a display, as tests and pictures do.
    public static boolean isHeadless() {
        return System.getProperty("glass.platform", "").equals("Headless");
    }

    @SuppressWarnings("restricted")
    private static boolean canOpen() {
        var x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
        var linker = Linker.nativeLinker();
        var open =
                linker.downcallHandle(
                        x11.findOrThrow("XOpenDisplay"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        var close =
                linker.downcallHandle(
                        x11.findOrThrow("XCloseDisplay"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int _ = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException("XOpenDisplay", e);
        }
    }

    /// Why no window can be opened on this machine.
    public enum DisplayProblem implements ProblemCode {
        /// DISPLAY is not set.
        NO_DISPLAY,
        /// No X display can be opened; where: what DISPLAY names.
        UNREACHABLE_DISPLAY,
        /// GTK 3, with which JavaFX draws windows on Linux, is not installed.
        NO_GTK;

        @Override
        public String bundle() {
            return "problems-ui";
        }
    }
}
