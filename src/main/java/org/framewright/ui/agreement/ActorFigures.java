package org.framewright.ui.agreement;

import org.framewright.agreement.Outcome;

/// Alpha of a question that is answered by actors.
///
/// @param asCoded with every actor as it was coded
/// @param resolved with each read as the one that it is the same as
/// @param byKind as if all that was asked had been the kind of the actor
record ActorFigures(Outcome asCoded, Outcome resolved, Outcome byKind) {}
