package org.framewright.ui.help;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.help.GuideSearch.FoundSection;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenModel;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The guide: its list of pages, the page that is shown, and the search in all of them.
final class HelpViewModel extends ScreenModel {

    private final AppContext app;
    private final GuideAddress first;
    private final Deque<GuideAddress> trail = new ArrayDeque<>();
    private List<GuidePage> pages = List.of();
    private GuideSearch search = new GuideSearch(List.of());

    /// The words that are searched for; may be empty.
    final StringProperty query = new SimpleStringProperty("");

    /// The list: the pages with the sections of the one that is shown, or the results of the search.
    final ObjectProperty<List<HelpEntry>> entries = new SimpleObjectProperty<>(List.of());

    /// The words above the sections that were found; may be empty.
    final StringProperty hint = new SimpleStringProperty("");

    /// The page that is shown; empty until it is read.
    final ObjectProperty<Optional<ShownPage>> shown = new SimpleObjectProperty<>(Optional.empty());

    /// A line of the list.
    ///
    /// @param level 1 for a page, 2 for a section of it
    /// @param detail the page of a result; may be empty
    record HelpEntry(String label, String detail, int level, GuideAddress address) {}

    /// The page that is shown, and the place in it.
    record ShownPage(GuidePage page, GuideAddress address) {}

    private record ReadGuide(List<GuidePage> pages, GuideSearch search) {}

    HelpViewModel(AppContext app, GuideAddress first) {
        super(app.texts());
        this.app = app;
        this.first = first;
        app.read(
                () -> {
                    var read = new GuideReader(app.texts().locale()).readAll();
                    return new ReadGuide(read, new GuideSearch(read));
                },
                guide -> {
                    pages = guide.pages();
                    search = guide.search();
                    show(first);
                },
                this::failed);
        query.subscribe((_, _) -> list());
    }

    /// Shows a place, and stays on this screen.
    void show(GuideAddress address) {
        find(address.page()).ifPresent(it -> shown.set(Optional.of(new ShownPage(it, it.locate(address)))));
        list();
    }

    /// The shown place, or the one that is being opened.
    GuideAddress address() {
        return shown.get().map(ShownPage::address).orElse(first);
    }

    /// Goes to the target of a link; going back returns here.
    void follow(GuideAddress address) {
        shown.get().ifPresent(it -> trail.push(it.address()));
        show(address);
    }

    /// Goes back to the place of the last followed link.
    ///
    /// @return whether one was
    boolean back() {
        var last = Optional.ofNullable(trail.poll());
        last.ifPresent(this::show);
        return last.isPresent();
    }

    private Optional<GuidePage> find(String name) {
        return pages.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private void list() {
        hint.set("");
        entries.set(query.get().isBlank() ? contents() : search());
    }

    /// The pages that the first one names, with the sections of the page that is shown.
    private List<HelpEntry> contents() {
        var listed = new ArrayList<HelpEntry>();
        var first = find(GuideReader.FIRST);
        var names =
                Stream.concat(
                        first.map(GuidePage::name).stream(),
                        first.map(GuideReader::links).stream().flatMap(it -> it.stream()));
        var open = shown.get().map(it -> it.page().name());
        var all = Stream.concat(names, open.stream()).distinct();
        all.flatMap(it -> find(it).stream())
                .forEach(page -> {
                    listed.add(new HelpEntry(title(page), "", 1, new GuideAddress(page.name(), "")));
                    if (open.filter(page.name()::equals).isPresent()) {
                        page.sections().stream()
                                .filter(it -> it.level() == 2)
                                .map(it -> new HelpEntry(it.heading(), "", 2, new GuideAddress(page.name(), it.id())))
                                .forEach(listed::add);
                    }
                });
        return listed;
    }

    /// The results of the search.
    private List<HelpEntry> search() {
        var result = search.find(query.get());
        hint.set(result.hasAll() || result.sections().isEmpty() ? "" : texts.get("help.some-words"));
        return result.sections().stream().map(this::entry).toList();
    }

    private HelpEntry entry(FoundSection found) {
        boolean title = found.section().level() == 1;
        return new HelpEntry(
                title ? title(found.page()) : found.section().heading(),
                title ? "" : title(found.page()),
                title ? 1 : 2,
                new GuideAddress(found.page().name(), title ? "" : found.section().id()));
    }

    /// The page's title, with its language where that is not the reader's.
    private String title(GuidePage page) {
        return page.isForeign(texts.locale()) ? texts.get("help.in-english", page.title()) : page.title();
    }

    /// Writes the guide as one document for a browser, and opens it.
    void openInBrowser() {
        var file = app.installation().safekeeping().folder().resolve("framewright-guide.html");
        app.read(
                () -> {
                    new GuideDocument(texts).write(file);
                    return app.files().show(file) ? Optional.<Path>empty() : Optional.of(file);
                },
                unshown ->
                        unshown.ifPresent(
                                it -> showNotification(Notification.hint(texts.get("help.not-shown", it.toString())))),
                this::failed);
    }
}
