/// The window around all screens: navigation, keys, notifications, actions.
///
/// A `Route` is sealed data with ids. The navigator keeps one history, and one state record for each screen that was left. A screen builds
/// its view and its view model from `AppContext`; both end when it is left (`ScreenLifetimeJourneyTest`). It is asked before (`leave`), so
/// that everything is written. Its frame is shown before anything is read; `LoadingSign` shows after 200 ms.
///
/// `KeyDispatcher` hears keys before controls do: a field keeps typed text, Esc takes one step (sheet, question, notification, the screen, back), and any
/// other key is an `Action`. `EveryScreenJourneyTest` finds two actions with one key.
@NullMarked
package org.framewright.ui.shell;

import org.jspecify.annotations.NullMarked;
