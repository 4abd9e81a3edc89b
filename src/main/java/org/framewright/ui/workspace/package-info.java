/// The screen where hundreds of hours are spent: joins the list of articles, the article and the coding panel.
@NullMarked
package org.framewright.ui.workspace;

import org.jspecify.annotations.NullMarked;
