package org.framewright.codebook.formats;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.CodebookDescription;
import org.framewright.codebook.Codebook.CodebookOrigin;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.ColourPalette;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Colour;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.PassageRules;
import org.framewright.codebook.Tag.Records;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.WarningRules;
import org.framewright.codebook.drafting.DraftIds;
import org.framewright.codebook.formats.CodebookFormat.ConversionResult;
import org.framewright.codebook.formats.QdcXml.Code;
import org.framewright.codebook.formats.QdcXml.QdcContent;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.files.Limits;
import org.framewright.files.TextFile;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads codebooks of QDA programs (REFI-QDA `.qdc`). The place of a code tells its kind:
///
/// - a code at the top is a tag of passages;
/// - below a tag, a code that can't be coded with is a variable; all others are categories of a variable with the tag's
///   name. Codes of QDA programs don't exclude one another, so its scale is `set`;
/// - the codes below a variable are its categories, at any depth;
/// - a set of tags is a heading.
///
/// In a file from Framewright, descriptions have more, and they take precedence: ids, codes, scales, units.
public final class QdcReader {

    private final QdcContent content;
    private final String file;
    private final List<Problem> warnings = new ArrayList<>();
    private final QdcVariables variables = new QdcVariables();
    private final Map<String, String> tagIds = new HashMap<>();

    private QdcReader(QdcContent content, String file) {
        this.content = content;
        this.file = file;
    }

    /// Reads a file.
    ///
    /// @return the codebook's JSON, as version 1 with the file's name as title and id: the format has neither
    /// @throws Refusal with all problems
    public static ConversionResult read(Path file) {
        return read(QdcXml.read(file.toString(), TextFile.read(file, Limits.MOST_CODEBOOK_BYTES).text()), file);
    }

    /// Reads the codes of a file.
    static ConversionResult read(QdcContent content, Path file) {
        var reader = new QdcReader(content, file.toString());
        var codebook = reader.codebook(title(file));
        var json = new CodebookWriter().write(codebook);
        new CodebookReader().read(json);
        return new ConversionResult(json, reader.warnings());
    }

    private static String title(Path file) {
        var name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }

    private Codebook codebook(String title) {
        var ids = new HashSet<String>();
        content.codes().forEach(code -> tagIds.put(code.guid, id(code, "tag", ids)));
        var groups = groups();
        var keys = new HashSet<Character>();
        var tags = content.codes().stream().map(code -> tag(code, groups, keys)).toList();
        return new Codebook(
                DraftIds.from(title, "codebook", Set.of()),
                1,
                new CodebookDescription(title, "", "", new CodebookOrigin(List.of(), "", ""), List.of()),
                groups.stream().map(Heading::group).toList(),
                tags,
                List.of(),
                List.of(),
                List.of(),
                WarningRules.USUAL,
                MissingCodes.USUAL,
                List.of(),
                null);
    }

    /// The warnings about contents that were read in another sense, or not at all.
    private List<Problem> warnings() {
        var all = new ArrayList<>(warnings);
        if (!variables.assumedScales().isEmpty()) {
            all.add(
                    Problem.of(
                            CodebookFormatProblem.SCALES_SUPPOSED, file, String.join(", ", variables.assumedScales())));
        }
        if (!content.namesGiven().isEmpty()) {
            all.add(Problem.of(CodebookFormatProblem.NAMES_GIVEN, file, String.join(", ", content.namesGiven())));
        }
        if (!content.coloursLost().isEmpty()) {
            all.add(Problem.of(CodebookFormatProblem.COLOURS_LEFT_OUT, file, String.join(", ", content.coloursLost())));
        }
        if (!content.unknown().isEmpty()) {
            all.add(Problem.of(CodebookFormatProblem.ELEMENTS_LEFT_OUT, file, String.join(", ", content.unknown())));
        }
        return all;
    }

    /// A heading and the GUIDs of its tags.
    private record Heading(Group group, Set<String> members) {}

    private List<Heading> groups() {
        var headings = new ArrayList<Heading>();
        var ids = new HashSet<String>();
        var left = new ArrayList<String>();
        for (var set : content.sets()) {
            var members = Set.copyOf(set.members());
            if (members.isEmpty() || !tagIds.keySet().containsAll(members)) {
                left.add(set.name());
                continue;
            }
            var note = QdcNote.parse(set.description().toString());
            var id = QdcVariables.id(note, set.name(), "group", ids);
            headings.add(new Heading(new Group(id, set.name(), note.guidance().description()), members));
        }
        if (!left.isEmpty()) {
            warnings.add(Problem.of(CodebookFormatProblem.SETS_LEFT_OUT, file, String.join(", ", left)));
        }
        return headings;
    }

    private static String id(Code code, String kind, Set<String> taken) {
        return QdcVariables.id(QdcNote.parse(code.description.toString()), code.name, kind, taken);
    }

    private Tag tag(Code code, List<Heading> headings, Set<Character> keys) {
        var note = QdcNote.parse(code.description.toString());
        var facts = note.facts();
        var unit = QdcVariables.constant(facts, "unit", Unit.class).orElse(Unit.PASSAGE);
        var occurs = QdcVariables.constant(facts, "occurs", Occurs.class).orElse(Occurs.MANY);
        boolean retired = "retired".equals(facts.get("state"));
        return new Tag(
                tagIds.getOrDefault(code.guid, ""),
                code.name,
                Optional.ofNullable(facts.get("key"))
                        .filter(it -> it.matches("[A-Z]"))
                        .map(it -> it.charAt(0))
                        .filter(it -> retired || keys.add(it))
                        .orElse((char) 0),
                code.colour.isEmpty() ? Colour.GREY : ColourPalette.findNearest(code.colour),
                unit,
                occurs == Occurs.ONCE ? Records.ONCE : Records.MANY,
                PassageRules.ANY,
                headings.stream()
                        .filter(it -> it.members().contains(code.guid))
                        .map(it -> it.group().id())
                        .findFirst()
                        .orElse(""),
                null,
                retired,
                note.guidance(),
                List.of(),
                variables.create(code));
    }
}
