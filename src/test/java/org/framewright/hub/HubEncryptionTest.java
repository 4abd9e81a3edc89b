package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.framewright.cli.Typed;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.Base64;
import java.util.stream.Stream;

/// A hub on another computer is reached by TLS alone, and by the certificate of the authority that is named. The other computer is a
/// further address of this one.
@EnabledOnOs(OS.LINUX)
final class HubEncryptionTest {

    private static final String HOST = "127.0.0.2";
    private static final char[] SECRET = "only for here".toCharArray();

    @TempDir private Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, InterruptedException, SQLException {
        var certificate = makeCertificate("server", HOST);
        server =
                EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1," + HOST)
                        .setServerConfig("ssl", "on")
                        .setServerConfig("ssl_cert_file", certificate.toString())
                        .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
                        .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE hub_owner LOGIN CREATEROLE PASSWORD 'gulls'");
            statement.execute("CREATE DATABASE study_hub OWNER hub_owner");
        }
        Files.writeString(folder.resolve("password.txt"), "gulls\n");
        assertThat(Typed.in(folder, "new", study()).exit()).isZero();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /// Seen to fail with the factory of Java's own authorities, which never reads the file.
    @Test
    void authorityThatIsNamedIsTrusted() {
        var typed = create("--ca", folder.resolve("server.pem"));

        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("Hub created: ");
    }

    @Nightly
    @Test
    void anyOtherIsNotAndSoIsSaid() throws IOException, GeneralSecurityException, InterruptedException {
        makeCertificate("other", HOST);

        assertThat(create("--ca", folder.resolve("other.pem")).err()).contains("the server connection is not secure");
        assertThat(create().err()).contains("the server connection is not secure");
    }

    private Typed create(Object... more) {
        var url = "postgresql://hub_owner@" + HOST + ":" + server.getPort() + "/study_hub";
        var words = Stream.of("hub", "create", url, study(), "--password-file", folder.resolve("password.txt"));
        return Typed.in(folder, Stream.concat(words, Stream.of(more)).toArray());
    }

    private Path study() {
        return folder.resolve("study.framewright");
    }

    /// A certificate that is its own authority, with its key beside it.
    private Path makeCertificate(String name, String host)
            throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve(name + ".p12");
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=hub",
                                "-ext",
                                "san=ip:" + host,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(SECRET))
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), SECRET);
        var key =
                Files.writeString(
                        folder.resolve(name + ".key"), pem("PRIVATE KEY", keys.getKey(name, SECRET).getEncoded()));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(
                folder.resolve(name + ".pem"), pem("CERTIFICATE", keys.getCertificate(name).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
    }
}
