package org.framewright.ui.help;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The guide as one HTML document that needs no other file: all pages that links from the first one reach, each on a printed sheet of its
/// own, and their pictures.
final class GuideDocument {

    private final Texts texts;
    private final List<GuidePage> pages;

    /// @throws UncheckedIOException where a page can't be read
    GuideDocument(Texts texts) {
        this.texts = texts;
        this.pages = new GuideReader(texts.locale()).readAll();
    }

    /// Writes it in place of an older one.
    ///
    /// @throws UncheckedIOException where it can't be written
    void write(Path file) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, html());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    String html() {
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <style>
        body { max-width: 52rem; margin: 2.5rem auto; padding: 0 1.5rem; font: 1rem/1.55 sans-serif; color: #1f2328; }
        table { border-collapse: collapse; } td, th { border: 1px solid #d9dde2; padding: .3rem .6rem; text-align: left; }
        kbd, code { background: #eef0f2; border-radius: 3px; padding: 0 .3em; } pre { background: #eef0f2; padding: .8rem; overflow: auto; }
        img { max-width: 100%%; border: 1px solid #d9dde2; } article + article { border-top: 1px solid #d9dde2; }
        @media print { body { max-width: none; margin: 0; font: 10pt/1.4 sans-serif; } h1, h2, h3 { break-after: avoid; } pre { white-space: pre-wrap; } }
        </style></head><body>
        %s</body></html>
        """
                .formatted(
                        texts.get("document.language-tag"),
                        pages.getFirst().title(),
                        pages.stream().map(this::html).collect(Collectors.joining()));
    }

    private String html(GuidePage page) {
        var id = id(page.name());
        page.document().accept(new TargetRewriter(page.file()));
        var renderer =
                HtmlRenderer.builder()
                        .extensions(
                                List.of(
                                        TablesExtension.create(),
                                        HeadingAnchorExtension.builder().idPrefix(id + "--").build()))
                        .build();
        return "<article id=\"%s\">\n%s</article>\n".formatted(id, renderer.render(page.document()));
    }

    /// The id of a page: headings of several pages have the same words.
    private static String id(String page) {
        return page.replaceAll("\\.md$", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    private GuideAddress locate(GuideAddress address) {
        return pages.stream()
                .filter(it -> it.name().equals(address.page()))
                .findFirst()
                .map(it -> it.locate(address))
                .orElse(address);
    }

    private static String read(String picture) {
        try (var in = GuideReader.open(picture)) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Points links to places in the document, and puts pictures into it.
    private final class TargetRewriter extends AbstractVisitor {

        private final String from;

        TargetRewriter(String page) {
            this.from = page;
        }

        /// A link to a file that is no page becomes plain words.
        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (link.getDestination().contains(":")) {
                return;
            }
            GuideAddress.resolve(from, link.getDestination())
                    .filter(it -> it.page().endsWith(GuideReader.MARKDOWN))
                    .map(GuideDocument.this::locate)
                    .ifPresentOrElse(
                            it ->
                                    link.setDestination(
                                            "#" + id(it.page()) + (it.anchor().isEmpty() ? "" : "--" + it.anchor())),
                            () -> unlink(link));
        }

        private void unlink(Node link) {
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }

        @Override
        public void visit(Image image) {
            GuideAddress.resolve(from, image.getDestination())
                    .ifPresent(it -> image.setDestination("data:image/png;base64," + read(it.page())));
        }
    }
}
