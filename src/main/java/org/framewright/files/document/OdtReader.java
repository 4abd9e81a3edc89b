package org.framewright.files.document;

import java.io.IOException;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads what LibreOffice writes: headings and paragraphs, also of tables and text boxes, as they are with all tracked changes
/// accepted.
public final class OdtReader {

    /// Deleted text, notes and drawings, with their descriptions.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "tracked-changes",
                    "note",
                    "annotation",
                    "ruby-text",
                    "desc",
                    "forms",
                    "sequence-decls",
                    "table-of-content");

    private static final Set<String> PARAGRAPHS = Set.of("p", "h");

    private final DocumentContent content;
    private final DocumentBudget budget;
    private int leftOut;
    private int paragraphs;
    private boolean inText;

    public OdtReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    public void read(byte[] file) throws IOException, XMLStreamException {
        var zip = new ZippedXml(file, Set.of("content.xml", "meta.xml", "META-INF/manifest.xml")::contains, budget);
        zip.forEachEvent("META-INF/manifest.xml", this::refuseLocked);
        if (!zip.has("content.xml")) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
        zip.forEachEvent("content.xml", this::add);
        content.endParagraph();
        zip.forEachValue("meta.xml", this::describe);
    }

    private void refuseLocked(XMLStreamReader xml) {
        if (xml.isStartElement() && xml.getLocalName().equals("encryption-data")) {
            throw budget.refusal(DocumentProblem.LOCKED);
        }
    }

    private void describe(String element, String value) {
        switch (element) {
            case "title" -> content.describeTitle(value);
            case "initial-creator" -> content.describe("document_author", value);
            case "creation-date" -> content.describe("document_created", value);
            case "language" -> content.describe("language", value);
            default -> {}
        }
    }

    private void add(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            begin(xml, xml.getLocalName());
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (inText && paragraphs > 0 && leftOut == 0 && xml.isCharacters()) {
            content.append(xml.getText());
        }
    }

    private void begin(XMLStreamReader xml, String element) {
        if (LEFT_OUT.contains(element)) {
            leftOut++;
            warning(element);
        }
        if (leftOut > 0) {
            return;
        }
        if (element.equals("text") && "office".equals(xml.getPrefix())) {
            inText = true;
        } else if (PARAGRAPHS.contains(element)) {
            paragraphs++;
        }
        switch (element) {
            case "s" -> content.append(" ");
            case "tab" -> content.append(" ");
            case "line-break" -> content.endLine();
            case "text-box" -> content.beginInset();
            default -> {}
        }
    }

    private void warning(String element) {
        switch (element) {
            case "tracked-changes" -> content.warning(DocumentProblem.TRACKED_CHANGES);
            case "note" -> content.warning(DocumentProblem.FOOTNOTES_LEFT_OUT);
            case "annotation" -> content.warning(DocumentProblem.COMMENTS_LEFT_OUT);
            default -> {}
        }
    }

    private void end(String element) {
        if (leftOut > 0) {
            leftOut -= LEFT_OUT.contains(element) ? 1 : 0;
        } else if (PARAGRAPHS.contains(element)) {
            paragraphs--;
            content.endParagraph();
        } else if (element.equals("text-box")) {
            content.endInset();
        }
    }
}
