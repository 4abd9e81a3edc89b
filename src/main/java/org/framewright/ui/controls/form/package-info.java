/// Fields of forms: choice, picker, passphrase, and the pane that lays them out.
/// Begin with [FormPane].
@NullMarked
package org.framewright.ui.controls.form;

import org.jspecify.annotations.NullMarked;
