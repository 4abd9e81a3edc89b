package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.Project;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A route to every screen there is, in an order in which the project stays open until the last ones.
final class Routes {

    private Routes() {}

    /// @return by a name for each
    static Map<String, Route> of(Project project) {
        var coder = project.study().coders().getFirst();
        var coderRoundId = new CoderRoundId(coder.id(), project.study().rounds().getLast().id());
        var routes = new LinkedHashMap<String, Route>();
        routes.put("coders", new Route.Coders());
        routes.put("workspace", new Route.Workspace(coderRoundId));
        routes.put("search", new Route.Search(coderRoundId));
        routes.put("articles", new Route.Articles(Optional.empty()));
        routes.put("actors", new Route.Actors(Optional.of(coderRoundId)));
        routes.put("actor review", new Route.ActorReview());
        routes.put("codebook", new Route.Codebook());
        for (var page : Route.Team.TeamPage.values()) {
            routes.put("team, " + page, new Route.Team(page));
        }
        routes.put("import", new Route.Import(List.of(Path.of("src/main/resources/org/framewright/sample"))));
        routes.put("agreement", new Route.Agreement());
        routes.put("study", new Route.Study());
        routes.put("adjudication", new Route.Adjudication());
        routes.put("export", new Route.Export());
        routes.put("spreadsheet", new Route.Spreadsheet());
        routes.put("about", new Route.About());
        routes.put("help", new Route.Help(Optional.empty()));
        routes.put("preferences", new Route.Preferences());
        routes.put("backups", new Route.Backups(project.file(), List.of()));
        routes.put("start", new Route.Start());
        routes.put("new project", new Route.NewProject());
        var shown = routes.values().stream().map(Route::getClass).collect(Collectors.toSet());
        assertThat(kinds(Route.class)).as("each screen has a route here").allMatch(shown::contains);
        return routes;
    }

    /// The records of a sealed interface.
    private static Stream<Class<?>> kinds(Class<?> of) {
        return of.isSealed() ? Arrays.stream(of.getPermittedSubclasses()).flatMap(Routes::kinds) : Stream.of(of);
    }
}
