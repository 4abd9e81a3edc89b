package org.framewright.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;

import org.framewright.model.ConstantName;
import org.framewright.model.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The `--json` form of problems, constants, files and times (ISO-8601, in UTC).
public final class OutputJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /// @param code stable, for programs
    /// @param sentence for people
    private record ProblemOutput(String code, String where, String sentence) {}

    /// @param console the source of the problems' sentences
    OutputJson(Console console) {
        addSerializer(
                Problem.class,
                serializer((problem, json) ->
                        json.writePOJO(
                                new ProblemOutput(problem.code().name(), problem.where(), console.sentence(problem)))));
        addSerializer(Enum.class, serializer((value, json) -> json.writeString(ConstantName.of(value))));
        addSerializer(
                Optional.class, serializer((value, json) -> json.writePOJO(value.isPresent() ? value.get() : null)));
        addSerializer(Path.class, serializer((file, json) -> json.writeString(file.toString())));
        addSerializer(Instant.class, serializer((time, json) -> json.writeString(time.toString())));
    }

    /// Writes a value.
    @FunctionalInterface
    public interface Writer<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    /// A serializer made from a writer.
    public static <T> JsonSerializer<T> serializer(Writer<T> writer) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
                writer.write(value, json);
            }
        };
    }
}
