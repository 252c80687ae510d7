package io.motifbase.queries.http;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.StoreUser;
import io.swagger.v3.oas.annotations.media.Schema;

/** A user of the database. */
@Serdeable
record UserAnswer(
        String name,

        @Schema(
                type = "string",
                allowableValues = {"admin", "analyst"})
        String role) {
    static UserAnswer of(StoreUser user) {
        return new UserAnswer(user.name(), user.role().toString());
    }
}
