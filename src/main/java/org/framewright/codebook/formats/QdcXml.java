package org.framewright.codebook.formats;

import org.framewright.files.BlankText;
import org.framewright.files.FilesProblem;
import org.framewright.files.Limits;
import org.framewright.model.Refusal;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The codes and sets of a `.qdc` file, read from its XML. A stranger's file is harmless: a document type, and so its
/// entities, is refused; nothing is fetched; depth and size are limited. What a draft can do without (GUIDs, colours, flags) may be
/// missing, or be written in any way.
final class QdcXml {

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
    /// @param namesGiven the names that codes and sets without a name got here
    /// @param coloursLost colours that can't be read
    record QdcContent(
            List<Code> codes,
            List<CodeSet> sets,
            Set<String> unknown,
            Set<String> namesGiven,
            Set<String> coloursLost) {

        static QdcContent empty() {
            return new QdcContent(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new TreeSet<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>());
        }
    }

    private final String file;
    private final XMLStreamReader xml;
    private final QdcContent content = QdcContent.empty();
    private final Deque<String> openElements = new ArrayDeque<>();
    private final Deque<Code> codes = new ArrayDeque<>();
    private final Set<String> guids = new HashSet<>();
    private int count;

    private QdcXml(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /// Reads a text as XML.
    ///
    /// @throws Refusal where it is no XML, or no codebook
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
                    CodebookFormatProblem.NOT_XML, at == null ? file : file + ":" + at.getLineNumber(), reason(broken));
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
        if (content.codes().isEmpty()) {
            throw new Refusal(CodebookFormatProblem.NO_CODES, file);
        }
        return content;
    }

    private void start(String element) {
        if (openElements.isEmpty() && !element.equals("CodeBook")) {
            throw element.equals("Project")
                    ? new Refusal(FilesProblem.QDA_PROJECT, file)
                    : new Refusal(CodebookFormatProblem.NOT_A_CODEBOOK, file, element);
        }
        if (openElements.size() >= Limits.MOST_CODEBOOK_LEVELS) {
            throw new Refusal(CodebookFormatProblem.TOO_DEEP, place(), Limits.MOST_CODEBOOK_LEVELS);
        }
        switch (element) {
            case "Code" -> code();
            case "Set" -> content.sets().add(new CodeSet(name("Set"), new StringBuilder(), new ArrayList<>()));
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
        var guid = normal(attribute("guid"));
        var colour = attribute("color");
        var known = QdcColour.find(colour);
        if (!colour.isEmpty() && known.isEmpty()) {
            content.coloursLost().add(colour);
        }
        var codable = attribute("isCodable").toLowerCase(Locale.ROOT);
        var name = name("Code");
        var code =
                new Code(
                        guid.isEmpty() || !guids.add(guid) ? "code " + count : guid,
                        name,
                        !codable.equals("false") && !codable.equals("0"),
                        known.orElse(""));
        (codes.isEmpty() ? content.codes() : codes.peek().children).add(code);
        codes.push(code);
    }

    /// A GUID in its normal form: it may be in braces, and in upper or lower case.
    private static String normal(String guid) {
        return guid.replaceAll("[{}]", "").toUpperCase(Locale.ROOT);
    }

    /// The name of a code or set; where it has none, its kind and number.
    private String name(String kind) {
        count++;
        var name = attribute("name");
        if (!name.isEmpty()) {
            return name;
        }
        var given = kind + " " + count;
        content.namesGiven().add(given);
        return given;
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : BlankText.stripCell(value);
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

    private String place() {
        return file + ":" + xml.getLocation().getLineNumber();
    }
}
