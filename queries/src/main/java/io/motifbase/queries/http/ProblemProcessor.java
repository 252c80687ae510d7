package io.motifbase.queries.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Every error of the server as a {@link Problem}. */
@Singleton
final class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        String detail = context.getErrors().stream()
                .map(error -> error.getMessage().lines().findFirst().orElse(""))
                .collect(Collectors.joining("; "));
        String path = context.getRequest().getPath();
        return response.body(Problem.of(status, detail.isBlank() ? status.getReason() : detail, path))
                .contentType(Problem.MEDIA_TYPE);
    }
}
