package org.framewright.hub;

import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.hub.MessageStore.MessageAddress;
import org.framewright.hub.SyncPreview.CoderPreview;
import org.framewright.hub.SyncReport.CoderSync;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.store.ScratchFolder;
import org.framewright.team.packages.PackageService.NumberedPackage;
import org.framewright.team.packages.UpdateReport;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// The exchange between a coder's file and the hub: packages come in, the file goes out.
///
/// @param opened the state of the file before anything came in
record CoderExchange(Project project, HubConnection hub, HubLogin login, HubLogins logins, LedgerState opened) {

    private enum SentWork {
        NOTHING,
        CONTINUED,
        NEW_STREAM
    }

    CoderStatus status() {
        var messages = new MessageStore(hub);
        return status(messages, !isAtEnd(messages.end(login.stream())));
    }

    private CoderStatus status(MessageStore messages, boolean unsent) {
        var own = project.team().packages().coderFile().orElseThrow();
        int newest = messages.newestPackage().map(HubMessage::packageNumber).orElse(0);
        return new CoderStatus(login.address().place(), own.coder(), own.number(), newest, unsent);
    }

    CoderPreview preview(ScratchFolder scratch) {
        var messages = new MessageStore(hub);
        var update = fetchPackage(messages, scratch).map(it -> project.team().packages().dryRun(it, Optional.empty()));
        return new CoderPreview(update, !isAtEnd(messages.end(login.stream())));
    }

    CoderSync run(ScratchFolder scratch) {
        var messages = new MessageStore(hub);
        Optional<UpdateReport> update;
        try {
            update = fetchPackage(messages, scratch).map(it -> project.team().packages().update(it));
        } catch (Refusal refused) {
            // the coder's work is sent all the same
            sendWork(messages, scratch);
            throw refused;
        }
        var sent = sendWork(messages, scratch);
        return new CoderSync(update, sent != SentWork.NOTHING, sent == SentWork.NEW_STREAM);
    }

    CoderStatus send(ScratchFolder scratch) {
        var messages = new MessageStore(hub);
        sendWork(messages, scratch);
        return status(messages, false);
    }

    private SentWork sendWork(MessageStore messages, ScratchFolder scratch) {
        var end = messages.end(login.stream());
        if (isAtEnd(end)) {
            return SentWork.NOTHING;
        }
        boolean continues = end.map(it -> LedgerState.of(it).isPastOf(project)).orElse(true);
        var used = continues ? login : login.withStream(UUID.randomUUID().toString());
        if (!continues) {
            logins.write(project, used);
        }
        int number = continues ? end.map(HubMessage::number).orElse(0) + 1 : 1;
        // entries that come meanwhile go with the next message
        var state = state();
        var copy = scratch.file("work.framewright");
        project.copyTo(copy);
        int taken = project.team().packages().latestTaken().map(NumberedPackage::number).orElseThrow();
        var owner = new MemberStore(hub).requireProject(project.study().identity()).owner();
        messages.append(copy, new MessageAddress(used.stream(), number, owner), taken, state);
        hub.update("NOTIFY " + HubListener.CHANNEL);
        return continues ? SentWork.CONTINUED : SentWork.NEW_STREAM;
    }

    private boolean isAtEnd(Optional<HubMessage> end) {
        return end.map(it -> LedgerState.of(it).equals(state())).orElse(false);
    }

    private LedgerState state() {
        return opened.revision() == project.ledger().lastRevision() ? opened : LedgerState.of(project);
    }

    /// A package that is newer than that of the file.
    private Optional<Path> fetchPackage(MessageStore messages, ScratchFolder scratch) {
        int taken = project.team().packages().latestTaken().map(NumberedPackage::number).orElse(0);
        return messages.newestPackage()
                .filter(it -> it.packageNumber() > taken)
                .map(it -> messages.fetch(it, hub.place(), scratch));
    }
}
