package io.motifbase.graphstore.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server's certificate and private key, both in PEM, checked before anything listens.
 *
 * @param certificate the server's own first, then those that signed it
 * @param key of the first certificate, PKCS#8 without a password
 */
public record TlsFiles(Path certificate, Path key) {
    private static final Pattern KEY = Pattern.compile(
            "-----BEGIN PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final Pattern ANY_KEY = Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----");
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    /**
     * Reads and checks both.
     *
     * @throws IllegalArgumentException where one cannot be read, the certificate is not valid now, or the key is another's
     */
    public TlsFiles {
        X509Certificate own = certificates(certificate).get(0);
        checkTime(certificate, own);
        if (!belong(own, privateKey(key, own.getPublicKey().getAlgorithm()))) {
            throw new IllegalArgumentException(
                    "TLS key " + key + " must be that of certificate " + certificate + ", got another's");
        }
    }

    /** The certificates of the file, the server's own first. */
    public List<X509Certificate> certificates() {
        return certificates(certificate);
    }

    public PrivateKey privateKey() {
        return privateKey(key, certificates().get(0).getPublicKey().getAlgorithm());
    }

    private static List<X509Certificate> certificates(Path file) {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes("certificate", file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new CertificateException("it has none");
            }
            return found;
        } catch (CertificateException e) {
            throw new IllegalArgumentException(
                    "TLS certificate " + file + " must be an X.509 certificate in PEM, got something else", e);
        }
    }

    private static void checkTime(Path file, X509Certificate certificate) {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new IllegalArgumentException(
                    "TLS certificate " + file + " must be valid now, got one that ended "
                            + certificate.getNotAfter().toInstant(),
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new IllegalArgumentException(
                    "TLS certificate " + file + " must be valid now, got one that begins "
                            + certificate.getNotBefore().toInstant(),
                    e);
        }
    }

    private static PrivateKey privateKey(Path file, String algorithm) {
        String text = new String(bytes("key", file), StandardCharsets.US_ASCII);
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            Matcher other = ANY_KEY.matcher(text);
            throw unfit(file, other.find() ? other.group(1) : "no private key", null);
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(key.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unfit(file, "one that is no " + algorithm + " key", e);
        }
    }

    private static IllegalArgumentException unfit(Path file, String got, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "TLS key " + file + " must be an unencrypted PRIVATE KEY in PEM (PKCS#8; openssl pkcs8 -topk8 -nocrypt"
                        + " makes one), got " + got,
                cause);
    }

    private static byte[] bytes(String what, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "TLS " + what + " must be a file that can be read, got " + file + ": "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private static boolean belong(X509Certificate certificate, PrivateKey key) {
        try {
            byte[] text = certificate.getEncoded();
            Signature signature = Signature.getInstance(
                    SIGNATURES.getOrDefault(certificate.getPublicKey().getAlgorithm(), "none"));
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
