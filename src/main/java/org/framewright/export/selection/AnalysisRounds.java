package org.framewright.export.selection;

import java.util.Locale;

/// Which of the chosen rounds `analysis.csv` takes; training never.
public enum AnalysisRounds {
    /// The main ones; while nothing is submitted there, each article's last.
    MAIN,
    /// Of each article the last one, whatever it is for.
    EVERY;

    /// The name in commands.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
