package org.framewright.files.database.rule;

import org.framewright.files.FilesProblem;
import org.framewright.files.Limits;
import org.framewright.files.TextFile;
import org.framewright.files.database.ArticleDivision.ElementDivision;
import org.framewright.files.database.ArticleDivision.LineDivision;
import org.framewright.files.database.ArticleParser;
import org.framewright.files.database.CodedLines;
import org.framewright.files.database.DatabaseArticle;
import org.framewright.files.database.DatabaseDownload;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.database.DividedSource;
import org.framewright.files.database.ElementDivider;
import org.framewright.files.database.LengthCheck;
import org.framewright.files.database.LineDivider;
import org.framewright.files.database.OutletSpelling;
import org.framewright.files.database.SourceArticle;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.jsoup.nodes.Document;
import org.jsoup.select.Selector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules by which downloads of news databases are recognised and divided, in the order in which they are asked. It can't change.
public final class DatabaseRules {

    /// A source is recognised by its first lines.
    private static final int RECOGNISED_LINES = 5_000;

    private static final List<String> SHIPPED =
            List.of(
                    "nexis-uni",
                    "proquest-html",
                    "proquest-text",
                    "nexis",
                    "factiva-html",
                    "factiva-xml",
                    "factiva-lines",
                    "factiva-text",
                    "europresse",
                    "europresse-old",
                    "genios",
                    "apa",
                    "defacto",
                    "mediargus",
                    "retriever",
                    "kikuzo",
                    "yomidasu",
                    "integrum",
                    "nitf",
                    "newsml",
                    "reuters");

    private final List<DatabaseRule> rules;
    private final boolean forced;
    private final Limits limits;

    private DatabaseRules(List<DatabaseRule> rules, boolean forced, Limits limits) {
        this.rules = List.copyOf(rules);
        this.forced = forced;
        this.limits = limits;
    }

    /// The rules of the program.
    public static DatabaseRules shipped() {
        var reader = new RuleReader();
        return new DatabaseRules(
                SHIPPED.stream().map(it -> reader.read(resource(it), it + ".json", "")).toList(), false, Limits.USUAL);
    }

    private static byte[] resource(String id) {
        try (var in = DatabaseRules.class.getResourceAsStream(id + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no rule " + id);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// No rules: each file is one article.
    public static DatabaseRules none() {
        return new DatabaseRules(List.of(), false, Limits.USUAL);
    }

    /// These rules after those of a folder, which take the place of rules of the same id.
    ///
    /// @param folder whose files that end in `.json` are rules, or one such file
    /// @throws Refusal with what is wrong with which file
    public DatabaseRules with(Path folder) {
        List<DatabaseRule> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        var reader = new RuleReader();
        for (var file : ruleFiles(folder)) {
            var bytes = TextFile.readBytes(file, Limits.MOST_RULE_BYTES);
            var rule = reader.read(bytes, file.toString(), "-" + Sha256.hex(bytes).substring(0, 8));
            if (!ids.add(rule.id())) {
                throw new Refusal(DatabaseProblem.ID_TWICE, file.toString(), rule.id());
            }
            all.add(rule);
        }
        rules.stream().filter(it -> !ids.contains(it.id())).forEach(all::add);
        return new DatabaseRules(all, forced, limits);
    }

    private static List<Path> ruleFiles(Path folder) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Files.exists(folder) ? FilesProblem.NOT_A_FILE : FilesProblem.MISSING, folder.toString());
        }
        try (var list = Files.list(folder)) {
            var files =
                    list.filter(it -> it.toString().endsWith(".json"))
                            .limit(Limits.MOST_RULE_FILES + 1L)
                            .sorted()
                            .toList();
            if (files.size() > Limits.MOST_RULE_FILES) {
                throw new Refusal(DatabaseProblem.TOO_MANY_RULES, folder.toString(), Limits.MOST_RULE_FILES);
            }
            return files;
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, folder.toString());
        }
    }

    /// One of these rules, which is then used whether it recognises a source or not.
    ///
    /// @throws Refusal where there is none of that id
    public DatabaseRules only(String id) {
        var chosen = rules.stream().filter(it -> it.id().equals(id)).toList();
        if (chosen.isEmpty()) {
            var ids = String.join(", ", rules.stream().map(DatabaseRule::id).toList());
            throw new Refusal(DatabaseProblem.NO_SUCH_RULE, "", id, ids);
        }
        return new DatabaseRules(chosen, true, limits);
    }

    /// These rules under other limits.
    public DatabaseRules with(Limits others) {
        return new DatabaseRules(rules, forced, others);
    }

    /// The rules in their order.
    public List<RuleDescription> descriptions() {
        return rules.stream().map(DatabaseRule::description).toList();
    }

    /// Divides a text, where a rule recognises it.
    ///
    /// @param text with line ends of `\n`
    /// @param where the file, as warnings name it
    /// @param check throws where reading has to stop
    /// @return empty where no rule recognises it
    /// @throws Refusal where it holds too many articles
    public Optional<DatabaseDownload> readText(String text, String where, Runnable check) {
        return readText(text, Set.of(), where, check);
    }

    /// The same for a text of which some lines are known to be bold.
    ///
    /// @param bold the paragraphs whose letters are all bold, each on one line
    public Optional<DatabaseDownload> readText(String text, Set<String> bold, String where, Runnable check) {
        var lines = CodedLines.split(text);
        return read(new TextSource(lines, firstLines(lines), bold), where, check);
    }

    /// A source that rules divide.
    private sealed interface RuleSource {

        int length();

        boolean isFor(DatabaseRule rule);

        /// Whether a source has a rule's first mark.
        boolean hasFirstMark(DatabaseRule rule, PatternBudget budget, Runnable check);

        /// Whether it has all marks of a rule.
        boolean hasMarks(DatabaseRule rule, PatternBudget budget, Runnable check);

        /// The line with the first mark; empty for a page.
        String markedLine(DatabaseRule rule, PatternBudget budget);

        DividedSource divide(DatabaseRule rule, PatternBudget budget, Runnable check, String where, Limits limits);
    }

    /// @param top its first lines
    private record TextSource(String text, List<String> top, Set<String> bold) implements RuleSource {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public boolean isFor(DatabaseRule rule) {
            return rule.readsText();
        }

        @Override
        public boolean hasFirstMark(DatabaseRule rule, PatternBudget budget, Runnable check) {
            return fits(((LineDivision) rule.division()).recognise().subList(0, 1), top, budget);
        }

        @Override
        public boolean hasMarks(DatabaseRule rule, PatternBudget budget, Runnable check) {
            return fitting(rule, budget).isPresent();
        }

        @Override
        public String markedLine(DatabaseRule rule, PatternBudget budget) {
            var division = fitting(rule, budget).orElse((LineDivision) rule.division());
            var marks =
                    division.start().isEmpty() && division.end().isEmpty() ? division.single() : division.recognise();
            return top.stream().filter(it -> marks.getFirst().matches(it, budget)).findFirst().orElse("");
        }

        /// How the text is divided; empty where the rule does not recognise it.
        private Optional<LineDivision> fitting(DatabaseRule rule, PatternBudget budget) {
            var division = (LineDivision) rule.division();
            if (fits(division.recognise(), top, budget)) {
                return Optional.of(division);
            }
            boolean single = !division.single().isEmpty() && fits(division.single(), top, budget);
            return single ? Optional.of(division.ofSingle()) : Optional.empty();
        }

        @Override
        public DividedSource divide(
                DatabaseRule rule, PatternBudget budget, Runnable check, String where, Limits limits) {
            var division = fitting(rule, budget).orElse((LineDivision) rule.division());
            return new LineDivider(division, rule.layout(), budget, bold, where, limits).divide(text);
        }
    }

    /// @param characters the length of its source
    private record PageSource(Document page, boolean xml, int characters) implements RuleSource {

        @Override
        public int length() {
            return characters;
        }

        @Override
        public boolean isFor(DatabaseRule rule) {
            return rule.readsPages(xml);
        }

        @Override
        public boolean hasFirstMark(DatabaseRule rule, PatternBudget budget, Runnable check) {
            return isThere(page, ((ElementDivision) rule.division()).recognise().getFirst(), check);
        }

        @Override
        public boolean hasMarks(DatabaseRule rule, PatternBudget budget, Runnable check) {
            return ((ElementDivision) rule.division()).recognise().stream().allMatch(it -> isThere(page, it, check));
        }

        @Override
        public String markedLine(DatabaseRule rule, PatternBudget budget) {
            return "";
        }

        @Override
        public DividedSource divide(
                DatabaseRule rule, PatternBudget budget, Runnable check, String where, Limits limits) {
            return new ElementDivider((ElementDivision) rule.division(), budget, check, where, limits).divide(page);
        }
    }

    private static List<String> firstLines(String text) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < text.length() && lines.size() < RECOGNISED_LINES; ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            var line = LineDivider.line(text, at, end);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            at = end + 1;
        }
        return lines;
    }

    private static boolean fits(List<BoundedPattern> patterns, List<String> lines, PatternBudget budget) {
        return patterns.stream().allMatch(it -> lines.stream().anyMatch(line -> it.matches(line, budget)));
    }

    /// Divides a page, where a rule recognises it.
    ///
    /// @param xml whether it is XML
    /// @param characters the length of its source
    /// @param where the file, as warnings name it
    /// @param check throws where reading has to stop
    /// @return empty where no rule recognises it
    /// @throws Refusal where it holds too many articles
    public Optional<DatabaseDownload> readPage(
            Document page, boolean xml, int characters, String where, Runnable check) {
        return read(new PageSource(page, xml, characters), where, check);
    }

    private static boolean isThere(Document page, String selector, Runnable check) {
        var evaluator = Selector.evaluatorOf(selector);
        return page.stream()
                .anyMatch(it -> {
                    check.run();
                    return evaluator.matches(page, it);
                });
    }

    private Optional<DatabaseDownload> read(RuleSource source, String where, Runnable check) {
        List<Problem> warnings = new ArrayList<>();
        Optional<DatabaseDownload> download = Optional.empty();
        List<String> others = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        for (var rule : rules.stream().filter(source::isFor).toList()) {
            check.run();
            var budget = new PatternBudget(source.length(), check);
            try {
                if (!forced && !source.hasMarks(rule, budget, check)) {
                    if (download.isEmpty() && source.hasFirstMark(rule, budget, check)) {
                        partly.add(rule.description().name());
                    }
                } else if (download.isPresent()) {
                    if (!isOfOneDatabase(rule.id(), download.get())) {
                        others.add(rule.description().name());
                    }
                } else {
                    var divided = source.divide(rule, budget, check, where, limits);
                    warnings.addAll(divided.articles().isEmpty() ? divided.warnings() : List.of());
                    if (forced || !divided.articles().isEmpty()) {
                        var use =
                                new RuleUse(
                                        rule.id(), rule.description().name(), source.markedLine(rule, budget), forced);
                        download = Optional.of(download(rule, use, divided, budget, where, check));
                    }
                }
            } catch (CostlyPatternException _) {
                warnings.add(Problem.of(DatabaseProblem.RULE_TOO_SLOW, where, rule.id()));
            }
        }
        if (download.isPresent()) {
            return download.map(it -> others.isEmpty() ? it : withOthers(it, others, where));
        }
        partly.forEach(it -> warnings.add(Problem.of(DatabaseProblem.PARTLY_RECOGNISED, where, it)));
        return warnings.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseDownload(List.of(), warnings, Optional.empty()));
    }

    /// Whether a rule is for another layout of the database whose rule was taken: `europresse` and `europresse-old`.
    private static boolean isOfOneDatabase(String id, DatabaseDownload download) {
        return download.use().filter(it -> database(it.id()).equals(database(id))).isPresent();
    }

    private static String database(String id) {
        int end = id.indexOf('-');
        return end < 0 ? id : id.substring(0, end);
    }

    private static DatabaseDownload withOthers(DatabaseDownload download, List<String> others, String where) {
        var warnings = new ArrayList<>(download.warnings());
        var taken = download.use().map(RuleUse::name).orElse("");
        warnings.add(Problem.of(DatabaseProblem.SEVERAL_RULES, where, taken, String.join("; ", others)));
        return new DatabaseDownload(download.articles(), warnings, download.use());
    }

    private DatabaseDownload download(
            DatabaseRule rule, RuleUse use, DividedSource divided, PatternBudget budget, String where, Runnable check) {
        List<DatabaseArticle> articles = new ArrayList<>();
        for (var source : divided.articles()) {
            check.run();
            articles.add(new ArticleParser(rule, source, budget).parse(where));
        }
        List<Problem> warnings = new ArrayList<>(divided.warnings());
        if (articles.stream().allMatch(DatabaseArticle::isPlain)) {
            articles.clear();
            warnings.add(Problem.of(DatabaseProblem.NOTHING_FOUND, where, rule.id()));
        }
        return LengthCheck.check(
                new DatabaseDownload(OutletSpelling.unify(articles), warnings, Optional.of(use)),
                divided.articles(),
                where);
    }
}
