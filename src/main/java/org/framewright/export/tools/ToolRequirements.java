package org.framewright.export.tools;

import org.framewright.export.tools.ToolVariable.ToolUnit;

import java.util.Optional;
import java.util.regex.Pattern;

/// The requirements of a program on a file with units as rows and coders as columns.
///
/// @param missing the text for a missing rating
/// @param complete whether the program takes only units that every coder has rated
/// @param digits whether ratings consist of digits only
/// @param mostBytes the largest file
/// @param fewestCoders the least number of columns
record ToolRequirements(String missing, boolean complete, boolean digits, int mostBytes, int fewestCoders) {

    /// The largest file that ReCal takes.
    static final int RECAL_BYTES = 100_000;

    static final ToolRequirements RECAL2 = new ToolRequirements("", true, true, RECAL_BYTES, 2);
    static final ToolRequirements RECAL3 = new ToolRequirements("", true, true, RECAL_BYTES, 3);
    static final ToolRequirements RECALOIR = new ToolRequirements("#", false, false, RECAL_BYTES, 2);
    static final ToolRequirements EMPTY_CELLS = new ToolRequirements("", false, false, Integer.MAX_VALUE, 2);
    static final ToolRequirements NA = new ToolRequirements("NA", false, false, Integer.MAX_VALUE, 2);

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /// The reasons why a unit is left out.
    enum OmissionReason {
        /// Fewer than two coders have rated the unit.
        ONE_RATING("fewer than two ratings"),
        /// Not every coder has rated the unit.
        NOT_ALL("not rated by every coder"),
        /// A rating is negative, or has decimals.
        NO_WHOLE_NUMBER("a rating is negative or has decimals");

        private final String words;

        OmissionReason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// The reason why a unit can't be in the file; empty where it can.
    Optional<OmissionReason> findOmission(ToolUnit unit) {
        if (unit.countRatings() < 2) {
            return Optional.of(OmissionReason.ONE_RATING);
        }
        if (complete && unit.countRatings() < unit.ratings().size()) {
            return Optional.of(OmissionReason.NOT_ALL);
        }
        return digits && !unit.ratings().stream().allMatch(it -> DIGITS.matcher(it).matches())
                ? Optional.of(OmissionReason.NO_WHOLE_NUMBER)
                : Optional.empty();
    }

    String cell(String rating) {
        return rating.isEmpty() ? missing : rating;
    }
}
