package org.framewright.ui.agreement;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.project.Preferences;
import org.framewright.ui.controls.CoderNamesPreference;

import java.util.Arrays;

/// The screen's preferences on this computer: for each project the additional measure.
///
/// @param project the project's identity
record AgreementPreferences(Preferences preferences, String project) {

    /// The additional measure by default.
    static final String USUAL_MEASURE = UnitMeasure.GWET_AC.id();

    private static final String MEASURE = "agreement-more ";

    String measure() {
        return preferences
                .get(MEASURE + project)
                .filter(it -> Arrays.stream(UnitMeasure.values()).anyMatch(measure -> measure.id().equals(it)))
                .orElse(USUAL_MEASURE);
    }

    CoderNamesPreference coderNames() {
        return new CoderNamesPreference(preferences, project);
    }

    void putMeasure(String measure) {
        preferences.put(MEASURE + project, measure);
    }
}
