package org.framewright.support;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A second version of the codebook that the sample is coded with: two kinds of sources are one, one is retired, a variable has
/// another id, and one is required.
public final class NextVersion {

    private NextVersion() {}

    public static String ofNewsFraming() throws IOException {
        var mapper = new JsonMapper();
        var book = (ObjectNode) mapper.readTree(Files.readString(Path.of("annotation-schemas/news-framing.json")));
        book.put("version", 2);
        book.put("format", 2);
        book.withArrayProperty("changes").addObject().put("version", 2).put("note", "Simpler sources.");
        for (var tag : book.path("tags")) {
            for (var variable : tag.path("variables")) {
                change((ObjectNode) variable, variable.path("id").asText());
            }
        }
        var steps = book.withObjectProperty("mapping").put("from", 1).withArrayProperty("steps");
        var merge = steps.addObject().put("step", "merge");
        merge.withArrayProperty("from").add("source.source-type.citizen").add("source.source-type.witness-victim");
        merge.put("to", "source.source-type.citizen");
        steps.addObject().put("step", "rename").put("from", "framing.tone").put("to", "framing.valence");
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(book);
    }

    /// A second version in which a category of a source's variable is two.
    public static String splitting(String variable, String category, String one, String other) throws IOException {
        var mapper = new JsonMapper();
        var book = (ObjectNode) mapper.readTree(Files.readString(Path.of("annotation-schemas/news-framing.json")));
        book.put("version", 2);
        book.put("format", 2);
        book.withArrayProperty("changes").addObject().put("version", 2).put("note", "Two of one.");
        for (var tag : book.path("tags")) {
            for (var asked : tag.path("variables")) {
                if (tag.path("id").asText().equals("source") && asked.path("id").asText().equals(variable)) {
                    split((ArrayNode) asked.path("categories"), category, one, other);
                }
            }
        }
        var place = "source." + variable + ".";
        var step = book.withObjectProperty("mapping").put("from", 1).withArrayProperty("steps").addObject();
        step.put("step", "split").put("from", place + category);
        step.withArrayProperty("to").add(place + one).add(place + other);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(book);
    }

    /// A second version that asks one question more, of the whole article.
    public static String asking(String id, String label) throws IOException {
        var mapper = new JsonMapper();
        var book = (ObjectNode) mapper.readTree(Files.readString(Path.of("annotation-schemas/news-framing.json")));
        book.put("version", 2);
        book.put("format", 2);
        book.withArrayProperty("changes").addObject().put("version", 2).put("note", "One question more.");
        for (var tag : book.path("tags")) {
            if (tag.path("id").asText().equals("framing")) {
                var asked = ((ArrayNode) tag.path("variables")).addObject();
                asked.put("id", id).put("label", label).put("scale", "nominal").put("required", true);
                asked.withArrayProperty("categories").addObject().put("id", "low").put("code", 1).put("label", "Low");
                asked.withArrayProperty("categories").addObject().put("id", "high").put("code", 2).put("label", "High");
            }
        }
        book.withObjectProperty("mapping").put("from", 1).withArrayProperty("steps");
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(book);
    }

    /// A version in which nothing but the title differs from the one before it.
    public static String titled(int version) throws IOException {
        var mapper = new JsonMapper();
        var book = (ObjectNode) mapper.readTree(Files.readString(Path.of("annotation-schemas/news-framing.json")));
        book.put("version", version).put("format", 2).put("title", "News framing " + version);
        book.withArrayProperty("changes").addObject().put("version", version).put("note", "Another title.");
        book.withObjectProperty("mapping").put("from", version - 1).withArrayProperty("steps");
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(book);
    }

    private static void split(ArrayNode categories, String category, String one, String other) {
        for (int i = categories.size() - 1; i >= 0; i--) {
            if (categories.get(i).path("id").asText().equals(category)) {
                categories.remove(i);
            }
        }
        categories.addObject().put("id", one).put("code", 901).put("label", one);
        categories.addObject().put("id", other).put("code", 902).put("label", other);
    }

    private static void change(ObjectNode variable, String id) {
        switch (id) {
            case "tone" -> variable.put("id", "valence");
            case "function" -> variable.put("required", true);
            case "source-type" -> {
                var categories = (ArrayNode) variable.path("categories");
                for (int i = categories.size() - 1; i >= 0; i--) {
                    var category = categories.get(i).path("id").asText();
                    if (category.equals("witness-victim")) {
                        categories.remove(i);
                    } else if (category.equals("other")) {
                        ((ObjectNode) categories.get(i)).put("retired", true);
                    }
                }
            }
            default -> {}
        }
    }
}
