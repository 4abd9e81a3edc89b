package org.framewright.ui.shell;

/// What a screen consists of.
///
/// @param route where this is, so that one comes back to it: without what was to be shown first
/// @param title for the window's title
public record ScreenParts(Route route, String title, ScreenView view, ScreenModel model) {}
