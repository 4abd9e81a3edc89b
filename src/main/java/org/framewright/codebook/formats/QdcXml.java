package org.framewright.codebook.formats;

import org.framewright.files.Limits;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The codes and sets of a `.qdc` file, read from its XML. A stranger's file is harmless: a document type, and so its
/// entities, is refused; nothing is fetched; depth and size are limited.
final class QdcXml {

    private static final Pattern GUID =
            Pattern.compile("\\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\}?");
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

    /// A code with the codes below it.
    static final class Code {
        final String guid;
        final String name;
        final boolean codable;
        final String colour;
        final StringBuilder description = new StringBuilder();
        final List<Code> children = new ArrayList<>();

        Code(String guid, String name, boolean codable, String colour) {
            this.guid = guid;
            this.name = name;
            this.codable = codable;
            this.colour = colour;
        }
    }

    /// A set and the GUIDs of its codes.
    record CodeSet(String name, StringBuilder description, List<String> members) {}

    /// The contents of a file.
    ///
    /// @param unknown names of elements that are not in the standard
    record QdcContent(List<Code> codes, List<CodeSet> sets, Set<String> unknown) {}

    private final String file;
    private final XMLStreamReader xml;
    private final QdcContent content = new QdcContent(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    private final Deque<String> openElements = new ArrayDeque<>();
    private final Deque<Code> codes = new ArrayDeque<>();
    private final Set<String> guids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private QdcXml(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /// Reads a text as XML.
    ///
    /// @throws Refusal with all problems; for a text that is no XML, with the first
    static QdcContent read(String file, String text) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var xml = factory.createXMLStreamReader(new StringReader(text));
            try {
                return new QdcXml(file, xml).found();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new Refusal(
                    CodebookFormatProblem.NOT_XML,
                    at == null ? file : file + ", line " + at.getLineNumber(),
                    reason(broken));
        }
    }

    /// The parser's message without its place, which the problem names already.
    private static String reason(XMLStreamException broken) {
        var lines = String.valueOf(broken.getMessage()).lines().toList();
        return lines.isEmpty() ? "" : lines.getLast().replaceFirst("^Message: ", "");
    }

    private QdcContent found() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new Refusal(CodebookFormatProblem.DOCTYPE, place());
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> characters();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (openElements.pop().equals("Code")) {
                        codes.pop();
                    }
                }
                default -> {}
            }
        }
        if (content.codes().isEmpty() && problems.isEmpty()) {
            throw new Refusal(CodebookFormatProblem.NO_CODES, file);
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return content;
    }

    private void start(String element) {
        if (openElements.isEmpty() && !element.equals("CodeBook")) {
            throw new Refusal(CodebookFormatProblem.NOT_A_CODEBOOK, file, element);
        }
        if (openElements.size() >= Limits.MOST_CODEBOOK_LEVELS) {
            throw new Refusal(CodebookFormatProblem.TOO_DEEP, place(), Limits.MOST_CODEBOOK_LEVELS);
        }
        switch (element) {
            case "Code" -> code();
            case "Set" -> content.sets().add(new CodeSet(attribute("name"), new StringBuilder(), new ArrayList<>()));
            case "MemberCode" -> {
                if (!content.sets().isEmpty()) {
                    content.sets().getLast().members().add(normal(attribute("guid")));
                }
            }
            case "CodeBook", "Codes", "Sets", "Description" -> {}
            default -> content.unknown().add(element);
        }
        openElements.push(element);
    }

    private void code() {
        var guid = attribute("guid");
        if (!guid.isEmpty() && !GUID.matcher(guid).matches()) {
            note(CodebookFormatProblem.ATTRIBUTE_WRONG, "guid", guid);
        } else if (!guid.isEmpty() && !guids.add(normal(guid))) {
            note(CodebookFormatProblem.GUID_TWICE, guid);
        }
        var codable = attribute("isCodable");
        if (!Set.of("", "true", "false", "0", "1").contains(codable)) {
            note(CodebookFormatProblem.ATTRIBUTE_WRONG, "isCodable", codable);
        }
        var colour = xml.getAttributeValue(null, "color");
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            note(CodebookFormatProblem.ATTRIBUTE_WRONG, "color", colour);
            colour = null;
        }
        var code =
                new Code(
                        normal(guid),
                        attribute("name"),
                        codable.equals("true") || codable.equals("1"),
                        colour == null ? "" : colour);
        (codes.isEmpty() ? content.codes() : codes.peek().children).add(code);
        codes.push(code);
    }

    /// A GUID in its normal form: it may be in braces, and in upper or lower case.
    private static String normal(String guid) {
        return guid.replaceAll("[{}]", "").toUpperCase(Locale.ROOT);
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        if (value == null || value.isBlank()) {
            note(CodebookFormatProblem.ATTRIBUTE_LACKING, name);
            return "";
        }
        return value.strip();
    }

    private void characters() {
        if (!"Description".equals(openElements.peek())) {
            return;
        }
        var text = xml.getText();
        var in = openElements.stream().skip(1).findFirst().orElse("");
        if (in.equals("Code") && !codes.isEmpty()) {
            codes.peek().description.append(text);
        } else if (in.equals("Set") && !content.sets().isEmpty()) {
            content.sets().getLast().description().append(text);
        }
    }

    private void note(CodebookFormatProblem code, Object... details) {
        problems.add(Problem.of(code, place(), details));
    }

    private String place() {
        return file + ", line " + xml.getLocation().getLineNumber();
    }
}
