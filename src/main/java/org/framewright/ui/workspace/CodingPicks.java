package org.framewright.ui.workspace;

import org.framewright.codebook.Category;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.ui.controls.PickerItem;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormQuestion;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What can be coded at the moment, to pick from: the categories of the question that is open, the tags, and the categories of
/// all other questions: about the article, about the selected passage, and of each tag together with the tag for words
/// that are selected.
final class CodingPicks {

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final PanelContent sheet;
    private final List<PickerItem> picks = new ArrayList<>();

    private CodingPicks(WorkspaceViewModel viewModel, Texts texts, PanelContent sheet) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.sheet = sheet;
    }

    static List<PickerItem> of(WorkspaceViewModel viewModel, Texts texts) {
        var sheet = viewModel.desk.sheetProperty().get();
        return sheet.map(it -> new CodingPicks(viewModel, texts, it).all()).orElse(List.of());
    }

    private List<PickerItem> all() {
        var focus = viewModel.desk.focusProperty().get();
        var questions = new LinkedHashSet<FormQuestion>();
        boolean words = viewModel.page.hasSelection();
        if (!words) {
            focus.question().ifPresent(questions::add);
            questions.addAll(focus.questions(sheet));
        }
        questions.forEach(this::addQuestion);
        var tags = viewModel.gestures.offeredTags().toList();
        tags.forEach(this::addTag);
        if (words) {
            tags.stream().filter(it -> it.unit() == Tag.Unit.PASSAGE).forEach(this::addCategories);
        }
        focus.show(CodingFocus.PanelSide.ARTICLE, sheet).questions(sheet).stream()
                .filter(it -> questions.stream().noneMatch(it::isSameAs))
                .forEach(this::addQuestion);
        return picks;
    }

    private void addTag(Tag tag) {
        var key = tag.hasKey() ? String.valueOf(tag.key()) : "";
        picks.add(
                new PickerItem(
                        tag.label(), tag.guidance().description(), key, () -> viewModel.gestures.codeOrGoTo(tag)));
    }

    private void addQuestion(FormQuestion question) {
        for (var category : offered(question.variable())) {
            picks.add(
                    new PickerItem(
                            category.label(),
                            place(question.tag(), question.variable()),
                            "",
                            () -> viewModel.desk.answering().choose(question, category)));
        }
    }

    /// The tag and the answer in one.
    private void addCategories(Tag tag) {
        for (var variable : tag.variables()) {
            if (variable.retired()) {
                continue;
            }
            for (var category : offered(variable)) {
                picks.add(
                        new PickerItem(
                                category.label(),
                                texts.get("workspace.pick-with-tag", place(tag, variable)),
                                "",
                                () -> {
                                    viewModel.gestures.code(tag);
                                    viewModel.desk.answering().choose(variable.id(), category);
                                }));
            }
        }
    }

    private String place(Tag tag, Variable variable) {
        return tag.label() + " · " + variable.label();
    }

    private static List<Category> offered(Variable variable) {
        return variable.categories().stream().filter(Category::isOffered).toList();
    }
}
