package org.framewright.ui;

import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.form.PickerItem.PickerGroup;
import org.framewright.ui.help.GuideHeading;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.shell.navigation.Route.Team.TeamPage;
import org.framewright.ui.team.TeamView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the palette finds beside actions: the pages of *Team*, the articles and actors of the open project, and the headings of the
/// guide.
record PaletteSubjects(AppContext app, Optional<Project> project) {

    /// Reads them in the background.
    void read(Consumer<List<PickerItem>> found) {
        var coder = app.navigator().coderRoundId();
        app.read(
                () ->
                        Stream.of(
                                        project.stream().filter(it -> !it.isCoderPackage()).flatMap(_ -> teamPages()),
                                        project.stream().flatMap(it -> articles(it, coder)),
                                        project.stream().flatMap(it -> actors(it, coder)),
                                        headings())
                                .flatMap(Function.identity())
                                .toList(),
                found,
                failure -> app.show(Notification.of(failure, app.texts())));
    }

    /// A coder codes the article that was found; a supervisor sees its metadata.
    private Stream<PickerItem> articles(Project of, Optional<CoderRoundId> coder) {
        var group = group("articles", Feather.FILE_TEXT);
        return of.corpus().articles().stream()
                .map(article ->
                        item(
                                article.title(),
                                article.outlet(),
                                article.name(),
                                group,
                                coder.<Route>map(it ->
                                                new Route.Workspace(it, Optional.of(article.id()), Optional.empty()))
                                        .orElseGet(() -> new Route.Articles(Optional.of(article.id())))));
    }

    private Stream<PickerItem> teamPages() {
        var texts = app.texts();
        var group = new PickerGroup(texts.get("common.palette.places"), Feather.MAP_PIN);
        return Stream.of(TeamPage.values())
                .map(page ->
                        item(
                                texts.get(TeamView.label(page)),
                                texts.get("team.title"),
                                "",
                                group,
                                new Route.Team(page)));
    }

    private Stream<PickerItem> actors(Project of, Optional<CoderRoundId> coder) {
        var group = group("actors", Feather.MESSAGE_SQUARE);
        return of.actors().actors().all().stream()
                .map(actor -> item(actor.name(), "", "", group, new Route.Actors(coder, Optional.of(actor.id()))));
    }

    private Stream<PickerItem> headings() {
        var group = group("help", Feather.HELP_CIRCLE);
        return GuideHeading.list(app.texts().locale()).stream()
                .map(it -> item(it.words(), it.page(), it.keywords(), group, it.route()));
    }

    private PickerGroup group(String key, Ikon icon) {
        return new PickerGroup(app.texts().get("common.palette." + key), icon);
    }

    private PickerItem item(String label, String detail, String words, PickerGroup group, Route route) {
        return new PickerItem(label, detail, "", words, "", Optional.of(group), () -> app.navigator().go(route));
    }
}
