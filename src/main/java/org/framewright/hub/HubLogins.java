package org.framewright.hub;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.project.Project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The logins of this computer's projects, in the program's folder: a file of the project holds none.
///
/// @param state the program's folder for this user
public record HubLogins(Path state) {

    /// The login of a project's file; empty where it has joined no hub.
    public Optional<HubLogin> find(Project project) {
        // without a hub there is no such folder, and the project is not read
        return Files.isDirectory(folder()) ? file(project).read(HubLogin.class) : Optional.empty();
    }

    /// The login of a user as a supervisor of a project.
    Optional<HubLogin> findSupervisorLogin(String project) {
        return file(project, "").read(HubLogin.class);
    }

    /// @throws Refusal where the file has joined no hub
    HubLogin require(Project project) {
        return find(project).orElseThrow(() -> new Refusal(HubProblem.NOT_JOINED, project.file().toString()));
    }

    void write(Project project, HubLogin login) {
        file(project).write(login);
    }

    /// Forgets the login of a project's file, and its messages.
    void delete(Project project) {
        var login = find(project);
        file(project).delete();
        login.map(this::cache).ifPresent(MessageCache::clear);
    }

    /// The messages that came or went by a login.
    MessageCache cache(HubLogin login) {
        return new MessageCache(folder().resolve(Sha256.hex(login.address().toString())));
    }

    /// The login's file of a project and a coder: two coders of one project may work on one computer.
    private SecretFile file(Project project) {
        var coder = project.team().packages().latestTaken().map(it -> it.coder().value()).orElse("");
        return file(project.study().identity(), coder);
    }

    /// @param coder empty for a supervisor
    private SecretFile file(String project, String coder) {
        return new SecretFile(folder().resolve(Sha256.hex(project + "\n" + coder) + ".json"));
    }

    private Path folder() {
        return state.resolve("hubs");
    }
}
