/// Tables as files: CSV, workbooks, checksums, files that replace others all together, and the scripts that read an export into
/// R, SPSS and Stata, with labels, scales and missing values. Begin with [ExportOutputs].
@NullMarked
package org.framewright.export.output;

import org.jspecify.annotations.NullMarked;
