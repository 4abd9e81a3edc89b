package org.framewright.cli.option;

import org.framewright.cli.command.CliProblem;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.model.Refusal;
import org.framewright.project.Project;

import picocli.CommandLine.Option;

import java.util.Optional;

/// `--coder`: the editor of the actors; without it, the supervisor.
public final class ActorEditorOption {

    @Option(names = "--coder", paramLabel = "CODER", descriptionKey = "actor-coder")
    private Optional<String> name = Optional.empty();

    /// The named coder, or the supervisor.
    ///
    /// @throws Refusal where the project has no such coder
    public ActorEditor editor(Project project) {
        if (name.isEmpty()) {
            return new ActorEditor.Supervisor();
        }
        return project.study()
                .coder(name.get())
                .<ActorEditor>map(ActorEditor.CodingCoder::new)
                .orElseThrow(() -> new Refusal(CliProblem.NO_SUCH_CODER, name.get()));
    }
}
