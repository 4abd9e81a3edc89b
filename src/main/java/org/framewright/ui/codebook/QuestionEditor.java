package org.framewright.ui.codebook;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.stream.Stream;

/// A question that the codebook leaves to the study, and its answer.
final class QuestionEditor extends ListedEditor {

    QuestionEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        name(Fields.area(), "question");
        fields.area(
                "answer",
                () -> question().answer(),
                (draft, words) -> draft.withQuestion(item().id(), it -> it.answered(words)));
        fields.added(
                "about",
                new PlacesField<>(
                        texts,
                        fields,
                        () -> question().about(),
                        this::places,
                        places ->
                                viewModel.change(draft ->
                                        draft.withQuestion(
                                                item().id(),
                                                it ->
                                                        new StudyQuestion(
                                                                it.id(), it.question(), places, it.answer())))));
        id();
    }

    private StudyQuestion question() {
        return draft().edited().questions().stream()
                .filter(it -> it.id().equals(item().id()))
                .findFirst()
                .orElseThrow();
    }

    /// Where it can be shown: with tags and their variables.
    private List<Address> places() {
        return draft().edited().tags().stream()
                .filter(it -> !it.retired())
                .flatMap(tag ->
                        Stream.concat(
                                Stream.<Address>of(new OfTag(tag.id())),
                                tag.variables().stream()
                                        .filter(it -> !it.retired())
                                        .map(it -> new OfVariable(tag.id(), it.id()))))
                .toList();
    }
}
