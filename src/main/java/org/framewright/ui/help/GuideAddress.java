package org.framewright.ui.help;

import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.shell.navigation.Route.Team.TeamPage;

import java.nio.file.Path;
import java.util.Optional;

/// A place in the guide.
///
/// @param page its name, such as `guide/coder.md`
/// @param anchor the id of a heading; empty for the beginning of the page
record GuideAddress(String page, String anchor) {

    /// The address of a link within the guide.
    ///
    /// @param from the file of the page with the link
    /// @return empty for a link to elsewhere
    static Optional<GuideAddress> resolve(String from, String destination) {
        if (destination.contains(":")) {
            return Optional.empty();
        }
        var parts = destination.split("#", 2);
        var page =
                parts[0].isEmpty()
                        ? from
                        : Path.of(from).resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
        var name = page.replaceFirst("^guide/[a-z]+/", "guide/");
        return Optional.of(new GuideAddress(name, parts.length == 1 ? "" : parts[1]))
                .filter(it -> GuideReader.isStored(it.page()));
    }

    static GuideAddress parse(String words) {
        var parts = words.split("#", 2);
        return new GuideAddress(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /// The page about a screen.
    static GuideAddress about(Route route) {
        return parse(
                switch (route) {
                    case Route.Workspace _, Route.Coders _ -> "guide/coder.md";
                    case Route.Search _ -> "guide/coder.md#finding";
                    case Route.Articles _, Route.Import _ -> "guide/importing.md";
                    case Route.Actors _, Route.ActorReview() -> "guide/actors.md";
                    case Route.Codebook _ -> "guide/codebook.md";
                    case Route.Team team -> about(team);
                    case Route.Agreement() -> "guide/agreement.md";
                    case Route.Study() -> "guide/agreement.md#about-the-study";
                    case Route.Adjudication _ -> "guide/adjudication.md";
                    case Route.Export() -> "guide/export.md";
                    case Route.Spreadsheet() -> "guide/agreement-of-a-spreadsheet.md";
                    case Route.Backups _ -> "guide/safekeeping.md";
                    case Route.Start _, Route.NewProject(), Route.About(), Route.Preferences(), Route.Help _ ->
                            GuideReader.FIRST;
                });
    }

    private static String about(Route.Team team) {
        return switch (team.page().orElse(TeamPage.PROGRESS)) {
            case PACKAGES, MERGE -> "guide/packages.md";
            case HUB -> "guide/hub.md";
            case PROGRESS, ROUNDS, ASSIGNMENT, QUESTIONS, WARNINGS -> "guide/team.md";
        };
    }

    @Override
    public String toString() {
        return anchor.isEmpty() ? page : page + "#" + anchor;
    }
}
