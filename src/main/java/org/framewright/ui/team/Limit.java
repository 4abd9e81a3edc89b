package org.framewright.ui.team;

/// Why nothing can be changed in a project from the team's screen.
public sealed interface Limit {

    /// It is open to be read only.
    record Reading() implements Limit {}

    /// It is the package of a coder: what is organised is organised in the supervisor's project.
    ///
    /// @param coder whose
    record PackageOf(String coder) implements Limit {}
}
