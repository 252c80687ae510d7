package io.motifbase.queries.http;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every error of the server as a {@link Problem}. */
@Singleton
final class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    private static final Pattern ARGUMENT =
            Pattern.compile("Failed to convert argument \\[(\\w+)] for value \\[[^]]*] due to: ");
    private static final Pattern PROPERTY =
            Pattern.compile("Error decoding property \\[\\S+ (\\w+)] of type \\[class [\\w.$]+]: ");

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        String detail = context.getErrors().stream()
                .map(error ->
                        withoutClasses(error.getMessage()).lines().findFirst().orElse(""))
                .collect(Collectors.joining("; "));
        String path = context.getRequest().getPath();
        return response.body(Problem.of(status, detail.isBlank() ? status.getReason() : detail, path))
                .contentType(Problem.MEDIA_TYPE);
    }

    /** The framework names the classes of ours that it could not make; a client knows the body and its properties. */
    private static String withoutClasses(String message) {
        return PROPERTY.matcher(ARGUMENT.matcher(message).replaceFirst("$1: ")).replaceAll("property $1: ");
    }
}
