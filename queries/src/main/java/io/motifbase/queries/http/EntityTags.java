package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.procedures.CodeVersion;
import io.motifbase.queries.statements.MotifQueries;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Strong entity tags of answers that follow from a network, settings and this code. They are known before anything is counted,
 * so that a client that has the answer spares the work. A client that takes gzip has tags of its own, since it gets other
 * bytes.
 */
@Singleton
final class EntityTags {
    private static final int DIGITS = 32;

    private final MotifQueries queries;

    EntityTags(MotifQueries queries) {
        this.queries = queries;
    }

    /**
     * The answer, or 304 where the client has it.
     *
     * @param network id
     * @param settings all that the answer depends on beside the network, each with a telling toString
     * @throws io.motifbase.procedures.UnknownNetworkException where there is no such network
     */
    <T> MutableHttpResponse<T> answer(
            HttpRequest<?> request, String network, List<?> settings, Supplier<MutableHttpResponse<T>> work) {
        String tag = tag(request, queries.network(network) + " " + settings);
        MutableHttpResponse<T> response = known(request, tag) ? HttpResponse.notModified() : work.get();
        return response.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept, Accept-Encoding");
    }

    private static String tag(HttpRequest<?> request, String answer) {
        boolean gzip =
                request.getHeaders().getAll("Accept-Encoding").stream().anyMatch(names -> names.contains("gzip"));
        String all = CodeVersion.current() + " " + ZScores.REVISION + " " + answer;
        return "\"" + sha256(all).substring(0, DIGITS) + (gzip ? "-gzip\"" : "\"");
    }

    private static boolean known(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll("If-None-Match").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
