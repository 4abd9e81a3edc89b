package org.framewright.reliability.differences;

/// The numbers of cases. A case is one thing to decide in one article and round: a question about a unit, an article's relevance, or
/// a passage with all that fills its roles. Every screen, command and report counts cases here.
///
/// @param unanimous the cases in which all coders with a statement say the same
/// @param disagreements the cases in which coders differ
/// @param changed the open cases that were decided before: the coders' statements, or a shared annotation, have changed since
/// @param unstated the changed cases of which no coder says anything any more, which are neither unanimous nor disagreements
public record CaseCounts(DecidedOf unanimous, DecidedOf disagreements, int changed, int unstated) {

    public static final CaseCounts NONE = new CaseCounts(new DecidedOf(0, 0), new DecidedOf(0, 0), 0, 0);

    /// The decided ones of a number of cases.
    ///
    /// @param decided the cases with a decision that still holds
    public record DecidedOf(int decided, int all) {

        public int open() {
            return all - decided;
        }
    }

    public int all() {
        return unanimous.all + disagreements.all + unstated;
    }

    public int decided() {
        return unanimous.decided + disagreements.decided;
    }

    public int open() {
        return all() - decided();
    }

    /// Whether a case is open that a person has to decide: open unanimous cases are taken over together.
    public boolean needsDecision() {
        return disagreements.open() > 0 || changed > 0;
    }

    /// The numbers in the order of the text `adjudication.counts`.
    public Object[] numbers() {
        return new Object[] {
            decided(),
            all(),
            unanimous.decided,
            unanimous.all,
            disagreements.decided,
            disagreements.all,
            changed,
            unstated
        };
    }
}
