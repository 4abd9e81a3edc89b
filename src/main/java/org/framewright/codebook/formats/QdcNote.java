package org.framewright.codebook.formats;

import org.framewright.codebook.Guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The only text that REFI-QDA has for a code. It holds the guidance in paragraphs with a word for their kind and, in the
/// last paragraph, properties that the format lacks, as `id=tone; scale=ordinal`.
///
/// @param facts by name; only the names in [#FACTS]
record QdcNote(Guidance guidance, SequencedMap<String, String> facts) {

    /// The names of facts, in the order of writing. The last may have any value.
    static final List<String> FACTS = List.of("id", "unit", "occurs", "key", "scale", "code", "state", "original");

    private static final String RULE = "Rule: ";
    private static final String INCLUDE = "Include: ";
    private static final String EXCLUDE = "Exclude: ";
    private static final String UNVERIFIED = "Unverified: ";
    private static final String OURS = "Framewright: ";
    private static final String BETWEEN = "; ";

    String text() {
        var paragraphs = new ArrayList<String>();
        add(paragraphs, "", guidance.description());
        add(paragraphs, RULE, guidance.rule());
        guidance.include().forEach(it -> add(paragraphs, INCLUDE, it));
        guidance.exclude().forEach(it -> add(paragraphs, EXCLUDE, it));
        add(paragraphs, UNVERIFIED, guidance.unverified());
        add(
                paragraphs,
                OURS,
                FACTS.stream()
                        .filter(facts::containsKey)
                        .map(it -> it + "=" + facts.get(it))
                        .collect(Collectors.joining(BETWEEN)));
        return String.join("\n", paragraphs);
    }

    private static void add(List<String> paragraphs, String kind, String text) {
        if (!text.isEmpty()) {
            paragraphs.add(kind + text.replace("\n", " "));
        }
    }

    /// Reads the text of any program: paragraphs without one of these words are the description.
    static QdcNote parse(String text) {
        var description = new ArrayList<String>();
        var rule = new ArrayList<String>();
        var include = new ArrayList<String>();
        var exclude = new ArrayList<String>();
        var unverified = new ArrayList<String>();
        var facts = new LinkedHashMap<String, String>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (line.startsWith(OURS)) {
                        facts.putAll(facts(line.substring(OURS.length())));
                    } else if (!moveIfKind(line, RULE, rule)
                            && !moveIfKind(line, INCLUDE, include)
                            && !moveIfKind(line, EXCLUDE, exclude)
                            && !moveIfKind(line, UNVERIFIED, unverified)) {
                        description.add(line);
                    }
                });
        return new QdcNote(
                new Guidance(
                        String.join("\n", description),
                        String.join("\n", rule),
                        include,
                        exclude,
                        String.join("\n", unverified)),
                facts);
    }

    private static boolean moveIfKind(String line, String kind, List<String> to) {
        return line.startsWith(kind) && to.add(line.substring(kind.length()).strip());
    }

    private static Map<String, String> facts(String line) {
        var facts = new LinkedHashMap<String, String>();
        var rest = line;
        while (!rest.isEmpty()) {
            var name = rest.split("=", 2)[0].strip();
            boolean last = name.equals(FACTS.getLast());
            int end = last ? rest.length() : rest.indexOf(BETWEEN) < 0 ? rest.length() : rest.indexOf(BETWEEN);
            int equals = rest.indexOf('=');
            if (FACTS.contains(name) && equals < end) {
                facts.putIfAbsent(name, rest.substring(equals + 1, end).strip());
            }
            rest = end == rest.length() ? "" : rest.substring(end + BETWEEN.length());
        }
        return facts;
    }
}
