package io.motifbase.queries.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and where else to go.
 *
 * @param user name, null for nobody
 * @param role admin or analyst, null for nobody
 * @param bolt host and port of Bolt as this client reaches it
 */
@Serdeable
record Session(@Nullable String user, @Nullable String role, String bolt) {
    static Session of(@Nullable RequestUser user, String bolt) {
        return user == null
                ? new Session(null, null, bolt)
                : new Session(user.name(), user.role().toString(), bolt);
    }
}
