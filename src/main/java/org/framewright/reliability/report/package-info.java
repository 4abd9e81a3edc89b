/// Reports of agreement for passing on: a page for people, with the paragraph that a paper's methods section needs, and a table
/// for programs. The figures are those of the commands and the screen.
@NullMarked
package org.framewright.reliability.report;

import org.jspecify.annotations.NullMarked;
