package org.framewright.codebook.document;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.Fact;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TableColumn;
import org.framewright.codebook.document.TextDocument.TextLine;
import org.framewright.model.ConstantName;
import org.framewright.wording.Texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The printed pages of a tag: its unit, its roles, and its variables with their categories.
final class TagPages {

    private final Codebook codebook;
    private final Texts texts;
    private final ConditionFormatter conditions;
    private final GuidanceLines guidance;

    TagPages(Codebook codebook, Texts texts) {
        this.codebook = codebook;
        this.texts = texts;
        this.conditions = new ConditionFormatter(codebook, texts);
        this.guidance = new GuidanceLines(texts);
    }

    /// @param level of the tag's heading
    List<Block> page(Tag tag, int level) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(level, label(tag.label(), tag.retired()), "tag-" + tag.id(), tag.colour()));
        blocks.add(new Block.Facts(facts(tag)));
        addGuidance(blocks, tag.guidance());
        if (!tag.roles().isEmpty()) {
            blocks.add(roles(tag.roles()));
        }
        for (var variable : tag.variables()) {
            blocks.addAll(variable(tag, variable, level + 1));
        }
        return blocks;
    }

    /// The unit of a tag, and how often the tag may occur there.
    String unit(Tag tag) {
        if (tag.occurs() == Occurs.ONCE) {
            return constantName("document.once-", tag.unit());
        }
        return tag.records().max() == Integer.MAX_VALUE
                ? constantName("document.many-", tag.unit())
                : texts.get("document.at-most", constantName("document.many-", tag.unit()), tag.records().max());
    }

    private List<Fact> facts(Tag tag) {
        var facts = new ArrayList<Fact>();
        addFact(facts, "document.unit", unit(tag));
        var passages = passages(tag.passages());
        if (tag.unit() == Unit.PASSAGE && !passages.isEmpty()) {
            addFact(facts, "document.passages", passages);
        }
        if (!tag.records().alignedBy().isEmpty()) {
            var by = tag.records().alignedBy();
            addFact(facts, "document.aligned", tag.variable(by).map(Variable::label).orElse(by));
        }
        var when = tag.when();
        if (when != null) {
            addFact(facts, "document.asked-if", conditions.format(tag, when));
        }
        if (tag.hasKey()) {
            addFact(facts, "document.key", String.valueOf(tag.key()));
        }
        facts.add(new Fact(texts.get("document.id"), TextLine.of(StyledText.code(tag.id()))));
        return facts;
    }

    /// The rules for a tag's passages that are not the usual rules.
    private String passages(Tag.PassageRules passages) {
        var said = new ArrayList<String>();
        if (passages.implied()) {
            said.add(texts.get("document.implied"));
        }
        if (!passages.overlap()) {
            said.add(texts.get("document.no-overlap"));
        }
        if (!passages.discontinuous()) {
            said.add(texts.get("document.unbroken"));
        }
        if (passages.edges().quotationMarks() != Tag.QuotationMarkRule.AS_SELECTED) {
            said.add(constantName("document.marks-", passages.edges().quotationMarks()));
        }
        if (passages.edges().fullStop() != Tag.FullStopRule.AS_SELECTED) {
            said.add(constantName("document.stop-", passages.edges().fullStop()));
        }
        return String.join("; ", said);
    }

    private void addFact(List<Fact> facts, String key, String text) {
        facts.add(new Fact(texts.get(key), TextLine.of(text)));
    }

    private void addGuidance(List<Block> blocks, Guidance itemGuidance) {
        var doubtful = itemGuidance.unverified().isEmpty() ? -1 : guidance.format(itemGuidance).size() - 1;
        var lines = guidance.format(itemGuidance);
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(new Block.Paragraph(lines.get(i), i == doubtful));
        }
    }

    private Block roles(List<TagRole> roles) {
        return new Block.Table(
                List.of(
                        new TableColumn(texts.get("document.role"), false),
                        new TableColumn(texts.get("document.filled-by"), false),
                        new TableColumn(texts.get("document.explanation"), false)),
                roles.stream()
                        .map(role ->
                                List.of(
                                        nameCell(role.label(), role.retired(), role.id(), 0),
                                        TableCell.of(count(role)),
                                        new TableCell(guidance.format(role.guidance()), 0)))
                        .toList());
    }

    private String count(TagRole role) {
        var by =
                role.accepts().stream()
                        .map(it -> codebook.tag(it).map(Tag::label).orElse(it))
                        .collect(Collectors.joining(" " + texts.get("document.or") + " "));
        if (role.max() == Integer.MAX_VALUE) {
            return role.min() == 0
                    ? texts.get("document.role-any", by)
                    : texts.get("document.role-at-least", by, role.min());
        }
        if (role.min() == 0) {
            return texts.get("document.role-at-most", by, role.max());
        }
        return role.min() == role.max()
                ? texts.get("document.role-exactly", by, role.min())
                : texts.get("document.role-between", by, role.min(), role.max());
    }

    private List<Block> variable(Tag tag, Variable variable, int level) {
        var blocks = new ArrayList<Block>();
        var anchor = "variable-" + tag.id() + "." + variable.id();
        blocks.add(new Block.Heading(level, label(variable.label(), variable.retired()), anchor, null));
        var facts = new ArrayList<Fact>();
        addFact(facts, "document.answer", answer(variable));
        var when = variable.when();
        if (when != null) {
            addFact(facts, "document.asked-if", conditions.format(tag, when));
        }
        facts.add(new Fact(texts.get("document.id"), TextLine.of(StyledText.code(tag.id() + "." + variable.id()))));
        blocks.add(new Block.Facts(facts));
        addGuidance(blocks, variable.guidance());
        if (variable.scale().hasCategories() && variable.scale() != Scale.BOOLEAN) {
            blocks.add(categories(variable));
        }
        return blocks;
    }

    private Optional<String> range(Variable.NumberRange range) {
        var min = range.min();
        var max = range.max();
        if (min != null && max != null) {
            return Optional.of(texts.get("document.from-to", formatNumber(min), formatNumber(max)));
        }
        return Optional.ofNullable(min)
                .map(it -> texts.get("document.from", formatNumber(it)))
                .or(() -> Optional.ofNullable(max).map(it -> texts.get("document.to", formatNumber(it))));
    }

    /// With a minus sign.
    private static String formatNumber(BigDecimal number) {
        return number.toPlainString().replace('-', '−');
    }

    private String answer(Variable variable) {
        var parts = new ArrayList<String>();
        parts.add(constantName("document.scale-", variable.scale()));
        range(variable.range()).ifPresent(parts::add);
        if (!variable.none().isEmpty()) {
            parts.add(texts.get("document.none", variable.none()));
        }
        parts.add(texts.get(variable.required() ? "document.required" : "document.not-required"));
        if (variable.notCodable() != NotCodableRule.NOT_ALLOWED) {
            parts.add(
                    texts.get(
                            variable.notCodable() == NotCodableRule.MISSING
                                    ? "document.not-codable-is-missing"
                                    : "document.not-codable-is-category"));
        }
        return String.join("; ", parts);
    }

    private Block categories(Variable variable) {
        boolean originals = variable.categories().stream().anyMatch(it -> !it.original().isEmpty());
        boolean explained = variable.categories().stream().anyMatch(it -> !it.guidance().equals(Guidance.NONE));
        var columns = new ArrayList<TableColumn>();
        columns.add(new TableColumn(texts.get("document.code"), true));
        if (originals) {
            columns.add(new TableColumn(texts.get("document.original"), true));
        }
        columns.add(new TableColumn(texts.get("document.category"), false));
        if (explained) {
            columns.add(new TableColumn(texts.get("document.explanation"), false));
        }
        var depths = depths(variable);
        var rows = new ArrayList<List<TableCell>>();
        for (var category : variable.categories()) {
            var row = new ArrayList<TableCell>();
            row.add(TableCell.of(number(category.code())));
            if (originals) {
                row.add(TableCell.of(category.original()));
            }
            row.add(
                    nameCell(
                            label(category), category.retired(), category.id(), depths.getOrDefault(category.id(), 0)));
            if (explained) {
                row.add(new TableCell(guidance.format(category.guidance()), 0));
            }
            rows.add(row);
        }
        return new Block.Table(columns, rows);
    }

    private String label(Category category) {
        return category.codable() ? category.label() : texts.get("document.heading-only", category.label());
    }

    /// The depth of each category in the hierarchy; a parent comes before its children.
    private static Map<String, Integer> depths(Variable variable) {
        var depths = new HashMap<String, Integer>();
        variable.categories()
                .forEach(
                        it -> depths.put(it.id(), it.parent().isEmpty() ? 0 : depths.getOrDefault(it.parent(), 0) + 1));
        return depths;
    }

    private TableCell nameCell(String label, boolean retired, String id, int depth) {
        return new TableCell(
                List.of(TextLine.of(StyledText.strong(label(label, retired))), TextLine.of(StyledText.code(id))),
                depth);
    }

    private String label(String label, boolean retired) {
        return retired ? texts.get("document.retired", label) : label;
    }

    private String constantName(String key, Enum<?> constant) {
        return texts.get(key + ConstantName.of(constant));
    }

    /// A number with a minus sign if it is negative, and without separators.
    static String number(int number) {
        return Integer.toString(number).replace('-', '−');
    }
}
