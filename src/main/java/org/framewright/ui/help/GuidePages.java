package org.framewright.ui.help;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.renderer.html.HtmlRenderer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// The guide as pages for a browser: those that its first page leads to, and their pictures.
public final class GuidePages {

    private final Path folder;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final GuideReader reader = new GuideReader();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(GuideReader.EXTENSIONS).build();

    /// @param folder made where it is missing
    public GuidePages(Path folder) {
        this.folder = folder;
    }

    /// Writes them; older ones are replaced.
    ///
    /// @return the first
    /// @throws UncheckedIOException where they can't be written
    public Path write() {
        add(GuideReader.FIRST);
        try {
            while (!waiting.isEmpty()) {
                write(waiting.pop());
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return folder.resolve(page(GuideReader.FIRST));
    }

    private void write(String name) throws IOException {
        var file = folder.resolve(page(name));
        Files.createDirectories(file.resolveSibling(""));
        if (name.endsWith(GuideReader.MARKDOWN)) {
            Files.writeString(file, html(name));
        } else {
            try (var in = GuideReader.open(name)) {
                Files.write(file, in.readAllBytes());
            }
        }
    }

    private String html(String name) {
        var page = reader.parse(name);
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
        return name.endsWith(GuideReader.MARKDOWN)
                ? name.substring(0, name.length() - GuideReader.MARKDOWN.length()) + ".html"
                : name;
    }

    /// Lets links lead to pages, and adds their targets to the pages.
    private final class LinkRewriter extends AbstractVisitor {

        private final String from;

        private LinkRewriter(String name) {
            this.from = name;
        }

        /// A link to a file that is no page becomes plain words.
        @Override
        public void visit(Link link) {
            visitChildren(link);
            var parts = link.getDestination().split("#", 2);
            if (parts[0].isEmpty() || parts[0].contains(":")) {
                return;
            }
            var target = GuideAddress.resolve(from, link.getDestination());
            if (target.isPresent()) {
                add(target.get().page());
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
            GuideAddress.resolve(from, image.getDestination()).ifPresent(it -> add(it.page()));
        }
    }
}
