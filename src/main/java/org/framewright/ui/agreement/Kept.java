package org.framewright.ui.agreement;

import org.framewright.agreement.units.Measure;
import org.framewright.project.Preferences;
import org.framewright.reliability.overview.Thresholds;

import java.util.Arrays;
import java.util.Optional;

/// What of the screen is kept on this computer: for each project its thresholds and the measure that is shown besides.
///
/// @param project the project's identity
record Kept(Preferences preferences, String project) {

    /// The measure that is shown besides where nobody has chosen another.
    static final String USUAL_MORE = Measure.GWET_AC.id();

    private static final String THRESHOLDS = "agreement-thresholds ";
    private static final String MORE = "agreement-more ";

    Thresholds thresholds() {
        return preferences.get(THRESHOLDS + project).flatMap(Kept::thresholds).orElse(Thresholds.USUAL);
    }

    private static Optional<Thresholds> thresholds(String kept) {
        var numbers = kept.split(" ", -1);
        return numbers.length == 2 ? thresholds(numbers[0], numbers[1]) : Optional.empty();
    }

    /// Two thresholds as somebody has written them; nothing where they are none.
    static Optional<Thresholds> thresholds(String tentative, String reliable) {
        try {
            return Optional.of(new Thresholds(number(tentative), number(reliable)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static double number(String written) {
        return Double.parseDouble(written.strip().replace(',', '.'));
    }

    void put(Thresholds thresholds) {
        preferences.put(THRESHOLDS + project, thresholds.tentative() + " " + thresholds.reliable());
    }

    String more() {
        return preferences
                .get(MORE + project)
                .filter(it -> Arrays.stream(Measure.values()).anyMatch(measure -> measure.id().equals(it)))
                .orElse(USUAL_MORE);
    }

    void putMore(String measure) {
        preferences.put(MORE + project, measure);
    }
}
