package org.framewright.files.document;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads what Word writes: paragraphs, also of tables and text boxes, as they are with all tracked changes accepted.
public final class DocxReader {

    private static final String PROPERTIES = "docProps/core.xml";

    /// Some programs number it.
    private static final Pattern BODY = Pattern.compile("word/document\\d*\\.xml");

    /// Text that was deleted or moved away, that stands a second time for older programs, or says how a word is pronounced.
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "Fallback", "rt", "sectPr", "tblPr", "tblGrid");

    private final DocumentContent content;
    private final DocumentBudget budget;
    private int leftOut;
    private int textBoxes;
    private int inProperties;
    private boolean inRunProperties;
    private boolean inText;
    private boolean hidden;
    private boolean joinsNext;

    public DocxReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    public void read(byte[] file) throws IOException, XMLStreamException {
        var zip = new ZippedXml(file, name -> BODY.matcher(name).matches() || name.equals(PROPERTIES), budget);
        var body = zip.has("word/document.xml") ? "word/document.xml" : "word/document2.xml";
        if (!zip.has(body)) {
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
        zip.forEachEvent(body, this::add);
        content.endParagraph();
        zip.forEachValue(PROPERTIES, this::describe);
    }

    private void describe(String element, String value) {
        switch (element) {
            case "title" -> content.describeTitle(value);
            case "creator" -> content.describe("document_author", value);
            case "created" -> content.describe("document_created", value);
            case "language" -> content.describe("language", value);
            default -> {}
        }
    }

    private void add(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            begin(xml, xml.getLocalName());
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (inText && !hidden && xml.isCharacters()) {
            content.append(xml.getText());
        }
    }

    private void begin(XMLStreamReader xml, String element) {
        if (leftOut > 0 || (LEFT_OUT.contains(element) && inProperties == 0)) {
            leftOut += LEFT_OUT.contains(element) ? 1 : 0;
            warningChange(element);
            return;
        }
        switch (element) {
            case "pPr" -> inProperties++;
            case "rPr" -> inRunProperties = true;
            // of the mark at a paragraph's end: it goes on in the next one
            case "del" -> joinsNext = true;
            case "vanish" -> hide(xml);
            case "ins", "moveTo" -> warningChange(element);
            case "t" -> inText = true;
            case "tab" -> appendOutsideProperties(" ");
            case "noBreakHyphen" -> appendOutsideProperties("\u2011");
            case "br", "cr" -> content.endLine();
            case "footnoteReference", "endnoteReference" -> content.warning(DocumentProblem.FOOTNOTES_LEFT_OUT);
            case "commentReference" -> content.warning(DocumentProblem.COMMENTS_LEFT_OUT);
            case "txbxContent" -> {
                textBoxes++;
                content.beginInset();
            }
            default -> {}
        }
        if (joinsNext && inProperties > 0) {
            warningChange(element);
        }
    }

    private void warningChange(String element) {
        if (Set.of("del", "moveFrom", "ins", "moveTo").contains(element)) {
            content.warning(DocumentProblem.TRACKED_CHANGES);
        }
    }

    private void hide(XMLStreamReader xml) {
        var value = ZippedXml.attribute(xml, "val");
        if (inRunProperties && inProperties == 0 && !value.equals("0") && !value.equals("false")) {
            hidden = true;
            content.warning(DocumentProblem.HIDDEN_TEXT_LEFT_OUT);
        }
    }

    private void appendOutsideProperties(String text) {
        if (inProperties == 0 && !hidden) {
            content.append(text);
        }
    }

    private void end(String element) {
        if (leftOut > 0) {
            leftOut -= LEFT_OUT.contains(element) ? 1 : 0;
            return;
        }
        switch (element) {
            case "pPr" -> inProperties--;
            case "rPr" -> inRunProperties = false;
            case "r" -> hidden = false;
            case "t" -> inText = false;
            case "p" -> {
                if (!joinsNext) {
                    content.endParagraph();
                }
                joinsNext = false;
            }
            case "txbxContent" -> {
                if (textBoxes > 0) {
                    textBoxes--;
                    content.endInset();
                }
            }
            default -> {}
        }
    }
}
