package org.framewright.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A small JSON file with a secret, which only its user may read.
record SecretFile(Path file) {

    private static final int LARGEST = 256 * 1024;

    /// The file's content; empty where there is no such file, or it holds something else.
    <T> Optional<T> read(Class<T> kind) {
        try (var in = Files.newInputStream(file)) {
            return Optional.ofNullable(json().readValue(in.readNBytes(LARGEST), kind));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Replaces its content in one step.
    ///
    /// @throws Refusal where it can't be written
    void write(Object content) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // a temporary file is its user's alone
            var fresh = Files.createTempFile(folder, ".framewright", ".new");
            try {
                Files.write(fresh, json().writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible.getOriginalMessage());
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
    }

    /// A mapper that refuses a missing property.
    static ObjectMapper json() {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }
}
