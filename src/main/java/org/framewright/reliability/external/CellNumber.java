package org.framewright.reliability.external;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number in a cell, in one spelling: `1` for `1.0`, `01` and `+1`. Exact, so that long ids stay different.
final class CellNumber {

    private static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern ID = Pattern.compile("[+-]?0\\d.*");

    private CellNumber() {}

    /// The number in a cell; empty where it has none.
    static Optional<String> find(String cell) {
        return cell.length() <= LONGEST && NUMBER.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    /// As [#find], but empty for what begins with a zero as ids do: `01`.
    static Optional<String> findUnpadded(String cell) {
        return ID.matcher(cell).matches() ? Optional.empty() : find(cell);
    }
}
