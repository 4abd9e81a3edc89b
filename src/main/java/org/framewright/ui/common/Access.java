package org.framewright.ui.common;

/// What may be done with a project that is open.
public enum Access {
    /// Everything.
    WRITING,
    /// Nothing but looking: somebody else works in it.
    READING
}
