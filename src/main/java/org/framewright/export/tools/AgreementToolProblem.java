package org.framewright.export.tools;

import org.framewright.model.ProblemCode;

/// The data that an agreement program can't take.
public enum AgreementToolProblem implements ProblemCode {
    /// where: the file; details: the numbers of units left out, of all units, of units in the file
    UNITS_LEFT_OUT,
    /// where: the variable, or two coders and the variable; details: the number of units
    NO_UNIT_LEFT,
    /// where: the variable; details: the number of coders who have rated it, the least number for the program
    TOO_FEW_CODERS,
    /// where: the file; details: its size in bytes, the program's limit
    TOO_LARGE,
    /// where: the program; details: the rounds, whose units the program would take for those of one test
    SEVERAL_ROUNDS,
    /// No unit has ratings of two coders. where: the program
    NOTHING_TO_COMPARE;

    @Override
    public String bundle() {
        return "problems-tools";
    }
}
