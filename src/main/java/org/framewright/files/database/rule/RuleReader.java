package org.framewright.files.database.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.files.database.ArticleDivision;
import org.framewright.files.database.ArticleDivision.ElementDivision;
import org.framewright.files.database.ArticleDivision.LineDivision;
import org.framewright.files.database.ArticleDivision.PagePart;
import org.framewright.files.database.ArticleLayout;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.database.DateFinder;
import org.framewright.files.database.LabelTable;
import org.framewright.files.database.rule.HeadRule.HeadPattern;
import org.framewright.files.database.rule.LabelRule.LabelPlace;
import org.framewright.model.Refusal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a rule file.
final class RuleReader {

    private final JsonMapper mapper = JsonObjects.strict(Limits.MOST_RULE_BYTES).build();
    private final Set<Locale> locales = Set.of(Locale.getAvailableLocales());

    /// @param where the file, as refusals name it
    /// @param origin what the rule's stamp ends in; empty for a shipped one
    /// @throws Refusal with what is wrong, and where in the rule
    DatabaseRule read(byte[] json, String where, String origin) {
        var rule = new RuleObject(tree(json, where), where, "");
        var id = rule.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw rule.refusal(DatabaseProblem.FIELD_WRONG, "id");
        }
        var description = new RuleDescription(id, rule.number("version"), rule.text("name"), rule.texts("languages"));
        var division = division(rule);
        var layout = layout(rule);
        rule.finish();
        return new DatabaseRule(description, id + "-" + description.version() + origin, division, layout);
    }

    private JsonNode tree(byte[] json, String where) {
        try {
            var tree = mapper.readTree(new String(json, StandardCharsets.UTF_8));
            if (!tree.isObject()) {
                throw new Refusal(DatabaseProblem.NOT_A_RULE, where, 1, 1, "no object");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new Refusal(
                    DatabaseProblem.NOT_A_RULE,
                    where,
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr(),
                    JsonObjects.reason(broken));
        }
    }

    private static ArticleDivision division(RuleObject rule) {
        var lines = rule.object("lines");
        var elements = rule.object("elements");
        if (lines.isPresent() == elements.isPresent()) {
            throw rule.refusal(
                    lines.isPresent() ? DatabaseProblem.FIELD_WRONG : DatabaseProblem.FIELD_MISSING, "lines");
        }
        return lines.map(RuleReader::lines).orElseGet(() -> elements(elements.orElseThrow()));
    }

    private static ArticleDivision lines(RuleObject lines) {
        var division =
                new LineDivision(
                        lines.patterns("recognise"),
                        lines.patterns("single"),
                        lines.pattern("start"),
                        lines.patterns("above"),
                        lines.pattern("startBelow"),
                        lines.pattern("end"),
                        lines.pattern("cover"),
                        lines.pattern("around"),
                        lines.pattern("error"),
                        lines.pattern("announced"),
                        lines.patterns("listed"));
        lines.finish();
        if (division.recognise().isEmpty()) {
            throw lines.refusal(DatabaseProblem.FIELD_MISSING, "recognise");
        }
        if (division.start().isEmpty() && division.end().isEmpty()) {
            throw lines.refusal(DatabaseProblem.FIELD_MISSING, "start");
        }
        return division;
    }

    private static ArticleDivision elements(RuleObject elements) {
        var division =
                new ElementDivision(
                        elements.flag("xml"),
                        elements.selectors("recognise"),
                        elements.selector("article"),
                        elements.flag("begins"),
                        elements.objects("parts").stream().map(RuleReader::part).toList(),
                        elements.pattern("error"),
                        elements.pattern("announced"));
        elements.finish();
        if (division.recognise().isEmpty()) {
            throw elements.refusal(DatabaseProblem.FIELD_MISSING, "recognise");
        }
        return division;
    }

    private static PagePart part(RuleObject part) {
        var read =
                new PagePart(
                        part.selector("select"),
                        part.optionalText("column"),
                        part.patterns("match"),
                        part.optionalText("attribute"));
        part.finish();
        return read;
    }

    private ArticleLayout layout(RuleObject rule) {
        return new ArticleLayout(
                rule.object("head")
                        .map(RuleReader::head)
                        .orElseGet(() -> new HeadRule(List.of(), Optional.empty(), List.of(), false)),
                labels(rule),
                rule.flag("unbrokenTail"),
                rule.pattern("otherLabels"),
                rule.pattern("absent"),
                rule.flag("wrapped"),
                dates(rule.object("dates").orElseThrow(() -> rule.refusal(DatabaseProblem.FIELD_MISSING, "dates"))),
                rule.optionalText("outlet"));
    }

    private static HeadRule head(RuleObject head) {
        var read =
                new HeadRule(
                        head.texts("order"),
                        head.optionalText("rest"),
                        head.objects("patterns").stream().map(RuleReader::headPattern).toList(),
                        head.flag("bold"));
        head.finish();
        return read;
    }

    private static HeadPattern headPattern(RuleObject pattern) {
        var read =
                new HeadPattern(
                        pattern.pattern("match")
                                .orElseThrow(() -> pattern.refusal(DatabaseProblem.FIELD_MISSING, "match")),
                        pattern.optionalText("column"),
                        pattern.flag("last"),
                        pattern.flag("anywhere"),
                        pattern.flag("inside"));
        pattern.finish();
        return read;
    }

    private static LabelTable labels(RuleObject rule) {
        Map<String, LabelRule> rules = new HashMap<>();
        for (var label : rule.objects("labels")) {
            var names = label.texts("names");
            var read =
                    new LabelRule(
                            place(label),
                            label.optionalText("column"),
                            label.patterns("match"),
                            label.flag("spans"),
                            label.flag("inText"));
            label.finish();
            if (names.isEmpty()) {
                throw label.refusal(DatabaseProblem.FIELD_MISSING, "names");
            }
            for (var name : names) {
                if (rules.put(name, read) != null) {
                    throw label.refusal(DatabaseProblem.FIELD_WRONG, "names");
                }
            }
        }
        return new LabelTable(rules);
    }

    private static LabelPlace place(RuleObject label) {
        var name = label.optionalText("place").orElse("head");
        return Arrays.stream(LabelPlace.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> label.refusal(DatabaseProblem.FIELD_WRONG, "place"));
    }

    private DateFinder dates(RuleObject dates) {
        var patterns = dates.texts("patterns").stream().map(it -> datePattern(it, dates)).toList();
        var languages = dates.texts("languages").stream().map(it -> locale(it, dates)).toList();
        dates.finish();
        return new DateFinder(patterns, languages);
    }

    private static DatePattern datePattern(String pattern, RuleObject dates) {
        try {
            return new DatePattern(pattern);
        } catch (IllegalArgumentException _) {
            throw dates.refusal(DatabaseProblem.BAD_DATE_PATTERN, "patterns", pattern);
        }
    }

    private Locale locale(String tag, RuleObject dates) {
        var locale = Locale.forLanguageTag(tag);
        if (!locales.contains(locale)) {
            throw dates.refusal(DatabaseProblem.UNKNOWN_LANGUAGE, "languages", tag);
        }
        return locale;
    }
}
