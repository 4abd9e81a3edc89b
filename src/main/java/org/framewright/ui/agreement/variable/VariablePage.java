package org.framewright.ui.agreement.variable;

import javafx.beans.value.ObservableValue;

import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.controls.job.ScreenJobs;

import java.util.ArrayList;
import java.util.List;

/// A variable opened, of a project or of any file.
///
/// @param jobs for what is answered while somebody drags
/// @param choices on its page; kept
public record VariablePage(
        FigureFormatter formatter, AlphaThresholds thresholds, ScreenJobs jobs, VariableChoices choices) {

    /// The page.
    ///
    /// @param line the variable's line in the table
    /// @param facts more to say of it below its figures, now or later; may be empty
    /// @param more views beside those that every variable has
    public DetailPage create(
            VariableDetails details, FigureLine line, ObservableValue<String> facts, List<DetailPage.View> more) {
        var texts = formatter.texts();
        var categories = new CategoriesView(details, formatter, choices.pairProperty());
        var coders = new CodersView(details, formatter);
        var otherwise =
                new WhatIfView(
                        new WhatIfViewModel(details, jobs, choices.whatIfProperty()), details, formatter, thresholds);
        var views = new ArrayList<DetailPage.View>();
        views.add(DetailPage.View.of("categories", categories, categories.table::takeKeyboard, texts));
        views.add(DetailPage.View.of("coders", coders, coders.table::takeKeyboard, texts));
        // a file without days has no time to go over; a project says why it has none
        if (!details.timelines().isEmpty() || details.rated().articles().stream().anyMatch(RatedArticle::isDated)) {
            var time = new TimeView(details, formatter);
            views.add(DetailPage.View.of("time", time, time.by::requestFocus, texts));
        }
        views.add(DetailPage.View.of("what-if", otherwise, otherwise.articles::takeKeyboard, texts));
        views.addAll(more);
        return new DetailPage(formatter.title(line), formatter.facts(line, thresholds), facts, views)
                .bindView(choices.viewProperty());
    }
}
