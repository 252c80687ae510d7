package io.motifbase.queries.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.motifbase.graphstore.store.CypherException;
import io.motifbase.graphstore.store.NetworkConflictException;
import io.motifbase.graphstore.store.StoreException;
import io.motifbase.graphstore.store.UnknownUserException;
import io.motifbase.procedures.UnknownNetworkException;
import io.motifbase.queries.comparison.UnknownEnsembleException;
import io.motifbase.queries.ensembles.EnsembleConflictException;
import io.motifbase.queries.jobs.JobConflictException;
import io.motifbase.queries.jobs.UnknownJobException;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which status an exception becomes: bad input 400, an unknown network, ensemble or job 404, what does not fit what is there 409, what
 * is refused or cancelled, by us or the database, 503, all else 500 without its insides.
 */
@Factory
final class ErrorHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandlers.class);
    private static final String RETRY_SECONDS = "5";

    private final ProblemProcessor problems;
    private final ScoreQueue queue;

    ErrorHandlers(ProblemProcessor problems, ScoreQueue queue) {
        this.problems = problems;
        this.queue = queue;
    }

    @Bean
    @Singleton
    ExceptionHandler<IllegalArgumentException, HttpResponse<?>> badInput() {
        return (request, e) -> answer(request, HttpStatus.BAD_REQUEST, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<EnsembleConflictException, HttpResponse<?>> ensembleConflict() {
        return (request, e) -> answer(request, HttpStatus.CONFLICT, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<NetworkConflictException, HttpResponse<?>> networkConflict() {
        return (request, e) -> answer(request, HttpStatus.CONFLICT, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<JobConflictException, HttpResponse<?>> jobConflict() {
        return (request, e) -> answer(request, HttpStatus.CONFLICT, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<UnknownEnsembleException, HttpResponse<?>> unknownEnsemble() {
        return (request, e) -> answer(request, HttpStatus.NOT_FOUND, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<UnknownJobException, HttpResponse<?>> unknownJob() {
        return (request, e) -> answer(request, HttpStatus.NOT_FOUND, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<UnknownUserException, HttpResponse<?>> unknownUser() {
        return (request, e) -> answer(request, HttpStatus.NOT_FOUND, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<UnknownNetworkException, HttpResponse<?>> unknownNetwork() {
        return (request, e) -> answer(request, HttpStatus.NOT_FOUND, e, String.valueOf(e.getMessage()));
    }

    /** With the code of Neo4j, which says more than the status. */
    @Bean
    @Singleton
    ExceptionHandler<CypherException, HttpResponse<?>> statement() {
        return (request, e) -> {
            HttpStatus status = status(e);
            String detail = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.code());
            MutableHttpResponse<?> response = HttpResponse.status(status)
                    .body(Problem.of(status, detail, request.getPath()).withCode(e.code()))
                    .contentType(Problem.MEDIA_TYPE);
            return status == HttpStatus.SERVICE_UNAVAILABLE ? response.header("Retry-After", RETRY_SECONDS) : response;
        };
    }

    /** What another try cannot mend is the statement's fault, a time-out and too much memory of its own included. */
    private static HttpStatus status(CypherException e) {
        String code = e.code();
        if (code.equals("Neo.ClientError.Security.Forbidden") || code.equals("Neo.ClientError.Statement.AccessMode")) {
            return HttpStatus.FORBIDDEN;
        }
        boolean tooMuchMemory = String.valueOf(e.getMessage()).contains("db.memory.transaction.max");
        return code.startsWith("Neo.TransientError.") && !tooMuchMemory
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.BAD_REQUEST;
    }

    @Bean
    @Singleton
    ExceptionHandler<Exception, HttpResponse<?>> failure() {
        return (request, e) -> {
            if (queue.isStopping()) {
                return later(request, e, "the server stops: try again later");
            }
            if (StoreException.passes(e)) {
                return later(request, e, "the database ended the transaction: try again later");
            }
            String reference = RequestLog.idOf(request);
            LOG.error("failure {} at {} {}", reference, request.getMethodName(), request.getPath(), e);
            return answer(
                    request, HttpStatus.INTERNAL_SERVER_ERROR, e, "the server's log has the cause under " + reference);
        };
    }

    @Bean
    @Singleton
    ExceptionHandler<RejectedExecutionException, HttpResponse<?>> tooMuch() {
        return (request, e) -> later(request, e, String.valueOf(e.getMessage()));
    }

    @Bean
    @Singleton
    ExceptionHandler<CancellationException, HttpResponse<?>> cancelled() {
        return (request, e) -> later(request, e, String.valueOf(e.getMessage()));
    }

    private HttpResponse<?> later(HttpRequest<?> request, Exception cause, String detail) {
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, cause, detail).header("Retry-After", RETRY_SECONDS);
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, Exception cause, String detail) {
        ErrorContext context =
                ErrorContext.builder(request).cause(cause).errorMessage(detail).build();
        return problems.processResponse(context, HttpResponse.status(status));
    }
}
