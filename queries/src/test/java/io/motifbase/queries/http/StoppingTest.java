package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StoppingTest {
    @Test
    void answersLongWorkBeforeTheServerStops() throws IOException, InterruptedException {
        CompletableFuture<LiveServer.Answer> asked;
        long begun;
        try (LiveServer server = LiveServer.another()) {
            assertThat(server.get("/networks/ring-001@0.5/census").status()).isEqualTo(200);
            asked = CompletableFuture.supplyAsync(() -> server.get("/networks/ring-001@0.75/zscores?members=5000000"));
            Thread.sleep(1_000);
            assertThat(asked).isNotDone();
            locksAUserAfterWrongPasswords(server);
            begun = System.nanoTime();
        }
        assertThat(System.nanoTime() - begun).as("nanoseconds to stop").isLessThan(5_000_000_000L);
        assertThat(asked.join().status()).isEqualTo(503);
        assertThat(asked.join().headers()).containsKey("retry-after");
        assertThat(asked.join().type()).isEqualTo("application/problem+json");
    }

    /** Here, because it takes seconds until the user can come in again. */
    private static void locksAUserAfterWrongPasswords(LiveServer server) {
        for (int wrong = 0; wrong < 3; wrong++) {
            assertThat(server.send(server.request("/networks").header("Authorization", "Basic bmVvNGo6d3Jvbmc="))
                            .status())
                    .isEqualTo(401);
        }
        LiveServer.Answer locked = server.get("/networks");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.type()).isEqualTo("application/problem+json");
        assertThat(locked.headers()).containsKey("retry-after");
    }
}
