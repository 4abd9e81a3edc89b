package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;

/// The share of units on which all who rated them agree, among the units that two coders or more rated.
record UnanimousShare(RowSample sample) implements AgreementCoefficient {

    @Override
    public MeasureOutcome value() {
        var rows = sample.rows();
        int agreed = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean same = rows.ratings(row) >= 2 && rows.end(row) - rows.start(row) == 1;
            agreed += same ? sample.times(row) : 0;
        }
        return new MeasureOutcome.Defined((double) agreed / sample.pairable());
    }
}
