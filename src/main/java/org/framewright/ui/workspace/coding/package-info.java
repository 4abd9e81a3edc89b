/// The coding panel: the article's questions as a form, the coded passages, the form of the selected one,
/// choosing tags and filling roles by key or mouse.
///
/// `CodingSessionViewModel` has a `PanelContent` (the snapshot from the disk) and a `CodingFocus` (the coder's place), both of
/// `coding.panel`. The panel's form is made anew from each snapshot. "Saved" appears after the commit.
@NullMarked
package org.framewright.ui.workspace.coding;

import org.jspecify.annotations.NullMarked;
