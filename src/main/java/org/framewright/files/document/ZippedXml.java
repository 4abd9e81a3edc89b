package org.framewright.files.document;

import org.framewright.files.CountedStream;
import org.framewright.files.Limit;
import org.framewright.files.Limits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML parts of a packed document, which are unpacked as they are read. A document type is refused, entities with it.
final class ZippedXml {

    private final DocumentBudget budget;
    private final byte[] file;
    private final Set<String> parts = new HashSet<>();

    /// @param wanted tells by its name whether a part is read
    /// @throws org.framewright.model.Refusal where there is more than the limits allow
    ZippedXml(byte[] file, Predicate<String> wanted, DocumentBudget budget) throws IOException {
        this.budget = budget;
        this.file = file;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > budget.get(Limit.DOCUMENT_ENTRIES)) {
                    throw budget.refusal(DocumentProblem.TOO_MANY_PARTS, budget.get(Limit.DOCUMENT_ENTRIES));
                }
                budget.count(zip).transferTo(OutputStream.nullOutputStream());
                if (wanted.test(entry.getName())) {
                    parts.add(entry.getName());
                }
            }
        }
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    /// Gives the consumer each event of a part; of one that is not there, none.
    void forEachEvent(String part, Consumer<XMLStreamReader> consumer) throws IOException, XMLStreamException {
        if (!has(part)) {
            return;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(part)) {
                entry = zip.getNextEntry();
            }
            forEachEvent(zip, consumer);
        }
    }

    private void forEachEvent(InputStream part, Consumer<XMLStreamReader> consumer) throws XMLStreamException {
        var event = new AtomicLong();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new CountedStream(part, bytes -> checkEvent(event.addAndGet(bytes))));
        int level = 0;
        try {
            while (xml.hasNext()) {
                event.set(0);
                int kind = xml.next();
                if (kind == XMLStreamConstants.DTD) {
                    throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
                }
                level += kind == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                budget.checkLevel(level);
                consumer.accept(xml);
                level -= kind == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        } finally {
            xml.close();
        }
    }

    /// A parser holds one event in memory, such as a tag with its attributes; long text comes in pieces.
    private void checkEvent(long bytes) {
        budget.check();
        if (bytes > Limits.SMALL) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
    }

    /// Gives the consumer the text of each element that holds nothing but text, by the element's name.
    void forEachValue(String part, BiConsumer<String, String> consumer) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        forEachEvent(
                part,
                xml -> {
                    switch (xml.getEventType()) {
                        case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                            budget.addCharacters(xml.getTextLength());
                            text.append(xml.getText());
                        }
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
