package org.framewright.codebook.json;

import org.framewright.codebook.AttributionKind;
import org.framewright.codebook.Category;
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
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.WarningRules;
import org.framewright.codebook.WarningRules.ContradictionRule;
import org.framewright.model.coding.Value;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.regex.PatternSyntaxException;

/// Makes a codebook's records from its JSON, property by property. `CodebookRules` checks the rules between properties
/// afterwards.
final class CodebookParser {

    private CodebookParser() {}

    static Codebook codebook(JsonObjectReader root) {
        return root.complete(object -> {
            object.ignore("$schema");
            int format = object.integer("format", 1);
            if (format > CodebookReader.FORMAT) {
                object.note(CodebookProblem.FORMAT_TOO_NEW, "/format", format);
            }
            return new Codebook(
                    object.text("id"),
                    object.integer("version", 1),
                    about(object),
                    object.objects("groups", CodebookParser::group),
                    object.objects("tags", TagParser::tag),
                    object.objects("scores", CodebookParser::score),
                    object.objects("highlightPatterns", CodebookParser::highlightPattern),
                    object.objects("suggestions", CodebookParser::suggestion),
                    object.object("warnings", CodebookParser::warnings).orElse(WarningRules.USUAL),
                    object.object("missingCodes", CodebookParser::missingCodes).orElse(MissingCodes.USUAL),
                    object.objects("questions", CodebookParser::question),
                    object.object("mapping", CodebookParser::mapping).orElse(null));
        });
    }

    private static CodebookDescription about(JsonObjectReader object) {
        return new CodebookDescription(
                object.text("title"),
                object.textOrEmpty("description"),
                object.textOrEmpty("language"),
                new CodebookOrigin(
                        object.texts("authors"), object.textOrEmpty("licence"), object.textOrEmpty("citation")),
                object.objects("changes", CodebookParser::note));
    }

    private static VersionNote note(JsonObjectReader object) {
        return new VersionNote(object.integer("version", 1), object.textOrEmpty("date"), object.text("note"));
    }

    private static Group group(JsonObjectReader object) {
        return new Group(object.text("id"), object.text("label"), object.textOrEmpty("description"));
    }

    private static HighlightPattern highlightPattern(JsonObjectReader object) {
        var aid =
                new HighlightPattern(
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
                object.textOrEmpty("cue"),
                object.textOrEmpty("source"),
                address(object, "speaker", VariableAddress.class),
                address(object, "direct", CategoryAddress.class),
                address(object, "indirect", CategoryAddress.class),
                address(object, "mixed", CategoryAddress.class),
                object.allOf("kinds", AttributionKind.class),
                object.flag("that"),
                object.flag("adverbs"));
    }

    private static <A extends CodebookAddress> @Nullable A address(
            JsonObjectReader object, String name, Class<A> kind) {
        return object.has(name) ? object.address(name, kind).orElse(null) : null;
    }

    private static WarningRules warnings(JsonObjectReader object) {
        List<Optional<ContradictionRule>> rules = object.objects("contradictions", CodebookParser::contradiction);
        return new WarningRules(
                object.allOf("off", WarningRules.WarningKind.class), rules.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<ContradictionRule> contradiction(JsonObjectReader object) {
        var tag = object.text("tag");
        var words = object.text("words");
        if (!object.has("when")) {
            object.note(CodebookProblem.PROPERTY_MISSING, object.pointerTo(""), "when");
        }
        return object.object("when", TagParser::condition).map(it -> new ContradictionRule(tag, it, words));
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
        return new StudyQuestion(object.text("id"), object.text("question"), about, object.textOrEmpty("answer"));
    }

    private enum FormulaKind {
        MEAN,
        SUM,
        COUNT,
        SHARE,
        DIFFERENCE
    }

    static DerivedScore score(JsonObjectReader object) {
        return new DerivedScore(
                object.text("id"),
                object.text("label"),
                object.oneOf("of", FormulaKind.class)
                        .map(kind -> formula(object, kind))
                        .orElseGet(() -> {
                            object.ignoreAll();
                            return new Formula.Difference("", "");
                        }),
                TagParser.guidance(object));
    }

    private static Formula formula(JsonObjectReader object, FormulaKind kind) {
        return switch (kind) {
            case MEAN -> {
                var input = input(object, kind);
                yield new Formula.Mean(input, minAnswered(object, input, kind));
            }
            case SUM -> {
                var input = input(object, kind);
                yield new Formula.Sum(input, minAnswered(object, input, kind));
            }
            case COUNT -> {
                var input = input(object, kind);
                yield new Formula.Count(input, categories(object), minAnswered(object, input, kind));
            }
            case SHARE -> {
                var input = input(object, kind);
                yield new Formula.Share(input, categories(object), minAnswered(object, input, kind));
            }
            case DIFFERENCE -> new Formula.Difference(object.text("minuend"), object.text("subtrahend"));
        };
    }

    private static List<String> categories(JsonObjectReader object) {
        var categories = object.texts("is");
        return categories.isEmpty() ? List.of(Category.YES) : categories;
    }

    private static ScoreInput input(JsonObjectReader object, FormulaKind kind) {
        if (object.has("tag")) {
            if (object.has("items")) {
                object.note(CodebookProblem.ONE_OF_TWO, object.pointerTo("items"), "tag", "items");
                object.ignore("items");
            }
            var tag = object.text("tag");
            if (kind == FormulaKind.COUNT && !object.has("variable")) {
                return new ScoreInput.Annotations(tag);
            }
            return new ScoreInput.Answers(new CodebookAddress.VariableAddress(tag, object.text("variable")));
        }
        var items = object.addresses("items", CodebookAddress.VariableAddress.class);
        if (items.isEmpty() && !object.has("items")) {
            object.note(CodebookProblem.PROPERTY_MISSING, object.pointerTo(""), "items");
        }
        return new ScoreInput.Items(items);
    }

    private static int minAnswered(JsonObjectReader object, ScoreInput input, FormulaKind kind) {
        return object.integerOr("answered", 0, 1_000, input.usualMinAnswered(kind == FormulaKind.COUNT));
    }

    private enum StepKind {
        RENAME,
        MOVE,
        MERGE,
        SPLIT,
        SCALE,
        REDEFINE,
        ASK_AGAIN
    }

    static VersionMapping mapping(JsonObjectReader object) {
        List<Optional<Step>> steps = object.objects("steps", CodebookParser::step);
        return new VersionMapping(object.integer("from", 1), steps.stream().flatMap(Optional::stream).toList());
    }

    private static Optional<Step> step(JsonObjectReader object) {
        var kind = object.oneOf("step", StepKind.class);
        if (kind.isEmpty()) {
            object.ignoreAll();
            return Optional.empty();
        }
        return switch (kind.get()) {
            case RENAME -> between(object, CodebookAddress.class, CodebookAddress.class, Step.Rename::new);
            case MOVE -> between(object, VariableAddress.class, VariableAddress.class, Step.Move::new);
            case SCALE -> {
                var values = object.object("values", CodebookParser::values).orElseGet(LinkedHashMap::new);
                yield between(
                        object,
                        VariableAddress.class,
                        VariableAddress.class,
                        (from, to) -> new Step.Rescale(from, to, values));
            }
            case MERGE -> {
                var from = object.addresses("from", CategoryAddress.class);
                yield object.address("to", CategoryAddress.class).map(to -> new Step.Merge(from, to));
            }
            case SPLIT -> {
                var to = object.addresses("to", CategoryAddress.class);
                yield object.address("from", CategoryAddress.class).map(from -> new Step.Split(from, to));
            }
            case REDEFINE -> object.address("what", VariableAddress.class).map(Step.Redefine::new);
            case ASK_AGAIN -> askAgain(object);
        };
    }

    private static Optional<Step> askAgain(JsonObjectReader object) {
        var what = object.address("what", CodebookAddress.class);
        if (what.filter(address -> !(address instanceof VariableAddress) && !(address instanceof CategoryAddress))
                .isPresent()) {
            object.note(CodebookProblem.BAD_ADDRESS, object.pointerTo("what"), what.get());
            return Optional.empty();
        }
        return what.map(Step.AskAgain::new);
    }

    private static <A extends CodebookAddress, B extends CodebookAddress> Optional<Step> between(
            JsonObjectReader object, Class<A> from, Class<B> to, BiFunction<A, B, Step> step) {
        var first = object.address("from", from);
        var second = object.address("to", to);
        return first.flatMap(one -> second.map(other -> step.apply(one, other)));
    }

    /// The values by name: a category's id, several ids for a set, or a number.
    private static SequencedMap<String, Value> values(JsonObjectReader object) {
        var values = new LinkedHashMap<String, Value>();
        for (var name : object.names()) {
            object.value(name).filter(Objects::nonNull).ifPresent(value -> values.put(name, value));
        }
        return values;
    }
}
