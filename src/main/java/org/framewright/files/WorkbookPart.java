package org.framewright.files;

import static java.util.regex.Matcher.quoteReplacement;

import org.framewright.files.Limits.CellLimits;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a workbook, element by element. Its bounds hold where it is parsed: what the parser may unpack in all and for one
/// event, how much text is kept; names, depth and attributes are bounded by the JDK's parser itself, and a document type is
/// refused.
final class WorkbookPart implements AutoCloseable {

    private static final Set<String> HOLDERS = Set.of("v", "t");

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// The pronunciation of East Asian words.
    private static final String PHONETIC = "rPh";

    private final String file;
    private final CellLimits limits;
    private final CountedStream unpacked;
    private final XMLStreamReader xml;
    private long sum;
    private long forEvent;
    private long characters;

    /// @param file as refusals name it
    WorkbookPart(String file, InputStream in, CellLimits limits) throws XMLStreamException {
        this.file = file;
        this.limits = limits;
        this.unpacked = new CountedStream(in, this::countUnpacked);
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createXMLStreamReader(unpacked);
    }

    /// Moves to the next beginning or end of an element.
    ///
    /// @return whether there is one
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            advance();
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private void advance() throws XMLStreamException {
        forEvent = 0;
        if (xml.next() == XMLStreamConstants.DTD) {
            throw broken();
        }
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /// An attribute of the element that begins, in whatever namespace; empty where it has none.
    String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// Goes to the end of the element that begins, which is a cell or a string.
    ///
    /// @return its text
    String text() throws XMLStreamException {
        var element = xml.getLocalName();
        var text = new StringBuilder();
        boolean holds = false;
        boolean phonetic = false;
        while (xml.hasNext()) {
            advance();
            if (ends(element)) {
                break;
            } else if (xml.isStartElement() || xml.isEndElement()) {
                phonetic = xml.getLocalName().equals(PHONETIC) ? xml.isStartElement() : phonetic;
                holds = xml.isStartElement() && !phonetic && HOLDERS.contains(xml.getLocalName());
            } else if (holds && xml.hasText()) {
                count(xml.getTextLength());
                requireRow(text.length() + xml.getTextLength());
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return unescape(text.toString());
    }

    /// Characters that XML can't hold, and the returns of line ends, are written as `_x000D_`.
    private static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(it -> quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16))))
                : text;
    }

    /// Counts kept text, each copy of it.
    ///
    /// @throws Refusal where it becomes more than the limits allow
    void count(int length) {
        characters += length;
        if (characters > limits.mostText()) {
            throw new Refusal(FilesProblem.TOO_MUCH_TEXT, file, limits.mostText());
        }
    }

    /// Refuses text that would be too long for one row, before it is in memory.
    ///
    /// @param length in characters
    void requireRow(long length) {
        if (length > limits.longestRow()) {
            throw new Refusal(FilesProblem.TOO_MUCH_TEXT, file, limits.longestRow());
        }
    }

    private Refusal broken() {
        return new Refusal(FilesProblem.BROKEN_XLSX, file);
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        unpacked.close();
    }

    /// Counts the bytes that the parser takes.
    private void countUnpacked(int bytes) {
        sum += bytes;
        forEvent += bytes;
        if (sum > limits.mostUnpacked()) {
            throw new Refusal(FilesProblem.UNPACKS_TOO_LARGE, file, limits.mostUnpacked());
        }
        if (forEvent > Limits.MOST_EVENT_BYTES) {
            throw broken();
        }
    }
}
