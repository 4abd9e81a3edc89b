package org.framewright.model;

/// The code of a problem, without words. Each package has its own enum of codes, and the package `wording` has the
/// sentence for every constant.
public interface ProblemCode {

    /// The constant's name, as in [Enum#name].
    String name();

    /// The resource bundle with the constant's sentence, by its file's name in `wording`.
    String bundle();
}
