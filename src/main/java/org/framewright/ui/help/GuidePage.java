package org.framewright.ui.help;

import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page of the guide.
///
/// @param name such as `guide/coder.md`, in any language
/// @param file the base of its links: `guide/de/coder.md` of the German page
/// @param document the parsed page
/// @param sections its headings with their texts, in their order
/// @param englishIds of the headings of the English page: links and screens may name them
record GuidePage(String name, String file, Node document, List<GuideSection> sections, List<String> englishIds) {

    GuidePage {
        sections = List.copyOf(sections);
        englishIds = List.copyOf(englishIds);
    }

    /// A heading, and its text up to the next one.
    ///
    /// @param id of the heading in links
    /// @param level 1 for the page's title
    /// @param text without marks
    /// @param keywords that the search finds beside the text: other words for its subject
    record GuideSection(String id, String heading, int level, String text, String keywords) {}

    private static final Pattern KEYWORDS = Pattern.compile("<!-- search: (.*?) -->");

    static GuidePage of(String name, String file, Node document) {
        var sections = new ArrayList<GuideSection>();
        var ids = IdGenerator.builder().build();
        for (var block = document.getFirstChild(); block != null; ) {
            var heading = block;
            block = heading.getNext();
            if (heading instanceof Heading title) {
                var text = new StringBuilder();
                var keywords = "";
                for (; block != null && !(block instanceof Heading); block = block.getNext()) {
                    text.append(text(block)).append('\n');
                    keywords += keywords(block);
                }
                var words = text(title);
                sections.add(
                        new GuideSection(ids.generateId(words), words, title.getLevel(), text.toString(), keywords));
            }
        }
        return new GuidePage(name, file, document, sections, sections.stream().map(GuideSection::id).toList());
    }

    private static String keywords(Node block) {
        return block instanceof HtmlBlock html
                ? KEYWORDS.matcher(html.getLiteral()).results().map(it -> it.group(1)).collect(Collectors.joining(" "))
                : "";
    }

    /// Whether it is shown in English because it is not translated into the language.
    boolean isForeign(Locale language) {
        return name.equals(file) && !language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /// The ids of its headings, in their order.
    List<String> ids() {
        return sections.stream().map(GuideSection::id).toList();
    }

    GuidePage withEnglishIds(List<String> ids) {
        return new GuidePage(name, file, document, sections, ids);
    }

    /// A place in this page, with the id of its heading here; the beginning where there is no such heading.
    GuideAddress locate(GuideAddress address) {
        if (address.anchor().isEmpty() || ids().contains(address.anchor())) {
            return address;
        }
        int place = englishIds.indexOf(address.anchor());
        return new GuideAddress(name, place < 0 || place >= sections.size() ? "" : sections.get(place).id());
    }

    String title() {
        return sections.isEmpty() ? name : sections.getFirst().heading();
    }

    /// The words of a node, without marks.
    static String text(Node node) {
        var words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }

                    @Override
                    public void visit(FencedCodeBlock block) {
                        words.append(block.getLiteral());
                    }

                    @Override
                    public void visit(IndentedCodeBlock block) {
                        words.append(block.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak lineBreak) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak lineBreak) {
                        words.append('\n');
                    }
                });
        return words.toString();
    }
}
