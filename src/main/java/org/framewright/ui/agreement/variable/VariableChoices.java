package org.framewright.ui.agreement.variable;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.reliability.rated.RatedVariable.CoderIndexPair;
import org.framewright.reliability.rated.WhatIfScenario;

import java.util.Optional;

/// The choices on the page of a variable, kept across visits.
public final class VariableChoices {

    public final IntegerProperty view;
    public final ObjectProperty<WhatIfScenario> scenario;

    /// The coders whose confusions are shown; empty for all coders.
    final ObjectProperty<Optional<CoderIndexPair>> pair;

    /// The state of a page that survives a visit.
    ///
    /// @param view that was shown
    /// @param scenario of the what-if view
    /// @param pair the coders whose confusions were shown; empty for all coders
    public record State(int view, WhatIfScenario scenario, Optional<CoderIndexPair> pair) {

        /// The state at the first visit.
        public static final State NEW = new State(0, WhatIfScenario.UNCHANGED, Optional.empty());

        public State withView(int other) {
            return new State(other, scenario, pair);
        }
    }

    public VariableChoices(State state) {
        this.view = new SimpleIntegerProperty(state.view());
        this.scenario = new SimpleObjectProperty<>(state.scenario());
        this.pair = new SimpleObjectProperty<>(state.pair());
    }

    public State state() {
        return new State(view.get(), scenario.get(), pair.get());
    }

    /// Resets the choices that depend on the codings; the view stays.
    public void clearCodings() {
        scenario.set(WhatIfScenario.UNCHANGED);
        pair.set(Optional.empty());
    }
}
