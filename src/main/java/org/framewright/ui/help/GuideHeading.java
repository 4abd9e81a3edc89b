package org.framewright.ui.help;

import org.framewright.ui.shell.navigation.Route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A heading of the guide, and the way to it.
///
/// @param page the title of its page; empty for a title
/// @param keywords other words for its subject; may be empty
public record GuideHeading(String words, String page, String keywords, Route.Help route) {

    /// The titles and the headings below them, in the order of the guide. Reads its pages, off the JavaFX thread.
    public static List<GuideHeading> list(Locale locale) {
        return new GuideReader(locale)
                .readAll().stream()
                        .flatMap(page ->
                                page.sections().stream()
                                        .filter(it -> it.level() <= 2)
                                        .map(it ->
                                                new GuideHeading(
                                                        it.heading(),
                                                        it.level() == 1 ? "" : page.title(),
                                                        it.keywords(),
                                                        new Route.Help(
                                                                Optional.of(
                                                                        new GuideAddress(page.name(), it.id())
                                                                                .toString())))))
                        .toList();
    }
}
