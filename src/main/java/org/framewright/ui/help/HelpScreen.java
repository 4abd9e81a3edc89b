package org.framewright.ui.help;

import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// The guide, beginning with the page about the former screen.
public final class HelpScreen extends AppScreen {

    private final HelpViewModel model;

    public HelpScreen(AppContext app, Route.Help route) {
        var address = route.address().map(GuideAddress::parse).or(() -> route.from().map(GuideAddress::about));
        var model = new HelpViewModel(app, address.orElseGet(() -> GuideAddress.parse(GuideReader.FIRST)));
        var title = app.texts().get("common.window-title", app.texts().get("common.menu-help"));
        super(route, title, new HelpView(model, app.texts()), model);
        this.model = model;
    }

    /// Back to the page with the link that led here.
    @Override
    public boolean goesBack() {
        return model.back();
    }

    /// The route to the present place of the guide.
    @Override
    public Route route() {
        return new Route.Help(Optional.of(model.address().toString()));
    }
}
