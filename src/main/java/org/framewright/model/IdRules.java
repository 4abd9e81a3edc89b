package org.framewright.model;

/// The rules for the text of all typed ids.
final class IdRules {

    private IdRules() {}

    static void require(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id must not be blank");
        }
    }
}
