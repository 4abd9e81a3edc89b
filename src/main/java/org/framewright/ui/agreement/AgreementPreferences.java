package org.framewright.ui.agreement;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.project.Preferences;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.ui.controls.CoderNamesPreference;

import java.util.Arrays;

/// The screen's preferences on this computer: for each project the additional measure.
///
/// @param project the project's identity
record AgreementPreferences(Preferences preferences, String project) {

    /// The additional measure by default.
    static final String USUAL_MEASURE = UnitMeasure.GWET_AC.id();

    private static final String THRESHOLDS = "agreement-thresholds ";
    private static final String MEASURE = "agreement-more ";

    /// The thresholds that an older version of the program kept on this computer; else the usual ones. A project has its own: see
    /// `StudyDescription`.
    AlphaThresholds thresholds() {
        return preferences
                .get(THRESHOLDS + project)
                .map(it -> it.split(" ", -1))
                .filter(it -> it.length == 2)
                .flatMap(it -> AlphaThresholds.parse(it[0], it[1]))
                .orElse(AlphaThresholds.USUAL);
    }

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
