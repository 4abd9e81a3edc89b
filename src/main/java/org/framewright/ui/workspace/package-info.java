/// The coder's main screen: joins the list of articles, the article and the coding panel.
///
/// Keys are held while a change is on its way (`KeyBuffer`), so that a letter never ends in a field that the result of the change opens; after 400 ms
/// they go on. The list of articles has one arrangement, and the next article follows it. `PassageActions` joins selection and coding panel.
@NullMarked
package org.framewright.ui.workspace;

import org.jspecify.annotations.NullMarked;
