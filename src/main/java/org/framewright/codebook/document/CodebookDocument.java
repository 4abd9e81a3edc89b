package org.framewright.codebook.document;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.Tag;
import org.framewright.codebook.document.Document.Block;
import org.framewright.codebook.document.Document.Cell;
import org.framewright.codebook.document.Document.Column;
import org.framewright.codebook.document.Document.Fact;
import org.framewright.codebook.document.Document.Line;
import org.framewright.codebook.document.Document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A codebook as it is printed, as an appendix to a paper or for coders: everything in it, in words.
public final class CodebookDocument {

    private final Codebook codebook;
    private final Words words;
    private final TagPages pages;
    private final List<Block> blocks = new ArrayList<>();

    private CodebookDocument(Codebook codebook, Words words) {
        this.codebook = codebook;
        this.words = words;
        this.pages = new TagPages(codebook, words);
    }

    /// One HTML file that needs nothing else.
    ///
    /// @param words finds what is in the bundles `document` and `revision`
    public static String html(Codebook codebook, Words words) {
        return HtmlPage.of(new CodebookDocument(codebook, words).document());
    }

    /// The same as Markdown.
    public static String markdown(Codebook codebook, Words words) {
        return MarkdownPage.of(new CodebookDocument(codebook, words).document());
    }

    private Document document() {
        whole();
        overview();
        questions();
        tags();
        scores();
        aids();
        suggestions();
        missing();
        changes();
        mapping();
        return new Document(words.get("document.title", codebook.title()), codebook.language(), blocks);
    }

    private void whole() {
        blocks.add(new Block.Heading(1, codebook.title(), "codebook", null));
        blocks.add(
                paragraph(
                        Line.of(
                                Span.quiet(
                                        words.get(
                                                "document.version",
                                                codebook.id(),
                                                Integer.toString(codebook.version()))))));
        if (!codebook.description().isEmpty()) {
            blocks.add(paragraph(Line.of(codebook.description())));
        }
        var facts = new ArrayList<Fact>();
        fact(facts, "document.authors", String.join(", ", codebook.source().authors()));
        fact(facts, "document.citation", codebook.source().citation());
        fact(facts, "document.licence", codebook.source().licence());
        fact(facts, "document.language", Locale.forLanguageTag(codebook.language()).getDisplayName(Locale.ENGLISH));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
    }

    private void fact(List<Fact> facts, String key, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(words.get(key), Line.of(text)));
        }
    }

    private void overview() {
        blocks.add(heading(2, "document.overview", "overview"));
        blocks.add(
                table(
                        List.of(
                                new Column(words.get("document.tag"), false),
                                new Column(words.get("document.unit"), false),
                                new Column(words.get("document.asks"), false)),
                        ordered().stream()
                                .map(tag ->
                                        List.of(
                                                new Cell(List.of(Line.of(Span.strong(tag.label()))), 0),
                                                Cell.of(pages.unit(tag)),
                                                Cell.of(
                                                        String.join(
                                                                ", ",
                                                                tag.variables().stream()
                                                                        .map(it -> it.label())
                                                                        .toList()))))
                                .toList()));
        blocks.add(paragraph(Line.of(words.get("document.how-to-read"))));
    }

    private void questions() {
        if (codebook.questions().isEmpty()) {
            return;
        }
        blocks.add(heading(2, "document.questions", "questions"));
        codebook.questions()
                .forEach(question -> {
                    var asked = Line.of(Span.strong(question.question() + " "));
                    blocks.add(
                            question.answer().isEmpty()
                                    ? paragraph(
                                            asked.with(
                                                    new Span(words.get("document.unanswered"), Document.Style.REMARK)))
                                    : paragraph(asked.with(Span.of(question.answer()))));
                });
    }

    /// Tags as the screen shows them: those without a heading first.
    private List<Tag> ordered() {
        var groups = Stream.concat(Stream.of(""), codebook.groups().stream().map(Group::id)).toList();
        return groups.stream()
                .flatMap(group -> codebook.tags().stream().filter(it -> it.group().equals(group)))
                .toList();
    }

    private void tags() {
        codebook.tags().stream().filter(it -> it.group().isEmpty()).forEach(it -> blocks.addAll(pages.page(it, 2)));
        for (var group : codebook.groups()) {
            blocks.add(new Block.Heading(2, group.label(), "group-" + group.id(), null));
            if (!group.description().isEmpty()) {
                blocks.add(paragraph(Line.of(group.description())));
            }
            codebook.tags().stream()
                    .filter(it -> it.group().equals(group.id()))
                    .forEach(it -> blocks.addAll(pages.page(it, 3)));
        }
    }

    private void scores() {
        if (codebook.scores().isEmpty()) {
            return;
        }
        var formula = new ScoreWords(codebook, words);
        blocks.add(heading(2, "document.scores", "scores"));
        blocks.add(paragraph(Line.of(words.get("document.scores-note"))));
        blocks.add(
                table(
                        List.of(
                                new Column(words.get("document.score"), false),
                                new Column(words.get("document.formula"), false)),
                        codebook.scores().stream()
                                .map(score -> {
                                    var lines = new ArrayList<Line>();
                                    lines.add(Line.of(formula.of(score)));
                                    lines.addAll(new GuidanceLines(words).of(score.guidance()));
                                    return List.of(
                                            new Cell(
                                                    List.of(
                                                            Line.of(Span.strong(score.label())),
                                                            Line.of(Span.code(score.id()))),
                                                    0),
                                            new Cell(lines, 0));
                                })
                                .toList()));
    }

    private void aids() {
        if (codebook.readingAids().isEmpty()) {
            return;
        }
        blocks.add(heading(2, "document.aids", "reading-aids"));
        blocks.add(paragraph(Line.of(words.get("document.aids-note"))));
        blocks.add(
                table(
                        List.of(
                                new Column(words.get("document.aid"), false),
                                new Column(words.get("document.pattern"), false)),
                        codebook.readingAids().stream()
                                .map(aid ->
                                        List.of(
                                                Cell.of(aid.label()),
                                                new Cell(
                                                        List.of(
                                                                aid.ignoreCase()
                                                                        ? Line.of(Span.code(aid.pattern()))
                                                                        : Line.of(
                                                                                Span.code(aid.pattern()),
                                                                                Span.quiet(
                                                                                        " "
                                                                                                + words.get(
                                                                                                        "document.case")))),
                                                        0)))
                                .toList()));
    }

    private void suggestions() {
        if (codebook.suggestions().isEmpty()) {
            return;
        }
        var becomes = new SuggestionWords(codebook, words);
        blocks.add(heading(2, "document.suggestions", "suggestions"));
        blocks.add(paragraph(Line.of(words.get("document.suggestions-note"))));
        blocks.add(
                table(
                        List.of(
                                new Column(words.get("document.finds"), false),
                                new Column(words.get("document.becomes"), false)),
                        codebook.suggestions().stream().map(becomes::row).toList()));
    }

    private void missing() {
        var codes = codebook.missingCodes();
        blocks.add(heading(2, "document.missing", "missing"));
        blocks.add(
                table(
                        List.of(
                                new Column(words.get("document.code"), true),
                                new Column(words.get("document.meaning"), false)),
                        List.of(
                                missing(codes.notAsked(), "document.not-asked"),
                                missing(codes.notCodable(), "document.not-codable"),
                                missing(codes.notYetCoded(), "document.not-yet-coded"),
                                missing(codes.notCodableAnswer(), "document.not-codable-answer"))));
    }

    private List<Cell> missing(int code, String key) {
        return List.of(Cell.of(TagPages.number(code)), Cell.of(words.get(key)));
    }

    private void changes() {
        var changes = codebook.about().changes();
        if (changes.isEmpty()) {
            return;
        }
        blocks.add(heading(2, "document.changes", "changes"));
        blocks.add(
                table(
                        List.of(
                                new Column(words.get("document.version-number"), true),
                                new Column(words.get("document.date"), true),
                                new Column(words.get("document.change"), false)),
                        changes.stream()
                                .map(it ->
                                        List.of(
                                                Cell.of(Integer.toString(it.version())),
                                                Cell.of(it.date()),
                                                Cell.of(it.note())))
                                .toList()));
    }

    private void mapping() {
        var mapping = codebook.mapping();
        if (mapping == null) {
            return;
        }
        var number = Integer.toString(mapping.from());
        blocks.add(new Block.Heading(2, words.get("document.mapping", number), "mapping", null));
        blocks.add(paragraph(Line.of(words.get("document.mapping-note", number))));
        var steps = new StepWords(codebook, words);
        if (!mapping.steps().isEmpty()) {
            blocks.add(new Block.Bullets(mapping.steps().stream().map(it -> Line.of(steps.of(it))).toList()));
        }
    }

    private Block heading(int level, String key, String anchor) {
        return new Block.Heading(level, words.get(key), anchor, null);
    }

    private static Block paragraph(Line line) {
        return new Block.Paragraph(line, false);
    }

    private static Block table(List<Column> columns, List<List<Cell>> rows) {
        return new Block.Table(columns, rows);
    }
}
