package org.framewright.ui;

import org.framewright.project.Project;
import org.framewright.ui.about.AboutScreen;
import org.framewright.ui.actors.ActorReviewScreen;
import org.framewright.ui.actors.ActorsScreen;
import org.framewright.ui.adjudication.AdjudicationScreen;
import org.framewright.ui.agreement.AgreementScreen;
import org.framewright.ui.agreement.spreadsheet.SpreadsheetScreen;
import org.framewright.ui.articles.ArticlesScreen;
import org.framewright.ui.codebook.CodebookScreen;
import org.framewright.ui.export.ExportScreen;
import org.framewright.ui.help.HelpScreen;
import org.framewright.ui.imports.ImportScreen;
import org.framewright.ui.preferences.PreferencesScreen;
import org.framewright.ui.safekeeping.BackupsScreen;
import org.framewright.ui.search.SearchScreen;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.OpenRequest.OpenedProject;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.start.CoderScreen;
import org.framewright.ui.start.NewProjectScreen;
import org.framewright.ui.start.StartScreen;
import org.framewright.ui.study.StudyScreen;
import org.framewright.ui.team.TeamScreen;
import org.framewright.ui.workspace.WorkspaceScreen;

import java.util.Optional;
import java.util.function.Consumer;

/// Builds the screen of a route.
///
/// @param onOpened takes over a project that was opened
/// @param onUnwanted closes one that was given up while it was being opened
/// @param close closes the project that is open, then goes on
record ScreenFactory(
        AppContext app, Consumer<OpenedProject> onOpened, Consumer<Project> onUnwanted, Consumer<Runnable> close) {

    /// A screen that needs no open project.
    ///
    /// @param open the open project
    /// @param again whether a project was open, and is opened again after its backups
    AppScreen create(Route route, Optional<Project> open, boolean again) {
        return switch (route) {
            case Route.NewProject() -> new NewProjectScreen(app);
            case Route.Spreadsheet() -> new SpreadsheetScreen(app);
            case Route.Help help -> new HelpScreen(app, help);
            case Route.Preferences() -> new PreferencesScreen(app);
            case Route.About() -> new AboutScreen(app, open.map(Project::file));
            case Route.Backups backups -> new BackupsScreen(app, backups, open, again, close);
            case Route.Start start -> new StartScreen(app, start, onOpened, onUnwanted);
            case Route.InProject _ -> new StartScreen(app, new Route.Start(), onOpened, onUnwanted);
        };
    }

    /// A screen of the project that is open.
    AppScreen create(Route.InProject route, Project project) {
        return switch (route) {
            case Route.Coders coders -> new CoderScreen(app, project, coders);
            case Route.Workspace workspace -> new WorkspaceScreen(app, project, workspace);
            case Route.Search search -> new SearchScreen(app, project, search);
            case Route.Articles it -> new ArticlesScreen(app, project, it);
            case Route.Actors actors -> new ActorsScreen(app, project, actors);
            case Route.ActorReview() -> new ActorReviewScreen(app, project);
            case Route.Codebook codebook -> new CodebookScreen(app, project, codebook);
            case Route.Team team -> new TeamScreen(app, project, team);
            case Route.Import found -> new ImportScreen(app, project, found);
            case Route.Study() -> new StudyScreen(app, project);
            case Route.Agreement() -> new AgreementScreen(app, project);
            case Route.Adjudication adjudication -> new AdjudicationScreen(app, project, adjudication);
            case Route.Export() -> new ExportScreen(app, project);
        };
    }
}
