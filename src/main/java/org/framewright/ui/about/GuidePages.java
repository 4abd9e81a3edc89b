package org.framewright.ui.about;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The guide as pages for a browser: those that its first page leads to, and their pictures.
public final class GuidePages {

    private static final String FIRST = "guide/index.md";
    private static final String MARKDOWN = ".md";
    private static final String PLACE = "/org/framewright/docs/";

    private final Path folder;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Parser parser;
    private final HtmlRenderer renderer;

    /// @param folder made where it is missing
    public GuidePages(Path folder) {
        this.folder = folder;
        var extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
        this.parser = Parser.builder().extensions(extensions).build();
        this.renderer = HtmlRenderer.builder().extensions(extensions).build();
    }

    /// Writes them; older ones are replaced.
    ///
    /// @return the first
    /// @throws UncheckedIOException where they can't be written
    public Path write() {
        add(FIRST);
        try {
            while (!waiting.isEmpty()) {
                write(waiting.pop());
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return folder.resolve(page(FIRST));
    }

    private void write(String name) throws IOException {
        var file = folder.resolve(page(name));
        Files.createDirectories(file.resolveSibling(""));
        try (var in = Objects.requireNonNull(GuidePages.class.getResourceAsStream(PLACE + name), name)) {
            var bytes = in.readAllBytes();
            Files.write(file, name.endsWith(MARKDOWN) ? html(name, bytes).getBytes(StandardCharsets.UTF_8) : bytes);
        }
    }

    private static boolean isStored(String name) {
        return GuidePages.class.getResource(PLACE + name) != null;
    }

    private String html(String name, byte[] markdown) {
        var page = parser.parse(new String(markdown, StandardCharsets.UTF_8));
        page.accept(new LinkRewriter(name));
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Framewright</title>
        <style>
        body { max-width: 52rem; margin: 2.5rem auto; padding: 0 1.5rem; font: 1rem/1.55 sans-serif; color: #1f2328; }
        table { border-collapse: collapse; } td, th { border: 1px solid #d9dde2; padding: .3rem .6rem; text-align: left; }
        kbd, code { background: #eef0f2; border-radius: 3px; padding: 0 .3em; } pre { background: #eef0f2; padding: .8rem; overflow: auto; }
        img { max-width: 100%%; border: 1px solid #d9dde2; }
        </style></head><body>
        %s</body></html>
        """
                .formatted(renderer.render(page));
    }

    private void add(String name) {
        if (known.add(name)) {
            waiting.add(name);
        }
    }

    private static String page(String name) {
        return name.endsWith(MARKDOWN) ? name.substring(0, name.length() - MARKDOWN.length()) + ".html" : name;
    }

    /// Lets links lead to pages, and adds their targets to the pages.
    private final class LinkRewriter extends AbstractVisitor {

        private final Path from;

        private LinkRewriter(String name) {
            this.from = Path.of(name);
        }

        /// A link to a file that is no page becomes plain words.
        @Override
        public void visit(Link link) {
            visitChildren(link);
            var parts = link.getDestination().split("#", 2);
            if (parts[0].isEmpty() || parts[0].contains(":")) {
                return;
            }
            if (isStored(resolve(parts[0]))) {
                add(resolve(parts[0]));
                link.setDestination(page(parts[0]) + (parts.length == 1 ? "" : "#" + parts[1]));
            } else {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        }

        @Override
        public void visit(Image image) {
            add(resolve(image.getDestination()));
        }

        private String resolve(String destination) {
            return from.resolveSibling(destination).normalize().toString().replace('\\', '/');
        }
    }
}
