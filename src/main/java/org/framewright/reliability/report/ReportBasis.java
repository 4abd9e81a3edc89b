package org.framewright.reliability.report;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.figures.AgreementReport;

import java.util.List;

/// What figures rest on.
public sealed interface ReportBasis {

    /// Codings of a project.
    record ProjectBasis(CodingProcedure procedure, AgreementReport report) implements ReportBasis {}

    /// Ratings of any program.
    ///
    /// @param file its name
    /// @param sheet the sheet's name; empty where there is but one without a name
    /// @param units how many rows there are
    /// @param missing what cells hold that means no rating, beside nothing at all
    /// @param weights that pi, the kappas, AC and Brennan-Prediger go by
    record FileBasis(String file, String sheet, int units, List<String> missing, AgreementWeights weights)
            implements ReportBasis {
        public FileBasis {
            missing = List.copyOf(missing);
        }
    }
}
