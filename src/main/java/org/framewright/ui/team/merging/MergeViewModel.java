package org.framewright.ui.team.merging;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Coder;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.team.merge.MergeService;
import org.framewright.team.merge.MergeService.MergedFiles;
import org.framewright.team.merge.MergeService.ReceivedFile;
import org.framewright.team.merge.MergeState;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.team.merging.DetailList.FileDetail;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.part.TeamTools.ArticleLink;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Returned files: each is read as soon as it is chosen; then all of them are merged at once.
public final class MergeViewModel {

    private final TeamTools tools;
    private final Links links;
    private final MergeList list;
    final ReadOnlyObjectWrapper<List<ReceivedFileRow>> receivedFiles = new ReadOnlyObjectWrapper<>(List.of());

    /// The ways to other screens.
    ///
    /// @param open shows a coding of an article
    /// @param backups shows the project's backups
    /// @param packages shows the packages, where new ones are needed
    /// @param reviewActors shows the actors that may be the same
    public record Links(Consumer<ArticleLink> open, Runnable backups, Runnable packages, Runnable reviewActors) {}

    /// The files.
    ///
    /// @param merged whether they were merged; else they are a preview
    record Content(List<FileLine> lines, boolean merged) {

        static final Content NOTHING = new Content(List.of(), false);

        Content {
            lines = List.copyOf(lines);
        }

        List<Path> files() {
            return lines.stream().map(FileLine::file).toList();
        }

        /// The files without a problem.
        List<Path> mergeableFiles() {
            return lines.stream().filter(it -> it.result().isPresent()).map(FileLine::file).toList();
        }

        /// The encrypted files whose passphrase is missing or wrong.
        List<Path> unreadableFiles() {
            return merged
                    ? List.of()
                    : lines.stream()
                            .filter(it -> it.needsPassphrase() || it.hasWrongPassphrase())
                            .map(FileLine::file)
                            .toList();
        }

        boolean hasWrongPassphrase() {
            return lines.stream().anyMatch(FileLine::hasWrongPassphrase);
        }

        boolean mayMerge() {
            return !merged && lines.stream().anyMatch(FileLine::hasChanges);
        }
    }

    /// A formerly merged file, with the name of its coder.
    record ReceivedFileRow(ReceivedFile received, String coder) {}

    /// Begins with the last list.
    public MergeViewModel(TeamTools tools, Links links, MergeList list) {
        this.tools = tools;
        this.links = links;
        this.list = list;
    }

    /// Reads the history of merges, and previews the files again, where one of them, or the project, has changed: a round may
    /// have been reopened since.
    public void load() {
        tools.run(this::readReceived, receivedFiles::set);
        var current = list.content.get();
        if (!current.merged() && !current.lines().isEmpty()) {
            tools.run(() -> tools.project().team().merge().state(current.files()), it -> previewAgain(current, it));
        }
    }

    private void previewAgain(Content previous, MergeState currentState) {
        boolean stillShown = list.content.get().equals(previous) && !tools.jobs().runningProperty().get();
        if (stillShown && !Optional.of(currentState).equals(list.seenState)) {
            preview(previous.files());
        }
    }

    private List<ReceivedFileRow> readReceived() {
        var names = tools.project().study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return tools.project().team().merge().received().stream()
                .map(it -> new ReceivedFileRow(it, names.getOrDefault(it.coder(), "?")))
                .toList();
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return list.content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FileLine>> chosenProperty() {
        return list.chosen.getReadOnlyProperty();
    }

    /// The words for the files; empty before there are any.
    Optional<MergePanelFormatter> formatter() {
        return list.formatter;
    }

    void choose(Optional<FileLine> line) {
        list.chosen.set(line);
    }

    /// Previews files, together with those that are shown and not merged yet.
    void add(List<Path> files) {
        if (files.isEmpty() || tools.jobs().runningProperty().get() || !tools.mayWrite()) {
            return;
        }
        var all = new LinkedHashSet<Path>(list.content.get().merged() ? List.of() : list.content.get().files());
        all.addAll(files);
        tools.team().dismissNotification();
        preview(List.copyOf(all));
    }

    void remove(FileLine line) {
        if (list.content.get().merged() || tools.jobs().runningProperty().get()) {
            return;
        }
        var remaining = list.content.get().files().stream().filter(it -> !it.equals(line.file())).toList();
        if (remaining.isEmpty()) {
            clear();
        } else {
            preview(remaining);
        }
    }

    /// Previews the chosen file again, as a copy of the project: the user has seen the coders in it.
    void treatAsCopy() {
        if (!list.content.get().merged() && !tools.jobs().runningProperty().get()) {
            var chosen = list.chosen.get();
            chosen.filter(FileLine::mayBeCopy)
                    .ifPresent(it -> {
                        list.copies.add(it.file());
                        preview(list.content.get().files());
                    });
        }
    }

    private MergeService mergeService() {
        return tools.project().team().merge().withCopies(list.copies).withPassphrases(list.passphrases);
    }

    /// Previews all files again, with a passphrase for the encrypted ones that are not readable yet.
    void decrypt(Passphrase passphrase) {
        var current = list.content.get();
        if (!current.merged() && !tools.jobs().runningProperty().get()) {
            current.unreadableFiles().forEach(it -> list.passphrases.put(it, passphrase));
            preview(current.files());
        }
    }

    /// Shows the history of merges.
    void clear() {
        if (!tools.jobs().runningProperty().get()) {
            list.content.set(Content.NOTHING);
            list.copies.clear();
            list.passphrases.clear();
            list.chosen.set(Optional.empty());
        }
    }

    private void preview(List<Path> files) {
        record PreviewResult(MergeState state, MergedFiles preview) {}
        tools.run(
                BackgroundJob.writing(
                                "merge",
                                tools.jobTexts("exchange.merge.looking", files.size()),
                                progress -> {
                                    var service = mergeService();
                                    var read =
                                            new PreviewResult(service.state(files), service.preview(files, progress));
                                    readFormatter();
                                    return read;
                                })
                        .withoutInterrupts(),
                read -> {
                    list.seenState = Optional.of(read.state());
                    var lines = lines(read.preview());
                    show(
                            new Content(
                                    files.stream().flatMap(it -> Optional.ofNullable(lines.get(it)).stream()).toList(),
                                    false));
                });
    }

    private void readFormatter() {
        var study = tools.project().study();
        var titles =
                tools.project().corpus().articles().stream()
                        .collect(Collectors.toMap(ArticleSummary::name, ArticleSummary::title));
        list.formatter =
                Optional.of(new MergePanelFormatter(tools.texts(), study.versions().newest(), study.actors(), titles));
    }

    private static Map<Path, FileLine> lines(MergedFiles files) {
        var lines = new HashMap<Path, FileLine>();
        files.rejected()
                .forEach(it -> lines.putIfAbsent(it.file(), new FileLine(it.file(), Optional.empty(), it.problems())));
        for (int i = 0; i < files.accepted().size(); i++) {
            var file = files.accepted().get(i);
            lines.put(file, new FileLine(file, Optional.of(files.report().files().get(i)), List.of()));
        }
        return lines;
    }

    /// Merges the files that can be merged.
    void merge() {
        var current = list.content.get();
        if (!current.mayMerge() || tools.jobs().runningProperty().get() || !tools.mayWrite()) {
            return;
        }
        tools.team().dismissNotification();
        var jobTexts = tools.jobTexts("exchange.merge.merging", current.mergeableFiles().size());
        tools.run(
                BackgroundJob.writing("merge", jobTexts, progress -> merge(current, progress)).withoutInterrupts(),
                done -> showMerged(current, done));
    }

    private CompletedMerge merge(Content current, ProgressListener progress) {
        var merged = mergeService().mergeEach(current.mergeableFiles(), progress);
        readFormatter();
        boolean newActors = merged.report().files().stream().anyMatch(it -> !it.actors().isEmpty());
        return new CompletedMerge(merged, newActors ? tools.project().actors().namesakes().size() : 0);
    }

    /// @param namesakes the number of pairs of actors of the same name; 0 where files had no actors
    private record CompletedMerge(MergedFiles merged, int namesakes) {}

    private void showMerged(Content previous, CompletedMerge done) {
        var merged = lines(done.merged());
        var lines = previous.lines().stream().map(it -> merged.getOrDefault(it.file(), it)).toList();
        list.passphrases.clear();
        show(new Content(lines, true));
        tools.run(this::readReceived, receivedFiles::set);
        int codings = lines.stream().flatMap(it -> it.result().stream()).mapToInt(it -> it.codings().size()).sum();
        int refused = lines.stream().mapToInt(FileLine::refused).sum();
        var notification =
                tools.hint("exchange.merge.merged", codings - refused, refused, done.namesakes())
                        .withChoice(tools.text("exchange.merge.make-packages"), links.packages())
                        .withChoice(tools.text("exchange.merge.backups"), links.backups());
        boolean newActors = done.merged().report().files().stream().anyMatch(it -> !it.actors().isEmpty());
        tools.show(
                newActors
                        ? notification.withChoice(tools.text("exchange.merge.review"), links.reviewActors())
                        : notification);
    }

    private void show(Content newContent) {
        list.content.set(newContent);
        list.chosen.set(
                newContent.lines().stream()
                        .filter(FileLine::needsAttention)
                        .findFirst()
                        .or(() -> newContent.lines().stream().findFirst()));
    }

    /// Goes to the subject of a detail, in the article.
    void open(FileDetail detail) {
        detail.coding()
                .filter(it -> it.outcome().isPresent())
                .ifPresent(it ->
                        links.open()
                                .accept(new ArticleLink(it.coder(), it.round(), it.article(), detail.annotation())));
    }

    /// The files of the present preview or the last merge: they survive a visit to an article.
    public static final class MergeList {

        final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.NOTHING);
        final ReadOnlyObjectWrapper<Optional<FileLine>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
        final Set<Path> copies = new HashSet<>();
        final Map<Path, Passphrase> passphrases = new HashMap<>();
        Optional<MergePanelFormatter> formatter = Optional.empty();
        Optional<MergeState> seenState = Optional.empty();

        /// The same without listeners: it outlives their screen.
        public MergeList copy() {
            var copy = new MergeList();
            copy.content.set(content.get());
            copy.chosen.set(chosen.get());
            copy.copies.addAll(copies);
            copy.passphrases.putAll(passphrases);
            copy.formatter = formatter;
            copy.seenState = seenState;
            return copy;
        }
    }
}
