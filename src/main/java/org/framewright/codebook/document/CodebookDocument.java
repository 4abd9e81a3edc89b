package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.SuggestionRule.SuggestionSource;
import org.framewright.codebook.Tag;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.Fact;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TableColumn;
import org.framewright.codebook.document.TextDocument.TextLine;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A complete codebook in texts, to be printed as an appendix to a paper or for coders.
public final class CodebookDocument {

    private final Codebook codebook;
    private final Texts texts;
    private final TagPages pages;
    private final List<Block> blocks = new ArrayList<>();

    private CodebookDocument(Codebook codebook, Texts texts) {
        this.codebook = codebook;
        this.texts = texts;
        this.pages = new TagPages(codebook, texts);
    }

    /// An HTML file without external resources.
    ///
    /// @param texts has those of the bundles `document` and `revision`
    public static String html(Codebook codebook, Texts texts) {
        return HtmlPage.render(new CodebookDocument(codebook, texts).document());
    }

    /// The document as Markdown.
    public static String markdown(Codebook codebook, Texts texts) {
        return MarkdownPage.render(new CodebookDocument(codebook, texts).document());
    }

    private TextDocument document() {
        addSummary();
        addOverview();
        addQuestions();
        addTags();
        addScores();
        addHighlightPatterns();
        addSuggestions();
        missing();
        addVersionNotes();
        addMapping();
        return new TextDocument(texts.get("document.title", codebook.title()), codebook.language(), blocks);
    }

    private void addSummary() {
        blocks.add(new Block.Heading(1, codebook.title(), "codebook", null));
        blocks.add(
                paragraph(
                        TextLine.of(
                                StyledText.quiet(
                                        texts.get(
                                                "document.version",
                                                codebook.id(),
                                                Integer.toString(codebook.version()))))));
        if (!codebook.description().isEmpty()) {
            blocks.add(paragraph(TextLine.of(codebook.description())));
        }
        var facts = new ArrayList<Fact>();
        addFact(facts, "document.authors", String.join(", ", codebook.source().authors()));
        addFact(facts, "document.citation", codebook.source().citation());
        addFact(facts, "document.licence", codebook.source().licence());
        var reader = Locale.forLanguageTag(texts.get("document.language-tag"));
        addFact(facts, "document.language", Locale.forLanguageTag(codebook.language()).getDisplayName(reader));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
    }

    private void addFact(List<Fact> facts, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(texts.get(key), TextLine.of(text)));
        }
    }

    private void addOverview() {
        blocks.add(heading("document.overview", "overview"));
        blocks.add(
                table(
                        List.of(
                                new TableColumn(texts.get("document.tag"), false),
                                new TableColumn(texts.get("document.unit"), false),
                                new TableColumn(texts.get("document.asks"), false)),
                        orderedTags().stream()
                                .map(tag ->
                                        List.of(
                                                new TableCell(List.of(TextLine.of(StyledText.strong(tag.label()))), 0),
                                                TableCell.of(pages.unit(tag)),
                                                TableCell.of(
                                                        String.join(
                                                                ", ",
                                                                tag.variables().stream()
                                                                        .map(it -> it.label())
                                                                        .toList()))))
                                .toList()));
        blocks.add(paragraph(TextLine.of(texts.get("document.how-to-read"))));
    }

    private void addQuestions() {
        if (codebook.questions().isEmpty()) {
            return;
        }
        blocks.add(heading("document.questions", "questions"));
        codebook.questions()
                .forEach(question -> {
                    var asked = TextLine.of(StyledText.strong(question.question() + " "));
                    blocks.add(
                            question.answer().isEmpty()
                                    ? paragraph(
                                            asked.append(
                                                    new StyledText(
                                                            texts.get("document.unanswered"),
                                                            TextDocument.Style.WARNING)))
                                    : paragraph(asked.append(StyledText.of(question.answer()))));
                });
    }

    /// The tags in the order of the screen: tags without a heading first.
    private List<Tag> orderedTags() {
        var groups = Stream.concat(Stream.of(""), codebook.groups().stream().map(Group::id)).toList();
        return groups.stream()
                .flatMap(group -> codebook.tags().stream().filter(it -> it.group().equals(group)))
                .toList();
    }

    private void addTags() {
        codebook.tags().stream().filter(it -> it.group().isEmpty()).forEach(it -> blocks.addAll(pages.page(it, 2)));
        for (var group : codebook.groups()) {
            blocks.add(new Block.Heading(2, group.label(), "group-" + group.id(), null));
            if (!group.description().isEmpty()) {
                blocks.add(paragraph(TextLine.of(group.description())));
            }
            codebook.tags().stream()
                    .filter(it -> it.group().equals(group.id()))
                    .forEach(it -> blocks.addAll(pages.page(it, 3)));
        }
    }

    private void addScores() {
        if (codebook.scores().isEmpty()) {
            return;
        }
        var formula = new ScoreFormatter(codebook, texts);
        blocks.add(heading("document.scores", "scores"));
        blocks.add(paragraph(TextLine.of(texts.get("document.scores-note"))));
        blocks.add(
                table(
                        List.of(
                                new TableColumn(texts.get("document.score"), false),
                                new TableColumn(texts.get("document.formula"), false)),
                        codebook.scores().stream()
                                .map(score -> {
                                    var lines = new ArrayList<TextLine>();
                                    lines.add(TextLine.of(formula.format(score)));
                                    lines.addAll(new GuidanceLines(texts).format(score.guidance()));
                                    return List.of(
                                            new TableCell(
                                                    List.of(
                                                            TextLine.of(StyledText.strong(score.label())),
                                                            TextLine.of(StyledText.code(score.id()))),
                                                    0),
                                            new TableCell(lines, 0));
                                })
                                .toList()));
    }

    private void addHighlightPatterns() {
        if (codebook.highlightPatterns().isEmpty()) {
            return;
        }
        blocks.add(heading("document.aids", "highlight-patterns"));
        blocks.add(paragraph(TextLine.of(texts.get("document.aids-note"))));
        blocks.add(
                table(
                        List.of(
                                new TableColumn(texts.get("document.aid"), false),
                                new TableColumn(texts.get("document.pattern"), false)),
                        codebook.highlightPatterns().stream()
                                .map(aid ->
                                        List.of(
                                                TableCell.of(aid.label()),
                                                new TableCell(
                                                        List.of(
                                                                aid.ignoreCase()
                                                                        ? TextLine.of(StyledText.code(aid.pattern()))
                                                                        : TextLine.of(
                                                                                StyledText.code(aid.pattern()),
                                                                                StyledText.quiet(
                                                                                        " "
                                                                                                + texts.get(
                                                                                                        "document.case")))),
                                                        0)))
                                .toList()));
    }

    private void addSuggestions() {
        if (codebook.suggestions().isEmpty()) {
            return;
        }
        blocks.add(heading("document.suggestions", "suggestions"));
        blocks.add(paragraph(TextLine.of(texts.get("document.suggestions-note"))));
        blocks.add(
                table(
                        List.of(
                                new TableColumn(texts.get("document.finds"), false),
                                new TableColumn(texts.get("document.becomes"), false)),
                        codebook.suggestions().stream().map(this::suggestion).toList()));
    }

    /// A suggestion rule in words: the annotation that a suggestion becomes.
    private List<TableCell> suggestion(SuggestionRule rule) {
        var lines = new ArrayList<TextLine>();
        lines.add(TextLine.of(StyledText.strong(label(new TagAddress(rule.tag()), rule.tag()))));
        if (rule.finds() != SuggestionSource.CREDIT) {
            addLine(
                    lines,
                    "document.suggestion-kinds",
                    rule.kinds().stream()
                            .map(it -> texts.get("document.kind-" + it.id()))
                            .collect(Collectors.joining(", ")));
        }
        addRole(lines, "document.suggestion-source", rule, rule.source());
        addRole(lines, "document.suggestion-cue", rule, rule.cue());
        addLabels(lines, "document.suggestion-speaker", rule.speaker());
        addLabels(lines, "document.suggestion-direct", rule.direct());
        addLabels(lines, "document.suggestion-indirect", rule.indirect());
        addLabels(lines, "document.suggestion-mixed", rule.mixed());
        if (rule.that()) {
            lines.add(TextLine.of(texts.get("document.suggestion-that")));
        }
        if (rule.adverbs()) {
            lines.add(TextLine.of(texts.get("document.suggestion-adverbs")));
        }
        return List.of(TableCell.of(texts.get("document.finds-" + rule.finds().id())), new TableCell(lines, 0));
    }

    private void addRole(List<TextLine> lines, String key, SuggestionRule rule, String role) {
        codebook.label(new RoleAddress(rule.tag(), role)).ifPresent(it -> addLine(lines, key, it));
    }

    /// The labels of a variable or category, beginning with its tag.
    private void addLabels(List<TextLine> lines, String key, @Nullable CodebookAddress address) {
        switch (address) {
            case VariableAddress variable -> addLine(lines, key, labels(variable));
            case CategoryAddress category ->
                    addLine(
                            lines,
                            key,
                            labels(category.variableAddress()) + " › " + label(category, category.category()));
            case null -> {}
            case TagAddress _, RoleAddress _ -> {}
        }
    }

    private String labels(VariableAddress variable) {
        return label(new TagAddress(variable.tag()), variable.tag()) + " › " + label(variable, variable.variable());
    }

    private String label(CodebookAddress address, String id) {
        return codebook.label(address).orElse(id);
    }

    private void addLine(List<TextLine> lines, String key, String text) {
        lines.add(TextLine.of(StyledText.quiet(texts.get(key) + " "), StyledText.of(text)));
    }

    private void missing() {
        var codes = codebook.missingCodes();
        blocks.add(heading("document.missing", "missing"));
        blocks.add(
                table(
                        List.of(
                                new TableColumn(texts.get("document.code"), true),
                                new TableColumn(texts.get("document.meaning"), false)),
                        List.of(
                                missing(codes.notAsked(), "document.not-asked"),
                                missing(codes.notCodable(), "document.not-codable"),
                                missing(codes.notYetCoded(), "document.not-yet-coded"),
                                missing(codes.notCodableAnswer(), "document.not-codable-answer"))));
    }

    private List<TableCell> missing(int code, String key) {
        return List.of(TableCell.of(TagPages.number(code)), TableCell.of(texts.get(key)));
    }

    private void addVersionNotes() {
        var changes = codebook.about().changes();
        if (changes.isEmpty()) {
            return;
        }
        blocks.add(heading("document.changes", "changes"));
        blocks.add(
                table(
                        List.of(
                                new TableColumn(texts.get("document.version-number"), true),
                                new TableColumn(texts.get("document.date"), true),
                                new TableColumn(texts.get("document.change"), false)),
                        changes.stream()
                                .map(it ->
                                        List.of(
                                                TableCell.of(Integer.toString(it.version())),
                                                TableCell.of(it.date()),
                                                TableCell.of(it.note())))
                                .toList()));
    }

    private void addMapping() {
        var mapping = codebook.mapping();
        if (mapping == null) {
            return;
        }
        var number = Integer.toString(mapping.from());
        blocks.add(new Block.Heading(2, texts.get("document.mapping", number), "mapping", null));
        blocks.add(paragraph(TextLine.of(texts.get("document.mapping-note", number))));
        if (!mapping.steps().isEmpty()) {
            blocks.add(new Block.Bullets(mapping.steps().stream().map(it -> TextLine.of(describe(it))).toList()));
        }
    }

    /// A step of the mapping; places of the older version have only ids.
    private String describe(Step step) {
        return switch (step) {
            case Step.Rename(var from, var to) -> texts.get("document.step-rename", from, quote(to));
            case Step.Move(var from, var to) -> texts.get("document.step-move", from, quote(to));
            case Step.Merge(var from, var to) ->
                    texts.get(
                            "document.step-merge",
                            from.stream().map(CategoryAddress::toString).collect(Collectors.joining(", ")),
                            quote(to));
            case Step.Split(var from, var to) ->
                    texts.get(
                            "document.step-split",
                            from,
                            to.stream().map(this::quote).collect(Collectors.joining(", ")));
            case Step.Rescale(var from, var to, _) -> texts.get("document.step-rescale", from, quote(to));
            case Step.Redefine(var what) -> texts.get("document.step-redefine", quote(what));
            case Step.AskAgain(var what) -> texts.get("document.step-ask-again", quote(what));
        };
    }

    private String quote(CodebookAddress address) {
        return codebook.label(address).map(it -> texts.get("document.named", it, address)).orElse(address.toString());
    }

    private Block heading(String key, String anchor) {
        return new Block.Heading(2, texts.get(key), anchor, null);
    }

    private static Block paragraph(TextLine line) {
        return new Block.Paragraph(line, false);
    }

    private static Block table(List<TableColumn> columns, List<List<TableCell>> rows) {
        return new Block.Table(columns, rows);
    }
}
