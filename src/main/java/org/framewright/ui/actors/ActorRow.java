package org.framewright.ui.actors;

import org.framewright.model.Actor;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.stream.Stream;

/// An actor as the table shows it.
///
/// @param addedBy the coder whose addition it is; empty in the register
/// @param mergedInto the name of the actor that it is read as; empty where it is read as itself
/// @param mentions in how many annotations
record ActorRow(Actor actor, String addedBy, String mergedInto, int mentions) {

    /// Whose addition it is, or that it stands in the register.
    String origin(Texts texts) {
        return actor.isProvisional() ? texts.get("actors.added-by", addedBy) : texts.get("actors.in-register");
    }

    /// The name, and whose: several coders may have added the same one.
    String nameWithOrigin(Texts texts) {
        return texts.get("actors.name-and-whose", actor.name(), origin(texts));
    }

    /// Whether something that is known of the actor holds what is typed.
    boolean fits(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(actor.name(), actor.affiliation(), addedBy, mergedInto), actor.aliases().stream())
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
