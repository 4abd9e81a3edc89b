package org.framewright.export.tables;

import org.framewright.export.ExportShape;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.ExportScope;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.QuestionMeanings;
import org.framewright.model.Refusal;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.Study;
import org.framewright.store.query.StudyStore;

/// The source of an export: the selected data in one state of a project.
///
/// @param study with the coders' names, or letters in their place
public record ExportSource(
        ProjectDatabase state, Study study, ExportScope codings, DataDictionary dictionary, ExportShape shape) {

    /// The source of a selection.
    ///
    /// @throws Refusal where the selection names something unknown, or the shape an unknown table
    public static ExportSource of(ProjectDatabase state, ExportSelection selection, ExportShape shape) {
        var study = Study.load(state);
        var articles = new ArticleStore(state);
        var dictionary =
                new DataDictionary(
                        study.newest(),
                        new QuestionMeanings(study, shape.analysis().pooled()).redefined(),
                        articles.metadataNames(),
                        articles.metadataDays(),
                        selection.variables());
        shape.requireTables(dictionary);
        return new ExportSource(
                state,
                study,
                new ExportScope(selection.withCoderKey(new StudyStore(state).coderKey()), state, study),
                dictionary,
                shape);
    }
}
