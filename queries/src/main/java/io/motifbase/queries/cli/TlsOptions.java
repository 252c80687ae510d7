package io.motifbase.queries.cli;

import io.motifbase.graphstore.store.TlsFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Certificate and key with which a server encrypts. */
final class TlsOptions {
    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description =
                    "Certificate in PEM, followed by those that signed it: HTTPS and encrypted Bolt, nothing else.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "Its private key in PEM (PKCS#8), without a password.")
    private @Nullable Path key;

    /**
     * Null where neither is given.
     *
     * @throws IllegalArgumentException where one is missing, cannot be used, or does not fit the other
     */
    @Nullable
    TlsFiles files() {
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new IllegalArgumentException("--tls-cert and --tls-key must be given both, got one of them");
        }
        return new TlsFiles(certificate, key);
    }
}
