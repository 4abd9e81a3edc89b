package org.framewright.ui.shell;

import org.framewright.ui.controls.Notice;

import java.util.function.Consumer;

/// What a screen asks of the window around it.
///
/// @param navigator leads to other screens
/// @param showNotice says something on whatever screen is shown
public record ScreenHost(Navigator navigator, Consumer<Notice> showNotice) {}
