package io.motifbase.queries.http;

import io.motifbase.graphstore.store.TlsFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Map;

/**
 * Certificate and key in the form that the HTTP server takes: a file of the system's temporary folder that only this user can
 * read, under a password that only this process knows, there while the server starts.
 */
final class KeyStoreFile implements AutoCloseable {
    private static final int PASSWORD_BYTES = 32;

    private final Path file;
    private final String password;

    KeyStoreFile(TlsFiles tls) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        password = HexFormat.of().formatHex(random);
        try {
            file = Files.createTempFile("motifbase", ".p12");
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    tls.privateKey(),
                    password.toCharArray(),
                    tls.certificates().toArray(new Certificate[0]));
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, password.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store cannot be made: " + e.getMessage(), e);
        }
    }

    /** What the framework asks for. */
    Map<String, Object> properties() {
        return Map.of(
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.key-store.path",
                file.toUri().toString(),
                "micronaut.server.ssl.key-store.type",
                "PKCS12",
                "micronaut.server.ssl.key-store.password",
                password,
                "micronaut.server.ssl.key.password",
                password);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
