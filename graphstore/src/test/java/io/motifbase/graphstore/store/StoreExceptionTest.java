package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoreExceptionTest {
    @Test
    @Timeout(60)
    void aStatementThatAnAdministratorEndsMayBeTriedAgain(@TempDir Path folder) {
        try (GraphStore store = GraphStore.open(folder, StoreSettings.embedded())) {
            CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> catchThrowable(() -> store.execute(
                    "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS endless", Map.of())));
            while (!ended.isDone()) {
                store.execute(
                        "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery WHERE currentQuery CONTAINS 'endless'"
                                + " AND NOT currentQuery CONTAINS 'SHOW' TERMINATE TRANSACTIONS id YIELD message"
                                + " RETURN message",
                        Map.of());
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(ended.join()).isNotNull();
            assertThat(StoreException.passes(ended.join()))
                    .as(String.valueOf(ended.join()))
                    .isTrue();
        }
    }
}
