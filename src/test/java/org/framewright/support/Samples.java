package org.framewright.support;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small things that many tests begin with.
public final class Samples {

    private Samples() {}

    /// The shipped news-framing codebook, as JSON.
    public static String newsFraming() {
        try {
            return Files.readString(Path.of("annotation-schemas", "news-framing.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// An article with a text and nothing else; its paragraphs are its lines.
    public static Article article(String name, String text) {
        return article(name, text, Map.of());
    }

    /// The same with metadata.
    public static Article article(String name, String text, Map<String, String> metadata) {
        var segments = new java.util.ArrayList<Segment>();
        int start = 0;
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                segments.add(new Segment(Segment.Kind.PARAGRAPH, segments.size() + 1, start, start + line.length()));
            }
            start += line.length() + 1;
        }
        var sha = sha256(text);
        return new Article(
                new ArticleId("article-" + name),
                name,
                text,
                sha,
                sha,
                List.<ArticlePart>of(),
                segments,
                new LinkedHashMap<>(metadata));
    }

    /// Where words stand in an article, at their first occurrence.
    public static Fragment words(Article article, String words) {
        int start = article.text().indexOf(words);
        return article.fragment(start, start + words.length());
    }

    private static String sha256(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
