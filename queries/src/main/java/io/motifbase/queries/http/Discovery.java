package io.motifbase.queries.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What Neo4j Browser and drivers ask at the root of a server: where Bolt is. The keys are Neo4j's. Without an address for
 * routing, a client stays with the host name by which it reached this server.
 */
@Serdeable
record Discovery(
        @JsonProperty("bolt_direct") String boltDirect,
        @JsonProperty("neo4j_version") String neo4jVersion,
        @JsonProperty("neo4j_edition") String neo4jEdition,
        @JsonProperty("auth_config") AuthConfig authConfig) {

    /** Single sign-on providers: none. */
    @Serdeable
    record AuthConfig() {}
}
