package org.framewright.ui.help;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedSet;

/// Reads the pages of the guide, which are part of the program: in a language where they are translated, else in English. A translated page
/// has the headings of the English one, in their order.
final class GuideReader {

    /// The first page, with links to all others.
    static final String FIRST = "guide/index.md";

    static final String MARKDOWN = ".md";

    private static final String PLACE = "/org/framewright/docs/";

    private static final String GUIDE = "guide/";

    private final String folder;
    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    GuideReader(Locale language) {
        this.folder = GUIDE + language.getLanguage() + "/";
    }

    static boolean isStored(String name) {
        return GuideReader.class.getResource(PLACE + name) != null;
    }

    /// Opens a page or a picture.
    static InputStream open(String name) {
        return Objects.requireNonNull(GuideReader.class.getResourceAsStream(PLACE + name), name);
    }

    GuidePage read(String name) {
        var english = GuidePage.of(name, name, parse(name));
        var translated = name.replace(GUIDE, folder);
        return isStored(translated)
                ? GuidePage.of(name, translated, parse(translated)).withEnglishIds(english.ids())
                : english;
    }

    private Node parse(String file) {
        try (var in = open(file)) {
            return parser.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All pages that links from the first one reach, directly or not: itself, then the nearest ones.
    List<GuidePage> readAll() {
        var names = new LinkedHashSet<>(List.of(FIRST));
        var pages = new ArrayList<GuidePage>();
        while (pages.size() < names.size()) {
            var page = read(names.stream().skip(pages.size()).findFirst().orElseThrow());
            pages.add(page);
            names.addAll(links(page));
        }
        return pages;
    }

    /// The names of the pages that a page links to.
    static SequencedSet<String> links(GuidePage page) {
        var names = new LinkedHashSet<String>();
        page.document()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                GuideAddress.resolve(page.file(), link.getDestination())
                                        .map(GuideAddress::page)
                                        .filter(it -> it.endsWith(MARKDOWN))
                                        .ifPresent(names::add);
                            }
                        });
        return names;
    }
}
