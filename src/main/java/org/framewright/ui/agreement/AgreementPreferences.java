package org.framewright.ui.agreement;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.project.Preferences;
import org.framewright.reliability.overview.AlphaThresholds;

import java.util.Arrays;
import java.util.Optional;

/// The screen's preferences on this computer: for each project its thresholds and the additional measure.
///
/// @param project the project's identity
record AgreementPreferences(Preferences preferences, String project) {

    /// The additional measure by default.
    static final String USUAL_MORE = UnitMeasure.GWET_AC.id();

    private static final String THRESHOLDS = "agreement-thresholds ";
    private static final String MORE = "agreement-more ";

    AlphaThresholds thresholds() {
        return preferences
                .get(THRESHOLDS + project)
                .flatMap(AgreementPreferences::thresholds)
                .orElse(AlphaThresholds.USUAL);
    }

    private static Optional<AlphaThresholds> thresholds(String kept) {
        var numbers = kept.split(" ", -1);
        return numbers.length == 2 ? thresholds(numbers[0], numbers[1]) : Optional.empty();
    }

    /// Two thresholds as typed; empty where they are not valid.
    static Optional<AlphaThresholds> thresholds(String tentative, String reliable) {
        try {
            return Optional.of(new AlphaThresholds(number(tentative), number(reliable)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static double number(String written) {
        return Double.parseDouble(written.strip().replace(',', '.'));
    }

    void put(AlphaThresholds thresholds) {
        preferences.put(THRESHOLDS + project, thresholds.tentative() + " " + thresholds.reliable());
    }

    String measure() {
        return preferences
                .get(MORE + project)
                .filter(it -> Arrays.stream(UnitMeasure.values()).anyMatch(measure -> measure.id().equals(it)))
                .orElse(USUAL_MORE);
    }

    void putMeasure(String measure) {
        preferences.put(MORE + project, measure);
    }
}
