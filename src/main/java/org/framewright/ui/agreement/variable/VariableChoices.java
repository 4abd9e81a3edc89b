package org.framewright.ui.agreement.variable;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.reliability.rated.RatedVariable.CoderIndexPair;
import org.framewright.reliability.rated.WhatIfScenario;

import java.util.Optional;

/// What is chosen on the page of a variable, kept from one visit to the next.
public final class VariableChoices {

    public final IntegerProperty view;
    public final ObjectProperty<WhatIfScenario> scenario;

    /// The coders whose confusions are shown; nothing for all coders.
    final ObjectProperty<Optional<CoderIndexPair>> pair;

    /// How a page is left.
    ///
    /// @param view that was looked at
    /// @param scenario what would be otherwise
    /// @param pair the coders whose confusions were looked at; nothing for all coders
    public record State(int view, WhatIfScenario scenario, Optional<CoderIndexPair> pair) {

        /// As whoever comes for the first time finds it.
        public static final State NEW = new State(0, WhatIfScenario.AS_IT_IS, Optional.empty());
    }

    public VariableChoices(State state) {
        this.view = new SimpleIntegerProperty(state.view());
        this.scenario = new SimpleObjectProperty<>(state.scenario());
        this.pair = new SimpleObjectProperty<>(state.pair());
    }

    public State state() {
        return new State(view.get(), scenario.get(), pair.get());
    }

    /// Forgets what other codings than these may not have: their view is the same.
    public void clearCodings() {
        scenario.set(WhatIfScenario.AS_IT_IS);
        pair.set(Optional.empty());
    }
}
