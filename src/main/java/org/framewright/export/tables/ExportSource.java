package org.framewright.export.tables;

import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.ExportScope;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.Refusal;
import org.framewright.reliability.report.CoderLetters;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.Study;

/// The source of an export: the selected data in one state of a project.
///
/// @param study with the coders' own names
/// @param shown with the coders under their names in the export
public record ExportSource(
        ProjectDatabase state,
        Study study,
        Study shown,
        ExportScope codings,
        DataDictionary dictionary,
        ExportShape shape) {

    /// The source of a selection.
    ///
    /// @throws Refusal where the selection names something unknown, or the shape an unknown table
    public static ExportSource of(ProjectDatabase state, ExportSelection selection, ExportShape shape) {
        var study = Study.load(state);
        var articles = new ArticleStore(state);
        var dictionary =
                new DataDictionary(
                        study.newest(), articles.metadataNames(), articles.metadataDays(), selection.variables());
        shape.requireTables(dictionary);
        return new ExportSource(
                state,
                study,
                selection.letters() ? CoderLetters.apply(study) : study,
                new ExportScope(selection, state, study),
                dictionary,
                shape);
    }
}
