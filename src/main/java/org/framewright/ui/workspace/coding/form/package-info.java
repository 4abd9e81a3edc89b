/// The form of one annotation: its questions, answers, memo and the codebook's guidance.
/// Begin with [FormView].
@NullMarked
package org.framewright.ui.workspace.coding.form;

import org.jspecify.annotations.NullMarked;
