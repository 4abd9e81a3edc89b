package org.framewright.reliability.report;

import org.framewright.agreement.units.Weights;
import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.Procedure;

import java.util.List;

/// What figures rest on.
public sealed interface Basis {

    /// Codings of a project.
    record ProjectBasis(Procedure procedure, AgreementReport report) implements Basis {}

    /// Ratings of any program.
    ///
    /// @param file its name
    /// @param sheet the sheet's name; empty where there is but one without a name
    /// @param units how many rows there are
    /// @param missing what cells hold that means no rating, beside nothing at all
    /// @param weights that pi, the kappas, AC and Brennan-Prediger go by
    record FileBasis(String file, String sheet, int units, List<String> missing, Weights weights) implements Basis {
        public FileBasis {
            missing = List.copyOf(missing);
        }
    }
}
