package org.framewright.codebook.formats;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.ColourPalette;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.formats.CodebookFormat.ConversionResult;
import org.framewright.model.Problem;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes codebooks for QDA programs in REFI-QDA 1.5: tags, below them their variables, and below those their categories,
/// each as a code. A code's GUID is computed from the codebook's id and the code's address, so that every file has the
/// same.
public final class QdcWriter {

    /// The namespace of codebooks in REFI-QDA 1.0.
    private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private static final int INDENT = 2;

    private final Codebook codebook;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private QdcWriter(Codebook codebook) throws XMLStreamException {
        this.codebook = codebook;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /// Writes a codebook as `.qdc`. The result has the losses.
    public static ConversionResult write(Codebook codebook) {
        try {
            var writer = new QdcWriter(codebook);
            writer.document();
            return new ConversionResult(writer.text.toString(), QdcLosses.find(codebook));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.setDefaultNamespace(NAMESPACE);
        start("CodeBook");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("origin", "Framewright");
        start("Codes");
        for (var tag : codebook.tags()) {
            tag(tag);
        }
        end();
        groups();
        end();
        xml.writeEndDocument();
        xml.close();
        text.write('\n');
    }

    private void tag(Tag tag) throws XMLStreamException {
        var facts = facts(tag.id(), tag.retired());
        facts.put("unit", word(tag.unit()));
        facts.put("occurs", word(tag.occurs()));
        if (tag.hasKey()) {
            facts.put("key", String.valueOf(tag.key()));
        }
        boolean codable = tag.unit() == Tag.Unit.PASSAGE && !tag.retired();
        code(tag.id(), tag.label(), codable, tag.colour(), new QdcNote(tag.guidance(), facts));
        for (var variable : tag.variables()) {
            variable(tag, variable);
        }
        end();
    }

    private void variable(Tag tag, Variable variable) throws XMLStreamException {
        var address = new CodebookAddress.VariableAddress(tag.id(), variable.id());
        var facts = facts(variable.id(), variable.retired());
        facts.put("scale", word(variable.scale()));
        code(address.toString(), variable.label(), false, tag.colour(), new QdcNote(variable.guidance(), facts));
        for (var category : variable.categories()) {
            if (category.parent().isEmpty()) {
                category(address, variable.categories(), category, tag.colour());
            }
        }
        end();
    }

    private void category(
            CodebookAddress.VariableAddress address, List<Category> all, Category category, Tag.Colour colour)
            throws XMLStreamException {
        var facts = facts(category.id(), category.retired());
        facts.put("code", Integer.toString(category.code()));
        if (!category.original().isEmpty()) {
            facts.put("original", category.original());
        }
        code(
                address.category(category.id()).toString(),
                category.label(),
                category.isOffered(),
                colour,
                new QdcNote(category.guidance(), facts));
        for (var below : all) {
            if (below.parent().equals(category.id())) {
                category(address, all, below, colour);
            }
        }
        end();
    }

    private static SequencedMap<String, String> facts(String id, boolean retired) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("id", id);
        if (retired) {
            facts.put("state", "retired");
        }
        return facts;
    }

    /// Begins a code; the codes below it, and its end, follow.
    private void code(String address, String name, boolean codable, Tag.Colour colour, QdcNote note)
            throws XMLStreamException {
        start("Code");
        xml.writeAttribute("guid", guid(address));
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("isCodable", Boolean.toString(codable));
        xml.writeAttribute("color", ColourPalette.rgb(colour));
        description(note.text());
    }

    private void description(String words) throws XMLStreamException {
        line();
        xml.writeStartElement(NAMESPACE, "Description");
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
    }

    /// The codebook's headings, as sets of tags.
    private void groups() throws XMLStreamException {
        if (codebook.groups().isEmpty()) {
            return;
        }
        start("Sets");
        for (var group : codebook.groups()) {
            start("Set");
            xml.writeAttribute("guid", guid("group " + group.id()));
            xml.writeAttribute("name", clean(group.label()));
            var facts = facts(group.id(), false);
            description(new QdcNote(Guidance.NONE.withDescription(group.description()), facts).text());
            for (var tag : codebook.tags()) {
                if (tag.group().equals(group.id())) {
                    line();
                    xml.writeEmptyElement(NAMESPACE, "MemberCode");
                    xml.writeAttribute("guid", guid(tag.id()));
                }
            }
            end();
        }
        end();
    }

    private String guid(String address) {
        var name = "framewright codebook " + codebook.id() + " " + address;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().toUpperCase(Locale.ROOT);
    }

    private void start(String element) throws XMLStreamException {
        line();
        xml.writeStartElement(NAMESPACE, element);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth * INDENT));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// A text without the characters that XML 1.0 can't contain: most control characters, and single surrogates.
    static String clean(String text) {
        var held = new StringBuilder();
        text.codePoints().filter(QdcWriter::isAllowed).forEach(held::appendCodePoint);
        return held.toString();
    }

    private static boolean isAllowed(int it) {
        return it == '\t'
                || it == '\n'
                || it == '\r'
                || (it >= 0x20 && it <= 0xD7FF)
                || (it >= 0xE000 && it <= 0xFFFD)
                || it >= 0x10000;
    }

    /// Finds the parts of a codebook that `.qdc` can't hold. REFI-QDA wants people to be told.
    private static final class QdcLosses {

        private final Codebook codebook;
        private final List<Problem> losses = new ArrayList<>();

        private QdcLosses(Codebook codebook) {
            this.codebook = codebook;
        }

        static List<Problem> find(Codebook codebook) {
            var losses = new QdcLosses(codebook);
            losses.find();
            return List.copyOf(losses.losses);
        }

        private void find() {
            note(
                    CodebookFormatProblem.CONDITIONS_LEFT_OUT,
                    Stream.concat(
                                    codebook.tags().stream().filter(it -> it.when() != null).map(Tag::id),
                                    variables(it -> it.when() != null).stream())
                            .toList());
            note(
                    CodebookFormatProblem.ROLES_LEFT_OUT,
                    codebook.tags().stream()
                            .flatMap(tag -> tag.roles().stream().map(role -> tag.id() + ">" + role.id()))
                            .toList());
            note(CodebookFormatProblem.ANSWER_RULES_LEFT_OUT, variables(QdcLosses::hasRules));
            note(
                    CodebookFormatProblem.PASSAGE_RULES_LEFT_OUT,
                    codebook.tags().stream().filter(QdcLosses::hasRules).map(Tag::id).toList());
            note(CodebookFormatProblem.SCORES_LEFT_OUT, codebook.scores().stream().map(DerivedScore::id).toList());
            note(
                    CodebookFormatProblem.HIGHLIGHT_PATTERNS_LEFT_OUT,
                    codebook.highlightPatterns().stream().map(HighlightPattern::id).toList());
            note(
                    CodebookFormatProblem.SUGGESTIONS_LEFT_OUT,
                    codebook.suggestions().stream().map(SuggestionRule::tag).distinct().toList());
            note(
                    CodebookFormatProblem.QUESTIONS_LEFT_OUT,
                    codebook.questions().stream().map(StudyQuestion::id).toList());
            losses.add(Problem.of(CodebookFormatProblem.ABOUT_LEFT_OUT, codebook.id()));
            if (codebook.mapping() != null || !codebook.missingCodes().equals(MissingCodes.USUAL)) {
                losses.add(Problem.of(CodebookFormatProblem.MAPPING_LEFT_OUT, codebook.id()));
            }
        }

        private static boolean hasRules(Variable variable) {
            return variable.required()
                    || variable.allowsNotCodable()
                    || !variable.range().equals(Variable.NumberRange.ANY)
                    || !variable.none().isEmpty();
        }

        private static boolean hasRules(Tag tag) {
            var records = tag.occurs() == Tag.Occurs.ONCE ? Tag.Records.ONCE : Tag.Records.MANY;
            return !tag.records().equals(records) || !tag.passages().equals(Tag.PassageRules.ANY);
        }

        private List<String> variables(Predicate<Variable> wanted) {
            return codebook.tags().stream()
                    .flatMap(tag ->
                            tag.variables().stream().filter(wanted).map(variable -> tag.id() + "." + variable.id()))
                    .toList();
        }

        private void note(CodebookFormatProblem code, List<String> ids) {
            if (!ids.isEmpty()) {
                losses.add(Problem.of(code, codebook.id(), String.join(", ", ids)));
            }
        }
    }
}
