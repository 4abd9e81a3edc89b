/// The coding panel: the article's questions as a form, the coded passages, the form of the selected one,
/// choosing tags and filling roles by key or mouse.
@NullMarked
package org.framewright.ui.workspace.coding;

import org.jspecify.annotations.NullMarked;
