package org.framewright.ui.workspace;

import org.framewright.codebook.Category;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The items to code with at the moment: the categories of the current question, the tags, and the categories of all other
/// questions: about the article, about the selected passage, and of each tag together with the tag for selected words.
final class CodingPicks {

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final PanelContent content;
    private final List<PickerItem> items = new ArrayList<>();

    private CodingPicks(WorkspaceViewModel viewModel, Texts texts, PanelContent content) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.content = content;
    }

    static List<PickerItem> list(WorkspaceViewModel viewModel, Texts texts) {
        var content = viewModel.session.contentProperty().get();
        return content.map(it -> new CodingPicks(viewModel, texts, it).all()).orElse(List.of());
    }

    private List<PickerItem> all() {
        var focus = viewModel.session.focusProperty().get();
        var questions = new LinkedHashSet<FormQuestion>();
        boolean words = viewModel.page.selection.isPresent();
        if (!words) {
            focus.question().ifPresent(questions::add);
            questions.addAll(focus.questions(content));
        }
        questions.forEach(this::addQuestion);
        var tags = viewModel.passageActions.offeredTags().toList();
        tags.forEach(this::addTag);
        if (words) {
            tags.stream().filter(it -> it.unit() == Tag.Unit.PASSAGE).forEach(this::addCategories);
        }
        focus.show(CodingFocus.PanelSide.ARTICLE, content).questions(content).stream()
                .filter(it -> questions.stream().noneMatch(it::isSameAs))
                .forEach(this::addQuestion);
        return items;
    }

    private void addTag(Tag tag) {
        var key = tag.hasKey() ? String.valueOf(tag.key()) : "";
        items.add(
                new PickerItem(
                        tag.label(),
                        tag.guidance().description(),
                        key,
                        () -> viewModel.passageActions.codeOrGoTo(tag)));
    }

    private void addQuestion(FormQuestion question) {
        for (var category : offeredCategories(question.variable())) {
            items.add(
                    new PickerItem(
                            category.label(),
                            place(question.tag(), question.variable()),
                            "",
                            () -> viewModel.session.answerActions().choose(question, category)));
        }
    }

    /// The tag and the answer in one.
    private void addCategories(Tag tag) {
        for (var variable : tag.variables()) {
            if (variable.retired()) {
                continue;
            }
            for (var category : offeredCategories(variable)) {
                items.add(
                        new PickerItem(
                                category.label(),
                                texts.get("workspace.pick-with-tag", place(tag, variable)),
                                "",
                                () -> {
                                    viewModel.passageActions.code(tag);
                                    viewModel.session.answerActions().choose(variable.id(), category);
                                }));
            }
        }
    }

    private String place(Tag tag, Variable variable) {
        return WordPieces.isolate(tag.label() + " · " + variable.label());
    }

    private static List<Category> offeredCategories(Variable variable) {
        return variable.categories().stream().filter(Category::isOffered).toList();
    }
}
