package org.framewright.ui.controls;

import org.framewright.model.study.CoderNames;
import org.framewright.project.Preferences;

/// Whether coders have names or letters in exports, archives, reports and printed pages: one choice on this computer.
///
/// @param project the project's identity
public record CoderNamesPreference(Preferences preferences, String project) {

    private static final String KEY = "coder-names ";

    public CoderNames get() {
        return preferences.get(KEY + project, CoderNames::valueOf).orElse(CoderNames.NAMES);
    }

    public void put(CoderNames names) {
        preferences.put(KEY + project, names.name());
    }
}
