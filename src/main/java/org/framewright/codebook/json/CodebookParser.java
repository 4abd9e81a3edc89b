package org.framewright.codebook.json;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.CodebookDescription;
import org.framewright.codebook.Codebook.CodebookOrigin;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.Codebook.VersionNote;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.SuggestionRule;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Makes a codebook's records out of its JSON, property by property. What the properties mean for one another is checked
/// afterwards, by [CodebookRules].
final class CodebookParser {

    private CodebookParser() {}

    static Codebook codebook(JsonObjectReader root) {
        return root.complete(object -> {
            object.ignore("$schema");
            int format = object.integer("format", 1, Integer.MAX_VALUE);
            if (format > CodebookReader.FORMAT) {
                object.note(CodebookProblem.FORMAT_TOO_NEW, "/format", format);
            }
            return new Codebook(
                    object.text("id"),
                    object.integer("version", 1, Integer.MAX_VALUE),
                    about(object),
                    object.objects("groups", CodebookParser::group),
                    object.objects("tags", TagParser::tag),
                    object.objects("scores", ScoreParser::score),
                    object.objects("readingAids", CodebookParser::readingAid),
                    object.objects("suggestions", CodebookParser::suggestion),
                    object.object("missingCodes", CodebookParser::missingCodes).orElse(MissingCodes.USUAL),
                    object.objects("questions", CodebookParser::question),
                    object.object("mapping", VersionMappingParser::mapping).orElse(null));
        });
    }

    private static CodebookDescription about(JsonObjectReader object) {
        return new CodebookDescription(
                object.text("title"),
                object.textOr("description", ""),
                object.textOr("language", ""),
                new CodebookOrigin(
                        object.texts("authors"), object.textOr("licence", ""), object.textOr("citation", "")),
                object.objects("changes", CodebookParser::note));
    }

    private static VersionNote note(JsonObjectReader object) {
        return new VersionNote(
                object.integer("version", 1, Integer.MAX_VALUE), object.textOr("date", ""), object.text("note"));
    }

    private static Group group(JsonObjectReader object) {
        return new Group(object.text("id"), object.text("label"), object.textOr("description", ""));
    }

    private static ReadingAid readingAid(JsonObjectReader object) {
        var aid =
                new ReadingAid(
                        object.text("id"),
                        object.text("label"),
                        object.text("pattern"),
                        object.flagOr("ignoreCase", true));
        try {
            aid.compile();
        } catch (PatternSyntaxException broken) {
            object.note(CodebookProblem.BAD_PATTERN, object.pointerTo("pattern"), broken.getDescription());
        }
        return aid;
    }

    private static SuggestionRule suggestion(JsonObjectReader object) {
        return new SuggestionRule(
                object.oneOf("finds", SuggestionRule.SuggestionSource.class)
                        .orElse(SuggestionRule.SuggestionSource.QUOTATION),
                object.text("tag"),
                object.textOr("cue", ""),
                object.textOr("source", ""),
                address(object, "speaker", VariableAddress.class),
                address(object, "direct", CategoryAddress.class),
                address(object, "indirect", CategoryAddress.class),
                address(object, "mixed", CategoryAddress.class));
    }

    private static <A extends CodebookAddress> @Nullable A address(
            JsonObjectReader object, String name, Class<A> kind) {
        return object.has(name) ? object.address(name, kind).orElse(null) : null;
    }

    private static MissingCodes missingCodes(JsonObjectReader object) {
        var usual = MissingCodes.USUAL;
        return new MissingCodes(
                object.integerOr("notAsked", Integer.MIN_VALUE, -1, usual.notAsked()),
                object.integerOr("notCodable", Integer.MIN_VALUE, -1, usual.notCodable()),
                object.integerOr("notYetCoded", Integer.MIN_VALUE, -1, usual.notYetCoded()),
                object.integerOr("notCodableAnswer", Integer.MIN_VALUE, -1, usual.notCodableAnswer()));
    }

    private static StudyQuestion question(JsonObjectReader object) {
        List<CodebookAddress> about = object.addresses("about", CodebookAddress.class);
        return new StudyQuestion(object.text("id"), object.text("question"), about, object.textOr("answer", ""));
    }
}
