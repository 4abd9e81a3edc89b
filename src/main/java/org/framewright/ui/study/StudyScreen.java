package org.framewright.ui.study;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

/// The description of the study, for its reports.
public final class StudyScreen extends AppScreen {

    public StudyScreen(AppContext app, Project project) {
        var model = new StudyViewModel(project, app.workers().saving(), app.texts());
        super(
                new Route.Study(),
                app.texts().get("agreement.study.window-title", project.name()),
                new StudyView(model, app.texts()),
                model);
        model.load();
    }
}
