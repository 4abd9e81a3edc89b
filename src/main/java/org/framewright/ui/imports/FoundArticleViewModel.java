package org.framewright.ui.imports;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.corpus.ArticlePreview;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.file.TableColumns;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;

import java.util.Optional;
import java.util.function.Consumer;

/// The article of an import that is chosen, read from its file: all of them would fill the memory.
final class FoundArticleViewModel {

    private static final String SHOW = "import-show";
    private static final String COLUMNS = "import-columns";

    private final ScreenJobs jobs;
    private final Consumer<TaskRunner.Failure> onFailed;

    /// The source of the article, or its former one.
    private Optional<ItemPlace> shownPlace = Optional.empty();

    /// The article as the import would write it; empty until it is read.
    final ReadOnlyObjectWrapper<Optional<ArticlePreview>> article = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The columns of the table that it is in; empty for other files.
    final ReadOnlyObjectWrapper<Optional<TableColumns>> columns = new ReadOnlyObjectWrapper<>(Optional.empty());

    FoundArticleViewModel(ScreenJobs jobs, Consumer<TaskRunner.Failure> onFailed) {
        this.jobs = jobs;
        this.onFailed = onFailed;
    }

    void show(Optional<ImportPreview> preview, Optional<ImportItem> item) {
        var place = item.map(ImportItem::place);
        if (!place.equals(shownPlace)) {
            article.set(Optional.empty());
        }
        shownPlace = place;
        jobs.forget(SHOW);
        showColumns(preview, item);
        if (preview.isPresent() && item.filter(it -> it.status() != ImportItemStatus.UNREADABLE).isPresent()) {
            var read = preview.get();
            var wanted = item.get();
            jobs.run(BackgroundJob.quiet(SHOW, () -> read.read(wanted)), it -> article.set(Optional.of(it)), onFailed);
        }
    }

    private void showColumns(Optional<ImportPreview> preview, Optional<ImportItem> item) {
        jobs.forget(COLUMNS);
        if (preview.isEmpty() || item.isEmpty()) {
            columns.set(Optional.empty());
            return;
        }
        var place = item.get().place();
        jobs.run(
                BackgroundJob.quiet(COLUMNS, () -> preview.get().columns(place)),
                columns::set,
                _ -> columns.set(Optional.empty()));
    }
}
