package org.framewright.export;

import org.framewright.model.ProblemCode;

/// Why an export can't be written. What was there before is whole then.
public enum ExportProblem implements ProblemCode {
    /// The place is the folder.
    FOLDER_CANNOT_BE_MADE,
    /// The place is the file.
    FOLDER_IN_THE_WAY,
    /// The place is the folder.
    CANNOT_WRITE
}
