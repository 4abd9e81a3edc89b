package org.framewright.hub;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The published tables of a project. It is kept at the hub, as the comment on their schema: all supervisors see the same.
///
/// @param reader the role that may read them; empty where the owner alone may
/// @param repeated whether each synchronisation of a supervisor's publishes them anew
/// @param digest of the ledger that they are made of
record Publication(String reader, boolean repeated, String digest) {

    static final String SCHEMA = "framewright_data";

    /// The expression that reads the comment.
    static final String COMMENT =
            "pg_catalog.obj_description(pg_catalog.to_regnamespace('" + SCHEMA + "'), 'pg_namespace')";

    /// Reads the comment on the schema.
    ///
    /// @param comment null where there is none
    /// @return empty where it is no comment of ours
    static Optional<Publication> parse(@Nullable String comment) {
        try {
            return comment == null
                    ? Optional.empty()
                    : Optional.of(SecretFile.json().readValue(comment, Publication.class));
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    Publication withRepeated(boolean other) {
        return new Publication(reader, other, digest);
    }

    /// The statement that writes the comment.
    String statement(HubConnection hub) {
        try {
            return "COMMENT ON SCHEMA " + SCHEMA + " IS " + hub.literal(SecretFile.json().writeValueAsString(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getOriginalMessage());
        }
    }
}
