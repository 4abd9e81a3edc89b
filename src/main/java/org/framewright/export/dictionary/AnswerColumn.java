package org.framewright.export.dictionary;

/// A column that holds something of what the codebook asks: of a role what fills it, of a variable its answers.
///
/// @param tag the tag's id
/// @param item the role's or variable's id
/// @param category of a set; else empty
public record AnswerColumn(ExportColumn column, String tag, String item, ColumnPart part, String category) {

    /// What a column holds of a role or variable.
    public enum ColumnPart {
        /// The ids of what fills a role.
        LINKS("__ids"),
        /// The code of a choice.
        CODE(""),
        /// What a choice's code says.
        LABEL("__label"),
        /// A number, an actor's name, a text or a date.
        VALUE(""),
        /// Why there is no such value.
        MISSING("__missing"),
        /// Whether one category of a set is chosen.
        CHOSEN("");

        private final String ending;

        ColumnPart(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }
}
