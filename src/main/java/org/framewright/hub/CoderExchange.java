package org.framewright.hub;

import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.hub.MessageStore.DeviceStatus;
import org.framewright.hub.MessageStore.FetchedFile;
import org.framewright.hub.MessageStore.MessageAddress;
import org.framewright.hub.MessageStore.StreamEnd;
import org.framewright.hub.SyncPreview.CoderPreview;
import org.framewright.hub.SyncReport.CoderSync;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.store.ScratchFolder;
import org.framewright.team.NumberedPackage;
import org.framewright.team.packages.UpdateReport;

import java.util.Optional;
import java.util.UUID;

/// The exchange between a coder's file and the hub: packages come in, the file goes out.
final class CoderExchange {

    private final Project project;
    private final HubConnection hub;
    private final HubLogin login;
    private final HubLogins logins;
    private final LedgerState opened;
    private final MessageStore messages;
    private final DeviceStatus device;

    /// @param opened the state of the file before anything came in
    /// @throws Refusal where the hub is another project's, or this login may not see it
    CoderExchange(Project project, HubConnection hub, HubLogin login, HubLogins logins, LedgerState opened) {
        this.project = project;
        this.hub = hub;
        this.login = login;
        this.logins = logins;
        this.opened = opened;
        this.messages = new MessageStore(hub, logins.cache(login));
        this.device = messages.deviceStatus(project.study().identity(), login.stream());
    }

    private enum SentWork {
        NOTHING,
        CONTINUED,
        NEW_STREAM
    }

    CoderStatus status() {
        return status(!isAtEnd());
    }

    private CoderStatus status(boolean unsent) {
        var own = project.team().packages().coderFile().orElseThrow();
        return new CoderStatus(login.address().place(), own.coder(), own.number(), device.newestPackage(), unsent);
    }

    CoderPreview preview(ScratchFolder scratch) {
        var update = fetchPackage(scratch).map(it -> project.team().packages().dryRun(it.file(), Optional.empty()));
        return new CoderPreview(update, !isAtEnd());
    }

    CoderSync run(ScratchFolder scratch) {
        Optional<UpdateReport> update;
        try {
            update =
                    fetchPackage(scratch)
                            .map(it -> {
                                var report = project.team().packages().update(it.file());
                                it.keep().run();
                                return report;
                            });
        } catch (Refusal refused) {
            // the coder's work is sent all the same
            sendWork(scratch);
            throw refused;
        }
        var sent = sendWork(scratch);
        return new CoderSync(update, sent != SentWork.NOTHING, sent == SentWork.NEW_STREAM);
    }

    CoderStatus send(ScratchFolder scratch) {
        sendWork(scratch);
        return status(false);
    }

    private SentWork sendWork(ScratchFolder scratch) {
        if (isAtEnd()) {
            return SentWork.NOTHING;
        }
        boolean continues = device.end().map(it -> it.state().isPrefixOf(project)).orElse(true);
        var used = continues ? login : login.withStream(UUID.randomUUID().toString());
        if (!continues) {
            logins.write(project, used);
        }
        int number = continues ? device.end().map(StreamEnd::number).orElse(0) + 1 : 1;
        // entries that come meanwhile go with the next message
        var state = state();
        var copy = scratch.file("work.framewright");
        project.copyTo(copy);
        int taken = project.team().packages().latestTaken().map(NumberedPackage::number).orElseThrow();
        var whole = device.end().filter(_ -> continues).flatMap(StreamEnd::whole);
        var address = new MessageAddress(used.stream(), number, device.project().owner(), whole);
        try {
            messages.append(copy, address, taken, state);
        } catch (Refusal refused) {
            throw refused.withPlace(copy.toString(), project.file().toString());
        }
        return continues ? SentWork.CONTINUED : SentWork.NEW_STREAM;
    }

    private boolean isAtEnd() {
        return device.end().filter(it -> it.state().equals(state())).isPresent();
    }

    private LedgerState state() {
        return opened.revision() == project.ledger().lastRevision() ? opened : LedgerState.of(project);
    }

    /// A package that is newer than that of the file.
    private Optional<FetchedFile> fetchPackage(ScratchFolder scratch) {
        int taken = project.team().packages().latestTaken().map(NumberedPackage::number).orElse(0);
        return device.newestPackage() <= taken
                ? Optional.empty()
                : messages.newestPackage().map(it -> messages.fetch(it, hub.place(), scratch));
    }
}
