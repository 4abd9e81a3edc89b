package org.framewright.hub;

import org.framewright.hub.MemberStore.Member;
import org.framewright.hub.MessageStore.MessageAddress;
import org.framewright.hub.MessageStore.StreamEnd;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.model.Sha256;
import org.framewright.model.study.CoderId;
import org.framewright.store.ScratchFolder;
import org.framewright.support.Carrier;
import org.postgresql.util.PasswordUtil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Files travel as messages of a hub: packages with the owner's login, coders' files with a login of the coder's own. What arrives was
/// fetched with the login of the other side. Later files of the same place are later messages of its stream, as differences where they can.
final class HubCarrier implements Carrier {

    private static final String PROJECT = "carried";
    private static final String PASSWORD = "herring";

    private final Hub hub;
    private final Map<String, HubLogin> coders = new HashMap<>();

    HubCarrier(Hub hub) {
        this.hub = hub;
    }

    /// One hub for all tests of a class; each test has coders of its own.
    ///
    /// @param caches the whole messages that each login knows
    record Hub(HubLogin owner, ScratchFolder caches) implements AutoCloseable {

        static Hub create(Running server) {
            try {
                var database = server.database("CREATEROLE");
                var owner = new HubLogin(HubAddress.parse(database.url()), database.password(), "", "");
                HubConnection.migrate(owner);
                try (var connection = HubConnection.open(owner)) {
                    new MemberStore(connection).addProject(PROJECT, "Carried files");
                }
                return new Hub(owner, ScratchFolder.create(Path.of(System.getProperty("java.io.tmpdir"))));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /// The login of a new coder.
        HubLogin invite() {
            var role = "fw_" + UUID.randomUUID();
            try (var connection = HubConnection.open(owner)) {
                var members = new MemberStore(connection);
                members.add(new Member(role, new CoderId(role)));
                members.create(role, PasswordUtil.encodeScramSha256(PASSWORD.toCharArray()));
                members.grantWaiting();
            }
            return new HubLogin(owner.address().withUser(role), PASSWORD, "", "");
        }

        private <T> T as(HubLogin login, Function<MessageStore, T> work) {
            var cache = new MessageCache(caches.file(login.address().user()));
            try (var connection = HubConnection.open(login)) {
                return work.apply(new MessageStore(connection, cache));
            }
        }

        @Override
        public void close() {
            caches.close();
        }
    }

    private HubLogin login(String coder) {
        return coders.computeIfAbsent(coder, _ -> hub.invite());
    }

    @Override
    public void toCoder(String coder, Path file) {
        var login = login(coder);
        var role = login.address().user();
        var stream = "package-" + role;
        hub.as(
                hub.owner(),
                messages -> {
                    var end = Optional.ofNullable(messages.ends().packages().get(stream));
                    int number = end.map(HubMessage::number).orElse(0) + 1;
                    var whole = end.map(HubMessage::newestWhole);
                    messages.append(file, new MessageAddress(stream, number, role, whole), number, state(number));
                    return number;
                });
        hub.as(
                login,
                messages -> {
                    messages.write(messages.newestPackage().orElseThrow(), coder, file).keep().run();
                    return file;
                });
    }

    @Override
    public Path toSupervisor(String coder, Path file) {
        var login = login(coder);
        var stream = Sha256.hex(file.toString());
        hub.as(
                login,
                messages -> {
                    var device = messages.deviceStatus(PROJECT, stream);
                    int number = device.end().map(StreamEnd::number).orElse(0) + 1;
                    var whole = device.end().flatMap(StreamEnd::whole);
                    var address = new MessageAddress(stream, number, device.project().owner(), whole);
                    messages.append(file, address, 1, state(number));
                    return number;
                });
        return hub.as(
                hub.owner(),
                messages -> {
                    var message =
                            messages.ends().work().stream()
                                    .filter(it -> it.stream().equals(stream))
                                    .findFirst()
                                    .orElseThrow();
                    messages.removeBefore(List.of(message));
                    var arrived = file.resolveSibling(message.fileName());
                    messages.write(message, coder, arrived).keep().run();
                    return arrived;
                });
    }

    /// Any state: forged files have none, and only a device that asks whether it has something new compares it.
    private static LedgerState state(int number) {
        return new LedgerState(number, Sha256.hex("state " + number));
    }
}
