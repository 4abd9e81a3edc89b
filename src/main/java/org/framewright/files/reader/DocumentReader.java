package org.framewright.files.reader;

import org.framewright.files.FilesProblem;
import org.framewright.files.Limits;
import org.framewright.files.TextDecoder;
import org.framewright.files.TextFile;
import org.framewright.files.TextFlaws;
import org.framewright.files.database.DatabaseArticle;
import org.framewright.files.database.DatabaseDownload;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.database.DigestFinder;
import org.framewright.files.database.rule.DatabaseRules;
import org.framewright.files.database.rule.RuleDescription;
import org.framewright.files.document.DocumentBudget;
import org.framewright.files.document.DocumentContent;
import org.framewright.files.document.DocumentProblem;
import org.framewright.files.document.DocumentResult;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.document.DocxReader;
import org.framewright.files.document.EmailReader;
import org.framewright.files.document.FrontMatter;
import org.framewright.files.document.GuardedReading;
import org.framewright.files.document.HtmlReader;
import org.framewright.files.document.LeadingAddress;
import org.framewright.files.document.OdtReader;
import org.framewright.files.document.PdfReader;
import org.framewright.files.document.ReadingTime;
import org.framewright.files.document.RtfReader;
import org.framewright.files.document.TextWarnings;
import org.framewright.files.table.TableMapping;
import org.framewright.files.table.TableReader;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

/// Reads a file that holds articles, whatever its format: one, or those of a news database's download.
public final class DocumentReader {

    private static final long BYTES_PER_SECOND = 1_000_000;
    private static final char LOST = '\uFFFD';

    private final DatabaseRules known;
    private final Optional<String> forced;
    private final DatabaseRules rules;
    private final Optional<TableMapping> mapping;
    private final Limits limits;
    private final ReadingTime time;
    private final GuardedReading guarded = new GuardedReading();
    private final LongSupplier clock;

    /// The rules of files for which a person chose one, by the files' places.
    private final Map<String, DatabaseRules> chosen;

    /// @param rules by which downloads are recognised
    /// @param forced the id of the rule that reads every file, whether it recognises it or not
    /// @param mapping of the columns of tables; empty for the one that is guessed
    /// @throws Refusal where there is no rule of that id
    public DocumentReader(DatabaseRules rules, Optional<String> forced, Optional<TableMapping> mapping, Limits limits) {
        this(rules, forced, mapping, limits, System::nanoTime);
    }

    /// The same with the rules that a person chose for single files.
    ///
    /// @param ids of rules by the files' places; an empty id for a file that no rule divides
    /// @throws Refusal where there is no rule of an id
    public DocumentReader choosing(Map<String, String> ids) {
        var byPlace = new HashMap<String, DatabaseRules>();
        ids.forEach(
                (place, id) -> byPlace.put(place, (id.isEmpty() ? DatabaseRules.none() : known.only(id)).with(limits)));
        return new DocumentReader(known, forced, mapping, limits, clock, byPlace);
    }

    /// @param clock in nanoseconds
    public DocumentReader(
            DatabaseRules rules,
            Optional<String> forced,
            Optional<TableMapping> mapping,
            Limits limits,
            LongSupplier clock) {
        this(rules, forced, mapping, limits, clock, Map.of());
    }

    private DocumentReader(
            DatabaseRules rules,
            Optional<String> forced,
            Optional<TableMapping> mapping,
            Limits limits,
            LongSupplier clock,
            Map<String, DatabaseRules> chosen) {
        this.known = rules;
        this.forced = forced;
        this.chosen = Map.copyOf(chosen);
        this.time = new ReadingTime(limits);
        this.clock = clock;
        this.rules = forced.map(rules::only).orElse(rules).with(limits);
        this.mapping = mapping;
        this.limits = limits;
    }

    /// A reader with the rules of the program.
    public static DocumentReader standard() {
        return new DocumentReader(DatabaseRules.shipped(), Optional.empty(), Optional.empty(), Limits.USUAL);
    }

    /// The databases' rules that it knows.
    public List<RuleDescription> rules() {
        return known.descriptions();
    }

    /// The limits of reading a file.
    public Limits limits() {
        return limits;
    }

    /// Reads a file.
    ///
    /// @param cancelled whether to stop
    public DocumentResult read(Path file, BooleanSupplier cancelled) {
        return read(file, file.toString(), cancelled);
    }

    /// Reads a file of a place, by the rule that a person chose for it.
    ///
    /// @param place as the choices name it; a file in a ZIP file has the ZIP file's name before its own
    public DocumentResult read(Path file, String place, BooleanSupplier cancelled) {
        var byRules = chosen.getOrDefault(place, rules);
        var format = DocumentFormat.ofName(String.valueOf(file.getFileName())).orElse(DocumentFormat.PLAIN_TEXT);
        var budget = new DocumentBudget(file.toString(), limits, time.seconds(), clock, cancelled);
        try {
            if (format == DocumentFormat.TABLE) {
                return readTable(file, budget, cancelled);
            }
            var bytes = TextFile.readBytes(file, format.mostBytes(limits));
            budget.begin(bytes.length);
            return read(bytes, format, byRules, budget);
        } catch (Refusal refused) {
            return new UnreadableDocument(refused.problems());
        } finally {
            time.add(budget.elapsed());
        }
    }

    /// A table may take a second more for each megabyte.
    private DocumentResult readTable(Path file, DocumentBudget budget, BooleanSupplier cancelled) {
        long more = TextFile.size(file) / BYTES_PER_SECOND;
        BooleanSupplier ended = () -> cancelled.getAsBoolean() || budget.isOver(more);
        try {
            return guarded.read(() -> TableReader.read(file, mapping, limits, ended), budget, more);
        } catch (Refusal refused) {
            throw budget.isOver(more) && !cancelled.getAsBoolean() ? budget.tooSlow() : refused;
        }
    }

    private ReadDocument read(byte[] bytes, DocumentFormat format, DatabaseRules byRules, DocumentBudget budget) {
        return format == DocumentFormat.PLAIN_TEXT
                ? readText(bytes, byRules, budget)
                : guarded.read(() -> readFormat(bytes, format, byRules, budget), budget, 0);
    }

    private ReadDocument readText(byte[] bytes, DatabaseRules byRules, DocumentBudget budget) {
        var text = TextDecoder.decode(bytes, budget.where());
        var content = new DocumentContent(budget);
        var front = FrontMatter.read(text.text());
        front.ifPresent(it -> content.metadata().putAll(it.metadata()));
        var words = front.map(FrontMatter::text).orElse(text.text());
        var download = byRules.readText(text.text(), budget.where(), budget::checkNow);
        var assumed = text.assumed() ? Optional.of(text.encoding()) : Optional.<String>empty();
        return document(
                download,
                () ->
                        new DocumentArticle(
                                words,
                                addressed(words, content),
                                "",
                                Stream.concat(text.warnings().stream(), digestWarning(words, budget).stream())
                                        .toList()),
                text.warnings(),
                assumed,
                text.sha256(),
                budget.where());
    }

    private ReadDocument readFormat(byte[] bytes, DocumentFormat format, DatabaseRules byRules, DocumentBudget budget) {
        var content = new DocumentContent(budget);
        var gathered = gather(format, bytes, content, byRules, budget);
        return document(
                gathered.download(),
                () ->
                        new DocumentArticle(
                                content.text(),
                                format.isPage() ? content.metadata() : addressed(content.text(), content),
                                format.rule(),
                                warnings(format, content, budget)),
                content.warnings(),
                gathered.assumedEncoding(),
                Sha256.hex(bytes),
                budget.where());
    }

    private static List<Problem> warnings(DocumentFormat format, DocumentContent content, DocumentBudget budget) {
        // a page has its own finder of the article
        var digest = format.isPage() ? List.<Problem>of() : digestWarning(content.text(), budget);
        return Stream.of(
                        content.warnings().stream(),
                        digest.stream(),
                        TextWarnings.missing(content.metadata(), budget.where()).stream())
                .flatMap(it -> it)
                .toList();
    }

    private static SequencedMap<String, String> addressed(String text, DocumentContent content) {
        LeadingAddress.describe(text, content.metadata());
        return content.metadata();
    }

    private static List<Problem> digestWarning(String text, DocumentBudget budget) {
        return DigestFinder.find(text).map(it -> Problem.of(DatabaseProblem.MANY_ARTICLES, budget.where(), it)).stream()
                .toList();
    }

    /// @param whole the article that the file is where it is no download
    /// @param warnings about the file, where it is one
    private static ReadDocument document(
            Optional<DatabaseDownload> download,
            Supplier<DocumentArticle> whole,
            List<Problem> warnings,
            Optional<String> assumedEncoding,
            String sha256,
            String where) {
        var all = new ArrayList<>(download.map(DatabaseDownload::warnings).orElse(List.of()));
        var articles = download.map(DatabaseDownload::articles).orElse(List.of());
        if (articles.isEmpty()) {
            var one = whole.get();
            var article =
                    new DocumentArticle(
                            one.text(),
                            one.metadata(),
                            one.rule(),
                            Stream.concat(
                                            ofArticles(one.warnings(), List.of(one)).stream(),
                                            TextWarnings.warnings(one.text(), where).stream())
                                    .distinct()
                                    .toList());
            return new ReadDocument(List.of(article), all, assumedEncoding, sha256, Optional.empty());
        }
        boolean garbled = warnings.stream().anyMatch(it -> it.code() == FilesProblem.GARBLED);
        var divided =
                IntStream.range(0, articles.size())
                        .mapToObj(it -> article(articles.get(it), it + 1, where, !garbled))
                        .toList();
        boolean named = divided.stream().anyMatch(it -> lost(it.text()) > 0);
        ofArticles(warnings, divided).stream()
                .filter(it -> !named || it.code() != FilesProblem.CHARACTERS_LOST)
                .forEach(all::add);
        return new ReadDocument(divided, all, assumedEncoding, sha256, download.flatMap(DatabaseDownload::use));
    }

    /// Characters that are lost, or of another encoding, in what a page has around its article are no warning.
    private static List<Problem> ofArticles(List<Problem> warnings, List<DocumentArticle> articles) {
        boolean lost =
                articles.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.text()), it.metadata().values().stream()))
                        .anyMatch(it -> it.indexOf(LOST) >= 0);
        boolean garbled = articles.size() > 1 || TextFlaws.findGarbled(allWords(articles.getFirst())).isPresent();
        return warnings.stream()
                .filter(it -> lost || it.code() != FilesProblem.CHARACTERS_LOST)
                .filter(it -> garbled || it.code() != FilesProblem.GARBLED)
                .toList();
    }

    private static long lost(String text) {
        return text.chars().filter(it -> it == LOST).count();
    }

    private static String allWords(DocumentArticle article) {
        return article.text() + "\n" + String.join("\n", article.metadata().values());
    }

    /// @param garbled whether the article is asked for characters of another encoding: of the file they are not said
    private static DocumentArticle article(DatabaseArticle article, int number, String where, boolean garbled) {
        var flaw =
                Optional.of(article.text())
                        .filter(_ -> garbled)
                        .flatMap(TextFlaws::findGarbled)
                        .map(it -> Problem.of(DatabaseProblem.ENTRY_GARBLED, where, number, it));
        var damage =
                Optional.of(lost(article.text()))
                        .filter(it -> it > 0)
                        .map(it -> Problem.of(DatabaseProblem.ENTRY_DAMAGED, where, number, it));
        var length =
                Optional.of(article.text())
                        .filter(TextWarnings::isVeryLong)
                        .map(_ -> Problem.of(DatabaseProblem.ENTRY_VERY_LONG, where, number));
        return new DocumentArticle(
                article.text(),
                article.metadata(),
                article.rule(),
                Stream.of(article.warnings().stream(), flaw.stream(), damage.stream(), length.stream())
                        .flatMap(it -> it)
                        .toList(),
                article.original(),
                article.matches());
    }

    /// The download and the encoding that were found beside the content.
    private record GatheredSource(Optional<DatabaseDownload> download, Optional<String> assumedEncoding) {}

    private GatheredSource gather(
            DocumentFormat format,
            byte[] bytes,
            DocumentContent content,
            DatabaseRules byRules,
            DocumentBudget budget) {
        try {
            return switch (format) {
                case PLAIN_TEXT, TABLE -> throw new IllegalArgumentException("read elsewhere: " + format);
                case DOCX -> {
                    new DocxReader(content, budget).read(bytes);
                    yield divide(content, byRules, budget);
                }
                case ODT -> {
                    new OdtReader(content, budget).read(bytes);
                    yield divide(content, byRules, budget);
                }
                case RTF -> {
                    new RtfReader(content, budget).read(bytes);
                    yield divide(content, byRules, budget);
                }
                case PDF -> {
                    new PdfReader(content, budget).read(bytes);
                    yield divide(content, byRules, budget);
                }
                case EMAIL -> {
                    var reader = new EmailReader(content, budget);
                    reader.read(bytes);
                    yield new GatheredSource(reader.readDownload(byRules), Optional.empty());
                }
                case HTML -> gatherPage(bytes, content, byRules, budget);
                case XML -> gatherXml(bytes, content, byRules, budget);
            };
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError _) {
            // a damaged file may hold anything, and libraries fail in many ways
            throw budget.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
    }

    private GatheredSource divide(DocumentContent content, DatabaseRules byRules, DocumentBudget budget) {
        if (!content.isEmpty()) {
            content.addWarnings(TextFlaws.of(content.text(), budget.where()));
        }
        return new GatheredSource(
                content.isEmpty()
                        ? Optional.empty()
                        : byRules.readText(content.text(), content.bold(), budget.where(), budget::checkNow),
                Optional.empty());
    }

    private GatheredSource gatherPage(
            byte[] bytes, DocumentContent content, DatabaseRules byRules, DocumentBudget budget) {
        var reader = new HtmlReader(content, budget);
        var source = reader.decode(bytes);
        var download = reader.readDownload(source.text(), byRules);
        if (download.filter(it -> !it.articles().isEmpty()).isEmpty()) {
            reader.readPage(source.text());
        }
        return new GatheredSource(download, source.assumedEncoding());
    }

    private GatheredSource gatherXml(
            byte[] bytes, DocumentContent content, DatabaseRules byRules, DocumentBudget budget) {
        var reader = new HtmlReader(content, budget);
        var source = reader.decode(bytes);
        var download = reader.readXml(source.text(), byRules);
        if (download.filter(it -> !it.articles().isEmpty()).isEmpty()) {
            throw new Refusal(DatabaseProblem.NO_RULE_FOR_XML, budget.where());
        }
        return new GatheredSource(download, source.assumedEncoding());
    }
}
