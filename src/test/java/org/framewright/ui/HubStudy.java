package org.framewright.ui;

import org.framewright.coding.state.CoderRound;
import org.framewright.hub.HubAddress;
import org.framewright.hub.HubLogin;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubService;
import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.SupervisorStatus;
import org.framewright.hub.HubSync;
import org.framewright.hub.HubSync.IncomingFiles;
import org.framewright.hub.PostgresServer.Database;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.Round;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// A study with a hub that Ada has joined; supervisor and coder sit at one computer.
record HubStudy(TestWindow window, Path study, Path coderFile, HubLogins logins) {

    static HubStudy joined(Path folder, TestWindow window, Database database) throws IOException {
        var study = window.project("Harbour strike");
        var logins = new HubLogins(window.installation.safekeeping().folder());
        var service = new HubService(logins);
        var invitation = folder.resolve("Ada.invitation");
        try (var project = ProjectOpener.open(study, window.installation)) {
            service.create(project, new HubLogin(HubAddress.parse(database.url()), database.password(), "", ""));
            service.invite(project, "Ada", invitation);
            new HubSync(project, logins).run(IncomingFiles.NEW, ProgressListener.NONE);
        }
        var home = Files.createDirectories(folder.resolve("Ada"));
        return new HubStudy(window, study, service.join(invitation, home, window.installation).file(), logins);
    }

    private <T> T supervise(Function<Project, T> work) {
        try (var project = ProjectOpener.open(study, window.installation)) {
            return work.apply(project);
        }
    }

    /// The number of files that wait for the supervisor.
    int waiting() {
        return supervise(project -> {
            var status = (SupervisorStatus) new HubSync(project, logins).status();
            return status.members().stream().mapToInt(MemberStatus::waiting).sum();
        });
    }

    /// Adds an article's coding to the coder's file, and sends it, as on another computer.
    void codeAndSend() {
        try (var project = ProjectOpener.open(coderFile, window.installation)) {
            var study = project.study();
            var ada = new CoderRound(study.coder("Ada").orElseThrow(), study.rounds().getFirst());
            project.coding().submitNotRelevant(ada.key(project.corpus().articles().getFirst().id()), "in passing");
            new HubSync(project, logins).send();
        }
    }

    /// Joins as a further supervisor, adds a round, and sends it, as on another computer.
    static void addRoundAsAnotherSupervisor(Path home, Path invitation, String round) throws IOException {
        var installation = Installation.of(home.resolve("state"));
        var logins = new HubLogins(installation.safekeeping().folder());
        var file = new HubService(logins).join(invitation, Files.createDirectories(home), installation).file();
        try (var project = ProjectOpener.open(file, installation)) {
            project.team().rounds().add(round, Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
            new HubSync(project, logins).run(IncomingFiles.NEW, ProgressListener.NONE);
        }
    }

    void sendAnotherPackage(String round) {
        supervise(project -> {
            project.team().rounds().add(round, Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
            return new HubSync(project, logins).run(IncomingFiles.NEW, ProgressListener.NONE);
        });
    }
}
