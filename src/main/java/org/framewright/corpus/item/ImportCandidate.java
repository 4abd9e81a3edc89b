package org.framewright.corpus.item;

import org.framewright.corpus.duplicates.TextSketch;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileFinder.ImportFile;
import org.framewright.corpus.file.FileNameParser;
import org.framewright.corpus.item.CachedText.TextMemory;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.files.TextFlaws;
import org.framewright.files.WordTokenizer;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.table.TableMapping;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/// A possible article, read from a file. A text that is not kept is read again when the article is written.
///
/// @param number of the article in its file, from 1
/// @param name the future article's name
/// @param textSha256 of the text, lower-case hex
/// @param originalSha256 of the file's bytes, lower-case hex
/// @param length of the text, in characters
/// @param headline as the text has it; may be empty
/// @param firstWords of a text without headline; may be empty
/// @param bylines in the text
/// @param words in the text
/// @param metadata of the article in the file itself
/// @param rule by which the text was made from the file; empty for plain text
/// @param warnings on omitted and assumed content
/// @param sketch of the text, where near-duplicates are looked for
/// @param kept the text, where there is memory for it
public record ImportCandidate(
        ImportFile file,
        int number,
        String name,
        String textSha256,
        String originalSha256,
        int length,
        String headline,
        String firstWords,
        List<String> bylines,
        int words,
        SequencedMap<String, String> metadata,
        String rule,
        List<Problem> warnings,
        Optional<TextSketch> sketch,
        Optional<CachedText> kept) {

    /// As much of a text as has its headline, in characters.
    private static final int TOP = 1_000;

    /// A file's candidates, or its problems.
    ///
    /// @param warnings about the file as a whole
    public record ReadFile(
            ImportFile file, List<ImportCandidate> candidates, List<Problem> problems, List<Problem> warnings) {}

    /// @param sketched whether near-duplicates are looked for
    public static ReadFile read(ImportFile file, boolean sketched, TextMemory memory, BooleanSupplier cancelled) {
        var name = FileNameParser.article(file.fileName());
        var bad = FileNameParser.problem(name, file.where());
        if (bad.isPresent()) {
            return new ReadFile(file, List.of(), List.of(bad.get()), List.of());
        }
        return switch (file.read(cancelled)) {
            case ReadDocument document ->
                    new ReadFile(file, of(file, document, sketched, memory), List.of(), document.warnings());
            case UnreadableDocument unreadable -> new ReadFile(file, List.of(), unreadable.problems(), List.of());
        };
    }

    private static List<ImportCandidate> of(
            ImportFile file, ReadDocument document, boolean sketched, TextMemory memory) {
        var articles = document.articles();
        var candidates = new ArrayList<ImportCandidate>();
        for (int number = 1; number <= articles.size(); number++) {
            var article = articles.get(number - 1);
            candidates.add(
                    new ImportCandidate(
                            file,
                            number,
                            FileNameParser.article(file.fileName(), number, articles.size()),
                            Sha256.hex(article.text()),
                            document.sha256(),
                            article.text().length(),
                            headline(article),
                            firstWords(article),
                            bylines(article),
                            WordTokenizer.count(article.text()),
                            article.metadata(),
                            article.rule(),
                            warnings(file, document, number),
                            sketched ? Optional.of(TextSketch.of(article.text())) : Optional.empty(),
                            memory.keep(article.text())));
        }
        return candidates;
    }

    /// The warning on the file's encoding belongs to the first article.
    private static List<Problem> warnings(ImportFile file, ReadDocument document, int number) {
        var warnings = new ArrayList<Problem>();
        if (number == 1) {
            var text = document.articles().getFirst().text();
            document.assumedEncoding()
                    .filter(it -> TextFlaws.isDoubtful(text, it))
                    .ifPresent(it -> warnings.add(Problem.of(CorpusProblem.ENCODING_ASSUMED, file.where(), it)));
        }
        warnings.addAll(document.articles().get(number - 1).warnings());
        return List.copyOf(warnings);
    }

    private static String headline(DocumentArticle article) {
        var text = article.text();
        var top = text.substring(0, Math.min(text.length(), TOP));
        return ArticleComposer.findHeadline(top, article.metadata(), article.warnings())
                .map(it -> top.substring(it.start(), it.end()))
                .orElse("");
    }

    /// The title of an article without headline in lists.
    private static String firstWords(DocumentArticle article) {
        var top = article.text().substring(0, Math.min(article.text().length(), TOP));
        return headline(article).isEmpty()
                ? ArticleComposer.findTitle(top, article.metadata(), article.warnings())
                : "";
    }

    /// A line that was cut is no byline.
    private static List<String> bylines(DocumentArticle article) {
        var text = article.text();
        int end = text.length() <= TOP ? text.length() : Math.max(0, text.lastIndexOf('\n', TOP));
        return ArticleComposer.findBylines(text.substring(0, end), article.metadata(), article.warnings());
    }

    /// The text; empty where its file can't be read any longer.
    public Optional<String> text() {
        try {
            return Optional.of(kept.map(CachedText::text).orElseGet(() -> readTexts().get(number - 1)));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    /// Whether the other is the same article of the same file.
    @Override
    public boolean equals(Object other) {
        return other instanceof ImportCandidate it && it.file.equals(file) && it.number == number;
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + number;
    }

    /// The texts of all articles of its file, read once more.
    ///
    /// @throws Refusal where the file has other bytes by now
    List<String> readTexts() {
        return switch (file.read(() -> false)) {
            case ReadDocument document when document.sha256().equals(originalSha256) ->
                    document.articles().stream().map(DocumentArticle::text).toList();
            case ReadDocument _ -> throw new Refusal(CorpusProblem.FILE_CHANGED, where());
            case UnreadableDocument unreadable -> throw new Refusal(unreadable.problems());
        };
    }

    /// Whether its file holds further articles.
    public boolean isOneOfMany() {
        return !name.equals(FileNameParser.article(file.fileName()));
    }

    /// Its id in the database that it is from.
    public Optional<String> databaseId() {
        return Optional.ofNullable(metadata.get(TableMapping.DATABASE_ID));
    }

    public String where() {
        return file.where();
    }

    /// The place of its item.
    public ItemPlace itemPlace() {
        return new ItemPlace(where(), number);
    }

    /// As [#where()], with its number where its file has others.
    public String place() {
        return isOneOfMany() ? where() + ", " + number : where();
    }
}
