/// Tables as files: CSV, workbooks, checksums, and files that replace others all together.
/// Begin with [ExportOutputs].
@NullMarked
package org.framewright.export.output;

import org.jspecify.annotations.NullMarked;
