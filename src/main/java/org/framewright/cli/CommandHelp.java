package org.framewright.cli;

import javafx.application.ColorScheme;

import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Locale;
import java.util.function.Supplier;

/// A command's help, with options in one order on every computer: picocli sorts them in capitals of the computer's language, and an i
/// has another capital in Turkish.
final class CommandHelp extends Help {

    CommandHelp(CommandSpec spec, ColorScheme colours) {
        super(spec, colours);
    }

    @Override
    public String synopsis(int headingLength) {
        return inRootLocale(() -> super.synopsis(headingLength));
    }

    @Override
    public String optionList() {
        return inRootLocale(super::optionList);
    }

    private static String inRootLocale(Supplier<String> made) {
        var usual = Locale.getDefault();
        var shown = Locale.getDefault(Locale.Category.DISPLAY);
        var formats = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.ROOT);
            return made.get();
        } finally {
            Locale.setDefault(usual);
            Locale.setDefault(Locale.Category.DISPLAY, shown);
            Locale.setDefault(Locale.Category.FORMAT, formats);
        }
    }
}
