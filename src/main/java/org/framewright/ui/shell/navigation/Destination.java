package org.framewright.ui.shell.navigation;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// An entry of the navigation.
///
/// @param id the key of its words
/// @param key a key beside its number; may be empty
/// @param part of the work
/// @param withAside whether it is hidden among the less used ones
/// @param kind of the route
/// @param route is asked for each time, since the coder may have changed
public record Destination(
        String id,
        String key,
        Part part,
        boolean withAside,
        Ikon icon,
        Class<? extends Route> kind,
        Supplier<Route> route) {

    /// The parts of the work, with a line between them; the last one is at the foot, as icons.
    public enum Part {
        CODING,
        STUDY,
        AGREEMENT,
        EXPORT,
        FOOT
    }

    private static final Set<Class<? extends Route>> CODERS =
            Set.of(Route.Workspace.class, Route.Search.class, Route.Coders.class);
    private static final Set<Class<? extends Route>> SUPERVISORS =
            Set.of(Route.Team.class, Route.Agreement.class, Route.Adjudication.class);

    /// Whether a screen is for supervisors, who need not be coders.
    public static boolean isSupervisors(Route route) {
        return SUPERVISORS.contains(route.getClass()) || route instanceof Route.Actors || route instanceof Route.Export;
    }

    /// The same, with the project opened again.
    public Destination reopening(Path file) {
        return new Destination(
                id,
                key,
                part,
                withAside,
                icon,
                kind,
                () ->
                        route.get() instanceof Route.InProject within
                                ? new Route.Start(
                                        OpenRequest.open(file).withTarget(new OpenRequest.Target.OtherScreen(within)))
                                : route.get());
    }

    /// The destinations of a project, in their order. In a coder's own file only a coder's are always in sight, and a
    /// supervisor's are missing.
    ///
    /// @param codersOwn whether the file is a coder's own
    /// @param coderRoundId whose work is open
    public static List<Destination> list(Path file, boolean codersOwn, Supplier<Optional<CoderRoundId>> coderRoundId) {
        var all =
                Stream.of(
                        create(
                                Part.CODING,
                                "code",
                                "",
                                Feather.EDIT_3,
                                Route.Workspace.class,
                                () -> coderRoundId.get().<Route>map(Route.Workspace::new).orElseGet(Route.Coders::new)),
                        create(
                                Part.CODING,
                                "search",
                                "Shortcut+Shift+F",
                                Feather.SEARCH,
                                Route.Search.class,
                                () -> new Route.Search(coderRoundId.get(), Optional.empty())),
                        create(Part.CODING, "my-work", "", Feather.INBOX, Route.Coders.class, Route.Coders::new),
                        create(
                                Part.STUDY,
                                "codebook",
                                "Shortcut+K",
                                Feather.BOOK_OPEN,
                                Route.Codebook.class,
                                Route.Codebook::new),
                        create(
                                Part.STUDY,
                                "team",
                                "Shortcut+Shift+T",
                                Feather.USERS,
                                Route.Team.class,
                                Route.Team::new),
                        create(
                                Part.STUDY,
                                "actors",
                                "Shortcut+Shift+A",
                                Feather.MESSAGE_SQUARE,
                                Route.Actors.class,
                                () -> new Route.Actors(coderRoundId.get())),
                        create(
                                Part.AGREEMENT,
                                "agreement",
                                "Shortcut+Shift+G",
                                Feather.BAR_CHART_2,
                                Route.Agreement.class,
                                Route.Agreement::new),
                        create(
                                Part.AGREEMENT,
                                "adjudication",
                                "Shortcut+Shift+J",
                                Feather.CHECK_SQUARE,
                                Route.Adjudication.class,
                                Route.Adjudication::new),
                        create(
                                Part.EXPORT,
                                "export",
                                "Shortcut+E",
                                Feather.SHARE,
                                Route.Export.class,
                                Route.Export::new),
                        create(
                                Part.FOOT,
                                "backups",
                                "Shortcut+B",
                                Feather.ARCHIVE,
                                Route.Backups.class,
                                () -> new Route.Backups(file, List.of())));
        return codersOwn
                ? all.filter(it -> !SUPERVISORS.contains(it.kind))
                        .map(it -> it.withAside(!CODERS.contains(it.kind)))
                        .toList()
                : all.filter(it -> !it.kind.equals(Route.Coders.class)).toList();
    }

    /// The start screen, for the screens without a project.
    public static Destination start() {
        return create(Part.CODING, "start", "", Feather.HOME, Route.Start.class, Route.Start::new);
    }

    private static Destination create(
            Part part, String name, String key, Ikon icon, Class<? extends Route> kind, Supplier<Route> route) {
        return new Destination("common.to." + name, key, part, false, icon, kind, route);
    }

    private Destination withAside(boolean now) {
        return new Destination(id, key, part, now, icon, kind, route);
    }
}
