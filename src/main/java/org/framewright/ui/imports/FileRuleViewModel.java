package org.framewright.ui.imports;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.corpus.ArticlePreview;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.ImportProfile;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.files.database.rule.OwnRule;
import org.framewright.files.database.rule.OwnRule.FittingLine;
import org.framewright.files.database.rule.RuleDescription;
import org.framewright.files.database.rule.RuleUse;
import org.framewright.model.article.Article;
import org.framewright.project.Project;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The rule that divides the file of the chosen article, and the division by a line where no rule fits.
final class FileRuleViewModel {

    private static final String TRY = "import-division";

    /// Texts of pages are found by elements and not by lines.
    private static final String PAGES = "html";

    private final Project project;
    private final ScreenJobs jobs;
    private final Supplier<ImportSettings> settings;
    private final BiConsumer<ImportSettings, ImportSettings> change;
    private final Consumer<TaskRunner.Failure> onFailed;

    /// The rule of the chosen article's file; empty for tables, articles of the project, and files that can't be read.
    final ReadOnlyObjectWrapper<Optional<FileRule>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The lines that begin an article by the rule that is tried.
    final ReadOnlyObjectWrapper<List<FittingLine>> fitting = new ReadOnlyObjectWrapper<>(List.of());

    /// The rule of a file.
    ///
    /// @param use empty where no rule divides the file
    /// @param rules that can be chosen
    /// @param text of the file, where a line may divide it; else empty
    record FileRule(ItemPlace place, Optional<RuleUse> use, List<RuleDescription> rules, String text) {}

    /// @param change takes the settings that an undo leads back to, and other ones
    FileRuleViewModel(
            Project project,
            ScreenJobs jobs,
            Supplier<ImportSettings> settings,
            BiConsumer<ImportSettings, ImportSettings> change,
            Consumer<TaskRunner.Failure> onFailed) {
        this.project = project;
        this.jobs = jobs;
        this.settings = settings;
        this.change = change;
        this.onFailed = onFailed;
    }

    void show(Optional<ImportPreview> preview, Optional<ImportItem> item, Optional<ArticlePreview> article) {
        shown.set(
                preview.flatMap(read ->
                        item.filter(it -> !read.isTable(it.place()) && !it.isExistingArticle())
                                .flatMap(it -> article.map(found -> rule(read, it, found)))));
    }

    private static FileRule rule(ImportPreview read, ImportItem item, ArticlePreview article) {
        boolean page = item.metadata().getOrDefault(Article.TEXT_RULE, "").startsWith(PAGES);
        var text = article.use().isPresent() || page ? "" : article.article().text();
        return new FileRule(item.place(), article.use(), read.rules(), text);
    }

    /// Chooses a rule for the file.
    ///
    /// @param id empty for none: the file is one article
    void choose(ItemPlace place, Optional<String> id) {
        change.accept(settings.get(), settings.get().withFileRule(place.file(), id.orElse("")));
    }

    /// Looks for the line that seems to begin each article of a file.
    void suggest(FileRule file, Consumer<Optional<OwnRule>> then) {
        jobs.run(BackgroundJob.quiet("import-suggestion", () -> OwnRule.suggest(file.text())), then, onFailed);
    }

    /// Finds the lines that begin an article.
    void tryOut(FileRule file, OwnRule rule) {
        jobs.run(BackgroundJob.quiet(TRY, () -> rule.find(file.text())), fitting::set, onFailed);
    }

    /// Keeps the rule beside the project, and divides the file by it. An undo leaves the file undivided, though the rule knows it.
    void divide(FileRule file, OwnRule rule) {
        var place = file.place().file();
        jobs.run(
                BackgroundJob.quiet(
                        "import-divide", () -> ImportProfile.keepRule(project.file(), rule, file.place().fileName())),
                id -> {
                    var undivided =
                            settings.get().withRules(ImportProfile.rulesBeside(project.file())).withFileRule(place, "");
                    change.accept(undivided, undivided.withFileRule(place, id));
                },
                onFailed);
    }
}
