package org.framewright.safekeeping.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/// The figures of RFC 7914, section 12, that have the same block size and parallelisation: the first half of each key.
final class ScryptTest {

    @Nightly
    @ParameterizedTest
    @CsvSource({
        "14, 7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2",
        "20, 2101cb9b6a511aaeaddbbe09cf70f881ec568d574a2ffd4dabe5ee9820adaa47"
    })
    void keysAreThoseOfTheStandard(int exponent, String key) throws GeneralSecurityException {
        var derived =
                new Scrypt(exponent, () -> {})
                        .derive(
                                "pleaseletmein".getBytes(StandardCharsets.UTF_8),
                                "SodiumChloride".getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(derived)).isEqualTo(key);
    }

    @Nightly
    @Test
    void derivationStopsWhenItIsCancelled() {
        assertThatThrownBy(() ->
                        new Scrypt(
                                        20,
                                        () -> {
                                            throw new IllegalStateException("stopped");
                                        })
                                .derive(new byte[1], new byte[1]))
                .hasMessage("stopped");
    }
}
