package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HttpSettingsTest {
    @Test
    void refusesOnePortForBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings("127.0.0.1", 7687, 7687))
                .withMessage("HTTP port and Bolt port must differ, got 7687 for both");
        assertThat(new HttpSettings("127.0.0.1", 0, 0).port()).isZero();
    }

    @Test
    void refusesAHostThatHasNoAddress() {
        HttpSettings settings = new HttpSettings("nosuch.host.invalid", 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpServer.checkFree(settings))
                .withMessage("host must be a name or address of this machine, got nosuch.host.invalid");
    }
}
