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
        return root.complete(it -> {
            it.ignore("$schema");
            int format = it.integer("format", 1, Integer.MAX_VALUE);
            if (format > CodebookReader.FORMAT) {
                it.note(CodebookProblem.FORMAT_TOO_NEW, "/format", format);
            }
            return new Codebook(
                    it.text("id"),
                    it.integer("version", 1, Integer.MAX_VALUE),
                    about(it),
                    it.objects("groups", CodebookParser::group),
                    it.objects("tags", TagParser::tag),
                    it.objects("scores", ScoreParser::score),
                    it.objects("readingAids", CodebookParser::readingAid),
                    it.objects("suggestions", CodebookParser::suggestion),
                    it.object("missingCodes", CodebookParser::missingCodes).orElse(MissingCodes.USUAL),
                    it.objects("questions", CodebookParser::question),
                    it.object("mapping", VersionMappingParser::mapping).orElse(null));
        });
    }

    private static CodebookDescription about(JsonObjectReader it) {
        return new CodebookDescription(
                it.text("title"),
                it.textOr("description", ""),
                it.textOr("language", ""),
                new CodebookOrigin(it.texts("authors"), it.textOr("licence", ""), it.textOr("citation", "")),
                it.objects("changes", CodebookParser::note));
    }

    private static VersionNote note(JsonObjectReader it) {
        return new VersionNote(it.integer("version", 1, Integer.MAX_VALUE), it.textOr("date", ""), it.text("note"));
    }

    private static Group group(JsonObjectReader it) {
        return new Group(it.text("id"), it.text("label"), it.textOr("description", ""));
    }

    private static ReadingAid readingAid(JsonObjectReader it) {
        var aid = new ReadingAid(it.text("id"), it.text("label"), it.text("pattern"), it.flagOr("ignoreCase", true));
        try {
            aid.compiled();
        } catch (PatternSyntaxException broken) {
            it.note(CodebookProblem.BAD_PATTERN, it.at("pattern"), broken.getDescription());
        }
        return aid;
    }

    private static SuggestionRule suggestion(JsonObjectReader it) {
        return new SuggestionRule(
                it.oneOf("finds", SuggestionRule.SuggestionSource.class)
                        .orElse(SuggestionRule.SuggestionSource.QUOTATION),
                it.text("tag"),
                it.textOr("cue", ""),
                it.textOr("source", ""),
                address(it, "speaker", VariableAddress.class),
                address(it, "direct", CategoryAddress.class),
                address(it, "indirect", CategoryAddress.class),
                address(it, "mixed", CategoryAddress.class));
    }

    private static <A extends CodebookAddress> @Nullable A address(JsonObjectReader it, String name, Class<A> kind) {
        return it.has(name) ? it.address(name, kind).orElse(null) : null;
    }

    private static MissingCodes missingCodes(JsonObjectReader it) {
        var usual = MissingCodes.USUAL;
        return new MissingCodes(
                it.integerOr("notAsked", Integer.MIN_VALUE, -1, usual.notAsked()),
                it.integerOr("notCodable", Integer.MIN_VALUE, -1, usual.notCodable()),
                it.integerOr("notYetCoded", Integer.MIN_VALUE, -1, usual.notYetCoded()),
                it.integerOr("notCodableAnswer", Integer.MIN_VALUE, -1, usual.notCodableAnswer()));
    }

    private static StudyQuestion question(JsonObjectReader it) {
        List<CodebookAddress> about = it.addresses("about", CodebookAddress.class);
        return new StudyQuestion(it.text("id"), it.text("question"), about, it.textOr("answer", ""));
    }
}
