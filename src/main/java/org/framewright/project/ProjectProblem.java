package org.framewright.project;

import org.framewright.model.ProblemCode;

/// Why a project can't be begun.
public enum ProjectProblem implements ProblemCode {
    /// where: what was asked for; details: the ids of the codebooks that come with the program
    NO_SUCH_CODEBOOK,
    /// where: the file
    CODEBOOK_UNREADABLE,
    /// where: the file; details: the largest size, in MB
    CODEBOOK_TOO_LARGE,
    /// where: the file
    CODEBOOK_NOT_UTF8
}
