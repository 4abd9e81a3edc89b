package org.framewright.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;

class GuideDocumentTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @Test
    void everyPageOfTheGuideIsInTheDocumentAndEveryLinkLeadsToAPlaceInIt() throws IOException {
        var html = new GuideDocument().html();

        var ids = new HashSet<String>();
        assertThat(ID.matcher(html).results().map(it -> it.group(1))).allMatch(ids::add, "no id twice");
        try (var guide = Files.list(Path.of("docs/guide"))) {
            assertThat(guide.map(it -> "guide-" + it.getFileName().toString().replace(".md", "")))
                    .allMatch(ids::contains);
        }
        assertThat(LINK.matcher(html).results().map(it -> it.group(1)).filter(it -> !it.startsWith("https://")))
                .hasSizeGreaterThan(100)
                .allMatch(it -> it.startsWith("data:image/png;base64,") || ids.contains(it.substring(1)));
    }
}
