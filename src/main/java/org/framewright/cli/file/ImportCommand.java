package org.framewright.cli.file;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportChoices;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.ImportProfile;
import org.framewright.corpus.duplicates.DuplicateThreshold;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.files.Limits;
import org.framewright.files.table.TableMapping;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.project.Project;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `import`: imports articles into a project.
@Command(name = "import")
public final class ImportCommand extends ProjectCommand {

    /// Of one kind.
    private static final int MOST_OF_A_FILE = 3;

    /// What a place says behind its file.
    private static final Pattern ENTRY = Pattern.compile(", \\d+$");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--metadata", paramLabel = "FILE.csv", descriptionKey = "metadata")
    private Optional<Path> metadata = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "import-format")
    private Optional<String> format = Optional.empty();

    @Option(names = "--rules", paramLabel = "FOLDER", descriptionKey = "import-rules")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--map", paramLabel = "FILE.json", descriptionKey = "import-map")
    private Optional<Path> map = Optional.empty();

    @Option(names = "--path", paramLabel = "PATTERN", descriptionKey = "import-path")
    private Optional<String> path = Optional.empty();

    @Option(names = "--profile", paramLabel = "FILE.json", descriptionKey = "import-profile")
    private Optional<Path> profile = Optional.empty();

    @Option(names = "--dates", paramLabel = "ORDER", descriptionKey = "import-dates")
    private Optional<DateOrder> dates = Optional.empty();

    @Option(names = "--duplicates", paramLabel = "WHAT", descriptionKey = "import-duplicates")
    private Optional<DuplicateTreatment> duplicates = Optional.empty();

    @Option(names = "--near", paramLabel = "SHARE", descriptionKey = "import-near")
    private Optional<Double> near = Optional.empty();

    @Option(names = "--keep-files", descriptionKey = "import-keep-files")
    private boolean keepFiles;

    @Option(names = "--limit", paramLabel = "NAME=NUMBER", descriptionKey = "import-limit")
    private List<Limits> limits = List.of();

    @Option(names = "--again", descriptionKey = "import-again")
    private boolean again;

    @Option(names = "--dry-run", descriptionKey = "import-dry-run")
    private boolean dryRun;

    public ImportCommand(CommandContext context) {
        super(context);
    }

    /// A problem or note, as `--json` gives it.
    private record ImportProblem(Problem problem) {}

    /// An article that was found, as `--json` gives it.
    ///
    /// @param index of the article in its file, from 1
    private record ImportedArticle(
            String name,
            String file,
            int index,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable String date,
            @Nullable String byline,
            int words,
            @Nullable String rule,
            ImportItemStatus status,
            @JsonProperty("duplicate_of") @Nullable String duplicateOf) {

        static ImportedArticle of(ImportItem item) {
            return new ImportedArticle(
                    item.name(),
                    item.place().file(),
                    item.place().number(),
                    item.knownHeadline().isEmpty() ? null : item.knownHeadline(),
                    item.metadata().get(Article.OUTLET),
                    item.metadata().get(Article.DATE),
                    item.byline().isEmpty() ? null : item.byline(),
                    item.words(),
                    item.metadata().get(Article.TEXT_RULE),
                    item.status(),
                    item.sameAs().orElse(null));
        }
    }

    @Override
    public Integer call() {
        return work(project -> {
            if (project.isCoderPackage()) {
                throw new Refusal(CorpusProblem.IMPORT_IN_PACKAGE, project.file().toString());
            }
            try (var progress = console.progressPrinter("articles-read");
                    var preview = preview(project, progress::update)) {
                if (!preview.problems().isEmpty()) {
                    throw new Refusal(preview.problems());
                }
                var report =
                        Optional.of(preview)
                                .filter(_ -> !dryRun)
                                .map(it -> project.corpus().importArticles(it, ProgressListener.NONE));
                if (json.isWanted()) {
                    console.jsonLines(
                            Stream.concat(
                                    preview.items().stream().map(ImportedArticle::of),
                                    report.map(ImportReport::notes).orElseGet(preview::notes).stream()
                                            .map(ImportProblem::new)));
                } else {
                    report.ifPresentOrElse(it -> show(it, preview), () -> showItems(preview));
                }
            }
            return 0;
        });
    }

    private ImportPreview preview(Project project, ProgressListener progress) {
        var preview = project.corpus().preview(paths, metadata, settings(project), progress).orElseThrow();
        return again ? preview.with(ImportChoices.NONE.with(leftOut(preview), true)) : preview;
    }

    private static Set<ItemPlace> leftOut(ImportPreview preview) {
        return preview.items().stream()
                .filter(it -> it.status() == ImportItemStatus.LEFT_OUT)
                .map(ImportItem::place)
                .collect(Collectors.toSet());
    }

    private ImportSettings settings(Project project) {
        near.filter(it -> !DuplicateThreshold.isThreshold(it))
                .ifPresent(it -> {
                    throw new Refusal(CliProblem.NO_THRESHOLD, "--near", it);
                });
        var beside = ImportProfile.beside(project.file(), ImportSettings.USUAL);
        var kept = profile.map(ImportProfile::read).orElse(beside);
        return new ImportSettings(
                format.filter(it -> !it.equals("auto")).or(kept::format),
                rules.or(beside::rules),
                map.map(TableMapping::read).or(kept::mapping),
                path.or(kept::path),
                kept.outlets(),
                dates.or(kept::dates),
                duplicates.orElse(kept.duplicates()),
                near.or(kept::near),
                keepFiles || kept.keepFiles(),
                limits.stream().reduce(kept.limits(), Limits::with),
                kept.fileRules());
    }

    private void showItems(ImportPreview preview) {
        for (var item : preview.items()) {
            console.printText(
                    "import-item", console.text("import-status." + ConstantName.of(item.status())), describe(item));
        }
        var items = preview.items();
        long found = items.stream().filter(it -> it.status() != ImportItemStatus.UNREADABLE).count();
        console.printText("import-found", found, items.stream().filter(ImportItem::isTaken).count());
        report(preview, preview.notes());
    }

    private static String describe(ImportItem item) {
        return Stream.of(
                        item.status() == ImportItemStatus.UNREADABLE ? item.place().file() : item.name(),
                        item.knownHeadline().equals(item.name()) ? "" : item.knownHeadline(),
                        item.metadata().getOrDefault(Article.OUTLET, ""),
                        item.metadata().getOrDefault(Article.DATE, ""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private void show(ImportReport report, ImportPreview preview) {
        console.printText("imported", report.added().size());
        if (!report.described().isEmpty()) {
            console.printText("described", report.described().size());
        }
        report(preview, report.notes());
    }

    /// Says all notes on files, and of those on articles as many of each kind as can be read.
    private void report(ImportPreview preview, List<Problem> all) {
        var onFiles = preview.fileNotes();
        onFiles.forEach(it -> console.report(List.of(it)));
        var kinds =
                all.stream()
                        .filter(it -> !onFiles.contains(it))
                        .collect(Collectors.groupingBy(Problem::code, LinkedHashMap::new, Collectors.toList()));
        long hidden = kinds.values().stream().mapToLong(this::reportKind).sum();
        if (hidden > 0) {
            console.report("import-all-notes");
        }
    }

    /// @return how many notes were only counted
    private int reportKind(List<Problem> notes) {
        var perFile = new HashMap<String, Integer>();
        var shown =
                notes.stream()
                        .filter(it ->
                                perFile.merge(ENTRY.matcher(it.where()).replaceFirst(""), 1, Integer::sum)
                                        <= MOST_OF_A_FILE)
                        .limit(Console.MOST_PROBLEMS)
                        .toList();
        console.report(shown);
        int hidden = notes.size() - shown.size();
        if (hidden > 0) {
            console.report("and-more", hidden);
        }
        return hidden;
    }
}
