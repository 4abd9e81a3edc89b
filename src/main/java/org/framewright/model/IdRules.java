package org.framewright.model;

/// The rules for the text of all typed ids.
public final class IdRules {

    private IdRules() {}

    public static void require(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id must not be blank");
        }
    }
}
