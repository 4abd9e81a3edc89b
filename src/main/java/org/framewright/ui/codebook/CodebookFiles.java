package org.framewright.ui.codebook;

import org.framewright.codebook.drafting.Draft;
import org.framewright.codebook.drafting.Item;
import org.framewright.codebook.drafting.Placed;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

import java.nio.file.Path;

/// Codebooks out of files, and into them.
public final class CodebookFiles {

    private final CodebookViewModel viewModel;
    private final CodebookDoor door;
    private final Tasks tasks;
    private final Texts texts;

    public CodebookFiles(CodebookViewModel viewModel, CodebookDoor door, Tasks tasks, Texts texts) {
        this.viewModel = viewModel;
        this.door = door;
        this.tasks = tasks;
        this.texts = texts;
    }

    /// Makes a file's codebook the draft. What it lacks of the version before stays, retired.
    public void open(Path file) {
        tasks.run(
                () -> door.open(file),
                codebook -> {
                    viewModel.place(draft -> new Placed(Draft.of(draft.base(), codebook), Item.WHOLE));
                    viewModel.say(Notice.hint(texts.get("codebook.imported")));
                },
                failure -> viewModel.say(Notice.of(failure, texts)));
    }

    /// Writes what is shown into a file.
    public void save(Path file) {
        viewModel
                .written()
                .ifPresent(codebook ->
                        tasks.run(
                                () -> door.save(codebook, file),
                                saved -> viewModel.say(Notice.hint(texts.get("codebook.exported", saved))),
                                failure -> viewModel.say(Notice.of(failure, texts))));
    }
}
