package org.framewright.ui.team.part;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.project.Project;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;

/// The team's screen around its parts: the one that is shown, the notifications, and whether anything can be changed.
public final class TeamViewModel extends ScreenModel {

    private final Project project;
    private final TaskRunner tasks;
    public final ObjectProperty<Route.Team.TeamPage> page;

    /// @param page shown first
    public TeamViewModel(Project project, TaskRunner tasks, Texts texts, Route.Team.TeamPage page) {
        super(texts);
        this.project = project;
        this.tasks = tasks;
        this.page = new SimpleObjectProperty<>(page);
    }

    /// Shows another part, and ends the former one's notification.
    public void go(Route.Team.TeamPage newPage) {
        if (page.get() != newPage) {
            dismissNotification();
        }
        page.set(newPage);
    }

    @Override
    public void leave(Runnable then) {
        tasks.run(() -> true, _ -> then.run(), _ -> then.run());
    }

    /// A coder's package is read-only here.
    public ProjectAccess access() {
        return project.isCoderPackage() ? ProjectAccess.READING : ProjectAccess.of(project);
    }

    public boolean mayWrite() {
        return access() == ProjectAccess.WRITING;
    }
}
