package org.framewright.model;

/// What all typed ids ask of their text.
final class IdRules {

    private IdRules() {}

    static void require(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id must not be blank");
        }
    }
}
