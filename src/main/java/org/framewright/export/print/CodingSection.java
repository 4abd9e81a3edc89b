package org.framewright.export.print;

import static org.framewright.codebook.document.HtmlPage.escape;

import org.framewright.export.selection.CodingVersion;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Coding;
import org.framewright.store.query.Study;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A section of the page, which begins on a new sheet: an article, and one coding of it.
final class CodingSection {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

    private final Study study;
    private final TagStyles styles;
    private final Texts texts;

    /// @param study with the names under which coders are shown
    CodingSection(Study study, TagStyles styles, Texts texts) {
        this.study = study;
        this.styles = styles;
        this.texts = texts;
    }

    /// A coding with its article.
    ///
    /// @param number of the section on the page
    String render(CodingVersion version, long number) {
        var table = new AnnotationTable(version, styles, texts, study.actors(), "c" + number);
        return begin(version.article())
                + facts(version)
                + table.legend()
                + text(version.article(), MarkedText.render(version.article(), table.places()))
                + table.rows()
                + "</section>\n";
    }

    /// An article without a coding.
    String render(Article article) {
        return begin(article)
                + "<p class=\"warning\">"
                + escape(texts.get("print.no-coding"))
                + "</p>\n"
                + text(article, MarkedText.render(article, List.of()))
                + "</section>\n";
    }

    private String begin(Article article) {
        var facts = new ArrayList<String>();
        facts.add(fact(texts.get("print.article"), article.name()));
        for (var column : article.metadata().entrySet()) {
            var name = column.getKey();
            if (!name.equals(Article.HEADLINE) && !Article.PROVENANCE.contains(name) && !column.getValue().isBlank()) {
                var known = Article.KNOWN_METADATA.contains(name);
                facts.add(fact(known ? texts.get("imports.column." + name) : name, column.getValue()));
            }
        }
        return "<section class=\"coding\">\n<h1 dir=\"auto\">" + escape(article.title()) + "</h1>\n" + list(facts);
    }

    private String facts(CodingVersion version) {
        var coding = version.coding();
        var facts = new ArrayList<String>();
        facts.add(fact(texts.get("print.coder"), version.coder().name()));
        facts.add(fact(texts.get("print.round"), version.round().name()));
        var submitted = coding.submitted();
        // the submitted version of the coding is printed beside its correction
        boolean corrected = coding.version() > 1 && coding.stage() == Coding.Stage.OPEN;
        var stage =
                texts.get(
                        "workspace.status."
                                + (corrected ? "corrected" : CodingVersion.word(coding.stage()).replace('_', '-')));
        facts.add(
                fact(
                        texts.get("print.status"),
                        submitted == null
                                ? stage
                                : texts.get("print.submitted", stage, texts.dates().moment(submitted))));
        var codebook = version.codebook();
        facts.add(
                fact(
                        texts.get("print.codebook"),
                        texts.get(
                                coding.codebookVersion() == codebook.version() ? "print.version" : "print.read-under",
                                codebook.title(),
                                Integer.toString(coding.codebookVersion()),
                                Integer.toString(codebook.version()))));
        if (!coding.note().reason().isEmpty()) {
            facts.add(fact(texts.get("print.reason"), coding.note().reason()));
        }
        if (!coding.note().memo().isEmpty()) {
            facts.add(fact(texts.get("workspace.memo"), coding.note().memo()));
        }
        var warnings = new StringBuilder();
        if (coding.note().unsure()) {
            warnings.append(warning(texts.get("print.unsure")));
        }
        if (!version.recoding().isEmpty()) {
            warnings.append(warning(texts.get("print.recoding", version.recoding().size())));
        }
        return list(facts) + warnings;
    }

    private static String warning(String words) {
        return "<p class=\"warning\">" + escape(words) + "</p>\n";
    }

    private static String fact(String term, String words) {
        return "<dt dir=\"auto\">" + escape(term) + "</dt><dd dir=\"auto\">" + escape(words) + "</dd>\n";
    }

    private static String list(List<String> facts) {
        return "<dl>\n" + String.join("", facts) + "</dl>\n";
    }

    /// The text with its language, where that is valid: browsers hyphenate and choose glyphs by it.
    private static String text(Article article, String html) {
        var language = article.metadata().getOrDefault(Article.LANGUAGE, "").strip();
        var named = LANGUAGE.matcher(language).matches() ? " lang=\"" + language + "\"" : "";
        return "<div class=\"text\"" + named + ">\n" + html + "\n</div>\n";
    }
}
