package org.framewright.ui.start;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.project.CodebookSource;
import org.framewright.project.PositionQuestion;
import org.framewright.project.StudyAnswers;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The codebook of a new project, and the study's answers to its questions. Choice and answers stay until the project is made.
public final class NewProjectViewModel extends ScreenModel {

    private final TaskRunner tasks;
    private final BiConsumer<Path, String> create;

    /// The program's codebooks, then those that were read from files; empty until [#load] has read them.
    final ObservableList<OfferedCodebook> codebooks = FXCollections.observableArrayList();

    final ReadOnlyObjectWrapper<Optional<OfferedCodebook>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<QuestionKey, StringProperty> answers = new HashMap<>();
    private final Map<String, StringProperty> positions = new HashMap<>();

    /// A codebook to choose.
    ///
    /// @param json as it is read from its file
    public record OfferedCodebook(Codebook codebook, String json) {

        public List<StudyQuestion> questions() {
            return StudyAnswers.open(codebook);
        }
    }

    private record QuestionKey(String codebook, String question) {}

    /// @param create makes a project file with a codebook
    public NewProjectViewModel(TaskRunner tasks, Texts texts, BiConsumer<Path, String> create) {
        super(texts);
        this.tasks = tasks;
        this.create = create;
    }

    /// Reads the program's codebooks, unless that was done already.
    public void load() {
        if (codebooks.isEmpty()) {
            tasks.run(
                    () -> CodebookSource.SHIPPED.stream().map(NewProjectViewModel::read).toList(),
                    read -> {
                        codebooks.setAll(read);
                        choose(read.getFirst());
                    },
                    this::failed);
        }
    }

    public void choose(OfferedCodebook codebook) {
        dismissNotification();
        chosen.set(Optional.of(codebook));
    }

    /// Reads a codebook from a file, and chooses it.
    public void chooseFile(Path file) {
        tasks.run(
                () -> read(file.toAbsolutePath().toString()),
                read -> {
                    codebooks.removeIf(it -> it.equals(read));
                    codebooks.add(read);
                    choose(read);
                },
                this::failed);
    }

    /// The typed answer to a question of the chosen codebook.
    public StringProperty answer(OfferedCodebook codebook, StudyQuestion question) {
        return answers.computeIfAbsent(
                new QuestionKey(codebook.codebook().id(), question.id()), _ -> new SimpleStringProperty(""));
    }

    /// The typed issue towards which speakers' positions are coded with the chosen codebook; blank where they are not coded.
    public StringProperty position(OfferedCodebook codebook) {
        return positions.computeIfAbsent(codebook.codebook().id(), _ -> new SimpleStringProperty(""));
    }

    /// Whether a question of the codebook is not answered yet.
    public BooleanBinding isIncomplete(OfferedCodebook codebook) {
        var typed = codebook.questions().stream().map(it -> answer(codebook, it)).toArray(StringProperty[]::new);
        return Bindings.createBooleanBinding(() -> Stream.of(typed).anyMatch(it -> it.get().isBlank()), typed);
    }

    public void create(Path file) {
        chosen.get()
                .ifPresent(codebook -> {
                    var said = new HashMap<String, String>();
                    codebook.questions().forEach(it -> said.put(it.id(), answer(codebook, it).get()));
                    var answered = StudyAnswers.insert(codebook.json(), said);
                    create.accept(file, PositionQuestion.insert(answered, position(codebook).get()));
                });
    }

    private static OfferedCodebook read(String idOrFile) {
        var json = CodebookSource.readJson(idOrFile);
        return new OfferedCodebook(new CodebookReader().read(json), json);
    }
}
