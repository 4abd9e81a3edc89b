package org.framewright.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

class GuidePagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TempDir Path folder;

    @Test
    void everyPageOfTheGuideIsWrittenAndEveryLinkLeadsToOne() throws IOException {
        var first = new GuidePages(folder).write();
        assertThat(first).hasFileName("index.html").content().contains("<table>").contains("coder.html");
        assertThat(folder.resolve("guide/coder.html")).content().contains("<h2 id=").doesNotContain(".md\"");
        assertThat(folder.resolve("pictures/screen-code.png")).isNotEmptyFile();
        assertThat(broken()).isEmpty();
        try (var guide = Files.list(Path.of("docs/guide"))) {
            assertThat(
                            guide.map(it ->
                                    folder.resolve("guide")
                                            .resolve(it.getFileName().toString().replace(".md", ".html"))))
                    .allSatisfy(page -> assertThat(page).exists());
        }
    }

    private List<String> broken() throws IOException {
        var broken = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var page : all.filter(it -> it.toString().endsWith(".html")).toList()) {
                var links = LINK.matcher(Files.readString(page));
                while (links.find()) {
                    var to = links.group(1).split("#", 2);
                    var file = to[0].isEmpty() ? page : page.resolveSibling(to[0]).normalize();
                    boolean within = !links.group(1).contains(":") && file.startsWith(folder);
                    boolean there =
                            Files.exists(file)
                                    && (to.length == 1 || Files.readString(file).contains("id=\"" + to[1] + "\""));
                    if (within && !there) {
                        broken.add(page.getFileName() + ": " + links.group(1));
                    }
                }
            }
        }
        return broken;
    }
}
