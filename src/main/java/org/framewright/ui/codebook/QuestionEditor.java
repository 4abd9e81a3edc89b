package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.drafting.Draft;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A question that the codebook leaves to the study, and its answer.
final class QuestionEditor extends ListedEditor<StudyQuestion> {

    QuestionEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        name(area(), "question");
        area("answer", StudyQuestion::answer, StudyQuestion::answered);
        added(
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
        return found(draft().edited().questions(), StudyQuestion::id);
    }

    @Override
    Draft with(Draft draft, UnaryOperator<StudyQuestion> change) {
        return draft.withQuestion(item().id(), change);
    }

    /// Where it can be shown: with tags and their variables.
    private List<Address> places() {
        return draft().edited().tags().stream()
                .filter(it -> !it.retired())
                .flatMap(tag ->
                        Stream.concat(
                                Stream.<Address>of(new TagAddress(tag.id())),
                                tag.variables().stream()
                                        .filter(it -> !it.retired())
                                        .map(it -> new VariableAddress(tag.id(), it.id()))))
                .toList();
    }
}
