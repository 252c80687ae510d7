package io.motifbase.queries.http;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user to add, or what to change of one. */
@Serdeable
record UserBody(
        @Schema(
                type = "string",
                description = "name of a new user: letters, digits and signs _ . -, the first a letter")
        @Nullable
        JsonNode name,

        @Schema(
                type = "string",
                allowableValues = {"admin", "analyst"},
                description = "analyst where a new user has none")
        @Nullable
        JsonNode role,

        @Schema(type = "string", format = "password", minLength = 8) @Nullable
        JsonNode password) {

    /** Null where there is none. */
    @Nullable
    Role givenRole() {
        String text = JsonValues.text("role", role);
        return text == null ? null : Role.named(text);
    }

    @Nullable
    String givenPassword() {
        return JsonValues.text("password", password);
    }

    /** @throws IllegalArgumentException where there is none */
    String newName() {
        return present("name", JsonValues.text("name", name));
    }

    /** @throws IllegalArgumentException where there is none */
    String newPassword() {
        return present("password", givenPassword());
    }

    private static String present(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must be given, got none");
        }
        return value;
    }
}
