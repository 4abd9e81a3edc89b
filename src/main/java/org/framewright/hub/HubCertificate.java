package org.framewright.hub;

import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file with a certificate authority's certificate.
public final class HubCertificate {

    private static final int LARGEST = 64 * 1024;

    private HubCertificate() {}

    /// The certificate as PEM text.
    ///
    /// @throws Refusal where the file can't be read, or holds none
    public static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII);
            if (text.contains("-----BEGIN CERTIFICATE-----")) {
                return text;
            }
            throw new Refusal(HubProblem.NO_CERTIFICATE, file.toString());
        } catch (IOException unreadable) {
            throw new Refusal(HubProblem.NO_CERTIFICATE, file.toString());
        }
    }
}
