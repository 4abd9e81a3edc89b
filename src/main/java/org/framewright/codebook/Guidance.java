package org.framewright.codebook;

import java.util.List;

/// What a coder reads where the decision is made.
///
/// @param description one sentence; may be empty, like the rule
/// @param include examples of what belongs here
/// @param exclude examples of what does not
public record Guidance(String description, String rule, List<String> include, List<String> exclude) {

    public Guidance {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
