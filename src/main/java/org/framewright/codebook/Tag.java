package org.framewright.codebook;

import java.util.List;
import java.util.Optional;

/// A kind of annotation.
///
/// @param key the letter that codes it, `A` to `Z`; 0 for a tag without one
/// @param colour the name of a colour of the palette
/// @param implied whether it may occur without a passage
public record Tag(
        String id,
        String label,
        char key,
        Colour colour,
        Unit unit,
        Occurs occurs,
        boolean implied,
        Guidance guidance,
        List<Role> roles,
        List<Variable> variables) {

    /// What one annotation with the tag is about.
    public enum Unit {
        ARTICLE,
        PASSAGE
    }

    /// How often the tag may occur in a unit.
    public enum Occurs {
        ONCE,
        MANY
    }

    /// The palette: names only; the themes give each its shade for light and dark.
    public enum Colour {
        BLUE,
        GREEN,
        ORANGE,
        RED,
        PURPLE,
        TEAL,
        YELLOW,
        GREY
    }

    public Tag {
        roles = List.copyOf(roles);
        variables = List.copyOf(variables);
    }

    public Optional<Variable> variable(String variableId) {
        return variables.stream().filter(variable -> variable.id().equals(variableId)).findFirst();
    }

    public Optional<Role> role(String roleId) {
        return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
    }

    /// The first role that accepts annotations with another tag.
    public Optional<Role> roleFor(String otherTag) {
        return roles.stream().filter(role -> role.accepts().contains(otherTag)).findFirst();
    }

    public boolean hasKey() {
        return key != 0;
    }
}
