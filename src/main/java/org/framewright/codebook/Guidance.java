package org.framewright.codebook;

import java.util.List;

/// The guidance that coders read beside a tag, role, variable or category.
///
/// @param description one sentence; may be empty, like the rule
/// @param include examples that belong here
/// @param exclude examples that do not
/// @param unverified the points that the publication behind this guidance does not confirm; empty where nothing is in doubt
public record Guidance(String description, String rule, List<String> include, List<String> exclude, String unverified) {

    public static final Guidance NONE = new Guidance("", "", List.of(), List.of(), "");

    public Guidance {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    public Guidance withDescription(String value) {
        return new Guidance(value, rule, include, exclude, unverified);
    }

    public Guidance withRule(String value) {
        return new Guidance(description, value, include, exclude, unverified);
    }

    public Guidance withInclude(List<String> value) {
        return new Guidance(description, rule, value, exclude, unverified);
    }

    public Guidance withExclude(List<String> value) {
        return new Guidance(description, rule, include, value, unverified);
    }

    public Guidance withUnverified(String value) {
        return new Guidance(description, rule, include, exclude, value);
    }
}
