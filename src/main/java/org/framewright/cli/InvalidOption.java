package org.framewright.cli;

/// An option's value that can't be meant.
public final class InvalidOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String value;

    /// @param key of the sentence that says so
    /// @param value what the sentence is filled with
    public InvalidOption(String key, String value) {
        super(key);
        this.key = key;
        this.value = value;
    }

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }
}
