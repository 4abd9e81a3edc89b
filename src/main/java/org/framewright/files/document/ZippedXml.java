package org.framewright.files.document;

import org.framewright.files.Limit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML parts of a packed document. A document type is refused, entities with it.
final class ZippedXml {

    private final DocumentBudget budget;
    private final Map<String, byte[]> parts = new HashMap<>();

    /// @param wanted tells by its name whether a part is kept
    /// @throws org.framewright.model.Refusal where there is more than the limits allow
    ZippedXml(byte[] file, Predicate<String> wanted, DocumentBudget budget) throws IOException {
        this.budget = budget;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > budget.get(Limit.DOCUMENT_ENTRIES)) {
                    throw budget.refusal(DocumentProblem.TOO_MANY_PARTS, budget.get(Limit.DOCUMENT_ENTRIES));
                }
                var counted = budget.count(zip);
                if (wanted.test(entry.getName())) {
                    parts.putIfAbsent(entry.getName(), counted.readAllBytes());
                } else {
                    counted.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /// Gives the consumer each event of a part; of one that is not there, none.
    void forEachEvent(String part, Consumer<XMLStreamReader> consumer) throws XMLStreamException {
        var bytes = parts.get(part);
        if (bytes == null) {
            return;
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        int level = 0;
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
                }
                level += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                budget.checkLevel(level);
                consumer.accept(xml);
                level -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        } finally {
            xml.close();
        }
    }

    /// Gives the consumer the text of each element that holds nothing but text, by the element's name.
    void forEachValue(String part, BiConsumer<String, String> consumer) throws XMLStreamException {
        var text = new StringBuilder();
        forEachEvent(
                part,
                xml -> {
                    switch (xml.getEventType()) {
                        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                        case XMLStreamConstants.END_ELEMENT -> {
                            consumer.accept(xml.getLocalName(), text.toString());
                            text.setLength(0);
                        }
                        default -> {}
                    }
                });
    }

    /// An attribute of the element that begins, in whatever namespace; empty where it has none.
    static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
