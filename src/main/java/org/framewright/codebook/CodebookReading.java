package org.framewright.codebook;

import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.Codebook.CodebookDescription;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Codebook.VersionNote;
import org.framewright.codebook.Codebook.CodebookSource;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Makes a codebook's records out of its JSON, property by property. What the properties mean for one another is checked
/// afterwards, by [CodebookRules].
final class CodebookReading {

    private CodebookReading() {}

    static Codebook codebook(JsonReading root) {
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
                    it.objects("groups", CodebookReading::group),
                    it.objects("tags", TagReading::tag),
                    it.objects("scores", ScoreReading::score),
                    it.objects("readingAids", CodebookReading::readingAid),
                    it.objects("suggestions", CodebookReading::suggestion),
                    it.object("missingCodes", CodebookReading::missingCodes).orElse(MissingCodes.USUAL),
                    it.objects("questions", CodebookReading::question),
                    it.object("mapping", MappingReading::mapping).orElse(null));
        });
    }

    private static CodebookDescription about(JsonReading it) {
        return new CodebookDescription(
                it.text("title"),
                it.textOr("description", ""),
                it.textOr("language", ""),
                new CodebookSource(it.texts("authors"), it.textOr("licence", ""), it.textOr("citation", "")),
                it.objects("changes", CodebookReading::note));
    }

    private static VersionNote note(JsonReading it) {
        return new VersionNote(it.integer("version", 1, Integer.MAX_VALUE), it.textOr("date", ""), it.text("note"));
    }

    private static Group group(JsonReading it) {
        return new Group(it.text("id"), it.text("label"), it.textOr("description", ""));
    }

    private static ReadingAid readingAid(JsonReading it) {
        var aid = new ReadingAid(it.text("id"), it.text("label"), it.text("pattern"), it.flagOr("ignoreCase", true));
        try {
            aid.compiled();
        } catch (PatternSyntaxException broken) {
            it.note(CodebookProblem.BAD_PATTERN, it.at("pattern"), broken.getDescription());
        }
        return aid;
    }

    private static SuggestionRule suggestion(JsonReading it) {
        return new SuggestionRule(
                it.oneOf("finds", SuggestionRule.SuggestionSource.class).orElse(SuggestionRule.SuggestionSource.QUOTATION),
                it.text("tag"),
                it.textOr("cue", ""),
                it.textOr("source", ""),
                address(it, "speaker", VariableAddress.class),
                address(it, "direct", CategoryAddress.class),
                address(it, "indirect", CategoryAddress.class),
                address(it, "mixed", CategoryAddress.class));
    }

    private static <A extends Address> @Nullable A address(JsonReading it, String name, Class<A> kind) {
        return it.has(name) ? it.address(name, kind).orElse(null) : null;
    }

    private static MissingCodes missingCodes(JsonReading it) {
        var usual = MissingCodes.USUAL;
        return new MissingCodes(
                it.integerOr("notAsked", Integer.MIN_VALUE, -1, usual.notAsked()),
                it.integerOr("notCodable", Integer.MIN_VALUE, -1, usual.notCodable()),
                it.integerOr("notYetCoded", Integer.MIN_VALUE, -1, usual.notYetCoded()),
                it.integerOr("notCodableAnswer", Integer.MIN_VALUE, -1, usual.notCodableAnswer()));
    }

    private static StudyQuestion question(JsonReading it) {
        List<Address> about = it.addresses("about", Address.class);
        return new StudyQuestion(it.text("id"), it.text("question"), about, it.textOr("answer", ""));
    }
}
