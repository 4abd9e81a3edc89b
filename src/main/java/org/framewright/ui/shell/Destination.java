package org.framewright.ui.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the navigation leads to.
///
/// @param id the key of its words
/// @param kind of the route
/// @param route is asked for each time, since who codes may have changed
public record Destination(String id, Ikon icon, Class<? extends Route> kind, Supplier<Route> route) {

    /// The same, from where the project is closed meanwhile.
    public Destination reopening(Path file) {
        return new Destination(
                id,
                icon,
                kind,
                () ->
                        route.get() instanceof Route.InProject within
                                ? new Route.Start(Wish.toWorkIn(file).going(new Wish.To.There(within)))
                                : route.get());
    }

    /// Those of a project, in the order in which they stand: in a coder's own file only what is a coder's.
    ///
    /// @param codersOwn whether the file is a coder's own
    public static List<Destination> of(Path file, boolean codersOwn, Navigator navigator) {
        // in a coder's own file nobody else codes, and who does is asked where the work is sent from
        Supplier<Optional<SeatId>> seat = codersOwn ? navigator::lastSeat : navigator::seat;
        var code =
                new Destination(
                        "common.to.code",
                        Feather.EDIT_3,
                        Route.Workspace.class,
                        () -> seat.get().<Route>map(Route.Workspace::new).orElseGet(Route.Coders::new));
        var search =
                new Destination(
                        "common.to.search",
                        Feather.SEARCH,
                        Route.Search.class,
                        () -> seat.get().<Route>map(Route.Search::new).orElseGet(Route.Coders::new));
        if (codersOwn) {
            return List.of(
                    code,
                    search,
                    new Destination("common.to.my-work", Feather.INBOX, Route.Coders.class, Route.Coders::new));
        }
        return List.of(
                code,
                search,
                new Destination("common.to.codebook", Feather.BOOK_OPEN, Route.Codebook.class, Route.Codebook::new),
                new Destination("common.to.team", Feather.USERS, Route.Team.class, Route.Team::new),
                new Destination(
                        "common.to.actors",
                        Feather.MESSAGE_SQUARE,
                        Route.Actors.class,
                        () -> new Route.Actors(navigator.seat())),
                new Destination(
                        "common.to.agreement", Feather.BAR_CHART_2, Route.Agreement.class, Route.Agreement::new),
                new Destination(
                        "common.to.adjudication",
                        Feather.CHECK_SQUARE,
                        Route.Adjudication.class,
                        Route.Adjudication::new),
                new Destination("common.to.export", Feather.SHARE, Route.Export.class, Route.Export::new),
                new Destination(
                        "common.to.backups",
                        Feather.ARCHIVE,
                        Route.Backups.class,
                        () -> new Route.Backups(file, List.of())));
    }
}
