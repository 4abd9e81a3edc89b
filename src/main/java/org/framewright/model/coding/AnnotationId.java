package org.framewright.model.coding;

import org.framewright.model.IdRules;

/// Identifies an annotation among all annotations of one coder.
///
/// @param value 1 to [#MAX_LENGTH] characters; a UUID (version 7) unless an imported file had an id of its own
public record AnnotationId(String value) {

    public static final int MAX_LENGTH = 64;

    public AnnotationId {
        IdRules.require(value);
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an annotation's id has at most " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
