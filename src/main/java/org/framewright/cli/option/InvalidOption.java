package org.framewright.cli.option;

/// Signals a value of an option that does not fit the command.
public final class InvalidOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String value;

    /// @param key of the sentence
    /// @param value the sentence's argument
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
