package org.framewright.ui.imports;

import org.framewright.corpus.ImportChoices;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.model.ProgressListener;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The decisions about an import, with the earlier states and the undone ones. None is written before the import.
///
/// @param previousSteps the latest last
/// @param undoneSteps the undone steps, the latest last
record ImportHistory(List<ImportStep> previousSteps, ImportStep current, List<ImportStep> undoneSteps) {

    /// A choice for all of an import repeats its articles in each step.
    private static final int MOST_STEPS = 100;

    /// All decisions at a moment.
    record ImportStep(ImportChoices choices, ImportSettings settings) {

        /// The same files under this step's choices and settings: a preview may lack the newest decision.
        ImportPreview apply(ImportPreview read) {
            return read.with(choices, settings, ProgressListener.NONE);
        }

        ImportStep with(ImportSettings other) {
            return new ImportStep(choices, other);
        }

        /// Whether both steps read the files in the same way.
        boolean hasSameReading(ImportStep other) {
            return settings.format().equals(other.settings.format())
                    && settings.rules().equals(other.settings.rules())
                    && settings.mapping().equals(other.settings.mapping())
                    && settings.fileRules().equals(other.settings.fileRules());
        }
    }

    ImportHistory {
        previousSteps = List.copyOf(previousSteps);
        undoneSteps = List.copyOf(undoneSteps);
    }

    static ImportHistory of(ImportSettings settings) {
        return new ImportHistory(List.of(), new ImportStep(ImportChoices.NONE, settings), List.of());
    }

    ImportHistory with(ImportStep next) {
        return next.equals(current) ? this : new ImportHistory(append(previousSteps, current), next, List.of());
    }

    ImportHistory withChoices(UnaryOperator<ImportChoices> decision) {
        return with(new ImportStep(decision.apply(current.choices()), current.settings()));
    }

    /// The history with found settings, which are no step to undo.
    ImportHistory withFoundSettings(ImportSettings settings) {
        return new ImportHistory(previousSteps, current.with(settings), undoneSteps);
    }

    boolean canUndo() {
        return !previousSteps.isEmpty();
    }

    boolean canRedo() {
        return !undoneSteps.isEmpty();
    }

    ImportHistory undo() {
        return new ImportHistory(withoutLast(previousSteps), previousSteps.getLast(), append(undoneSteps, current));
    }

    ImportHistory redo() {
        return new ImportHistory(append(previousSteps, current), undoneSteps.getLast(), withoutLast(undoneSteps));
    }

    private static List<ImportStep> withoutLast(List<ImportStep> steps) {
        return steps.subList(0, steps.size() - 1);
    }

    private static List<ImportStep> append(List<ImportStep> steps, ImportStep step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return more.subList(Math.max(0, more.size() - MOST_STEPS), more.size());
    }
}
