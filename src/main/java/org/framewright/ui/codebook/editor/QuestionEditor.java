package org.framewright.ui.codebook.editor;

import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A question that the codebook leaves to the study, and its answer.
public final class QuestionEditor extends ListItemEditor<StudyQuestion> {

    public QuestionEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        name(area(), "question");
        area("answer", StudyQuestion::answer, StudyQuestion::withAnswer);
        addField(
                "about",
                new PlacesField<>(
                        this,
                        () -> edited().about(),
                        this::places,
                        places -> change(it -> new StudyQuestion(it.id(), it.question(), places, it.answer()))));
        id();
    }

    @Override
    StudyQuestion edited() {
        return find(draft().edited().questions(), StudyQuestion::id);
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<StudyQuestion> change) {
        return draft.withQuestion(item().id(), change);
    }

    /// The possible places: tags and their variables.
    private List<CodebookAddress> places() {
        return draft().edited().tags().stream()
                .filter(it -> !it.retired())
                .flatMap(tag ->
                        Stream.concat(
                                Stream.<CodebookAddress>of(new TagAddress(tag.id())),
                                tag.variables().stream()
                                        .filter(it -> !it.retired())
                                        .map(it -> new VariableAddress(tag.id(), it.id()))))
                .toList();
    }
}
