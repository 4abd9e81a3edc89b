package org.framewright.codebook;

import java.util.Optional;
import java.util.regex.Pattern;

/// The place of a tag, role, variable or category in a codebook, by ids.
public sealed interface CodebookAddress {

    /// A tag: `framing`.
    record TagAddress(String tag) implements CodebookAddress {
        @Override
        public String toString() {
            return tag;
        }
    }

    /// A role of a tag: `attribution>source`.
    record RoleAddress(String tag, String role) implements CodebookAddress {
        @Override
        public String toString() {
            return tag + ">" + role;
        }
    }

    /// A variable of a tag: `framing.tone`.
    record VariableAddress(String tag, String variable) implements CodebookAddress {

        public CategoryAddress category(String category) {
            return new CategoryAddress(tag, variable, category);
        }

        @Override
        public String toString() {
            return tag + "." + variable;
        }
    }

    /// A category of a variable: `framing.tone.neutral`.
    record CategoryAddress(String tag, String variable, String category) implements CodebookAddress {

        public VariableAddress variableAddress() {
            return new VariableAddress(tag, variable);
        }

        @Override
        public String toString() {
            return tag + "." + variable + "." + category;
        }
    }

    String tag();

    /// Whether a codebook has something at the address.
    default boolean isIn(Codebook codebook) {
        return codebook.label(this).isPresent();
    }

    /// Reads an address as codebook files write it.
    ///
    /// @return empty where the text is no address
    static Optional<CodebookAddress> parse(String text) {
        var role = AddressFormat.ROLE.matcher(text);
        if (role.matches()) {
            return Optional.of(new RoleAddress(role.group(1), role.group(2)));
        }
        var place = AddressFormat.PLACE.matcher(text);
        if (!place.matches()) {
            return Optional.empty();
        }
        if (place.group(2) == null) {
            return Optional.of(new TagAddress(place.group(1)));
        }
        return Optional.of(
                place.group(3) == null
                        ? new VariableAddress(place.group(1), place.group(2))
                        : new CategoryAddress(place.group(1), place.group(2), place.group(3)));
    }

    /// The written form of addresses.
    final class AddressFormat {
        private static final Pattern ROLE = Pattern.compile("([a-z][a-z0-9-]*)>([a-z][a-z0-9-]*)");
        private static final Pattern PLACE =
                Pattern.compile("([a-z][a-z0-9-]*)(?:\\.([a-z][a-z0-9-]*))?(?:\\.([a-z][a-z0-9-]*))?");

        private AddressFormat() {}
    }
}
