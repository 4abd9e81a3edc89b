package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.model.Value;

/// Writes the mapping from one version to the next.
final class VersionMappingWriter {

    private VersionMappingWriter() {}

    static void put(ObjectNode json, VersionMapping mapping) {
        json.put("from", mapping.from());
        CodebookWriter.list(json, "steps", mapping.steps(), VersionMappingWriter::put);
    }

    private static void put(ObjectNode json, Step step) {
        switch (step) {
            case Step.Rename(var from, var to) -> put(json, "rename", from, to);
            case Step.Move(var from, var to) -> put(json, "move", from, to);
            case Step.Merge(var from, var to) -> {
                json.put("step", "merge");
                CodebookWriter.texts(json, "from", from);
                json.put("to", to.toString());
            }
            case Step.Split(var from, var to) -> {
                json.put("step", "split");
                json.put("from", from.toString());
                CodebookWriter.texts(json, "to", to);
            }
            case Step.Rescale(var from, var to, var values) -> {
                put(json, "scale", from, to);
                if (!values.isEmpty()) {
                    var object = json.putObject("values");
                    values.forEach((category, value) -> put(object, category, value));
                }
            }
            case Step.Redefine(var what) -> {
                json.put("step", "redefine");
                json.put("what", what.toString());
            }
            case Step.AskAgain(var what) -> {
                json.put("step", "ask-again");
                json.put("what", what.toString());
            }
        }
    }

    private static void put(ObjectNode json, String step, CodebookAddress from, CodebookAddress to) {
        json.put("step", step);
        json.put("from", from.toString());
        json.put("to", to.toString());
    }

    private static void put(ObjectNode values, String category, Value value) {
        switch (value) {
            case Value.Category(var id) -> values.put(category, id);
            case Value.Categories(var ids) -> {
                var list = values.putArray(category);
                ids.forEach(list::add);
            }
            case Value.Numeric(var number) -> values.put(category, number);
            case Value.Text _, Value.Actor _, Value.Day _, Value.NotCodable() ->
                    throw new IllegalArgumentException("no step maps a category to " + value);
        }
    }
}
