/**
 * The HTTP server: thin controllers over the same questions that the command line asks, problem+json for every error,
 * Neo4j Browser, Swagger UI and one page, all served from the jars with no request to any other host.
 */
@NullMarked
package io.motifbase.queries.http;

import org.jspecify.annotations.NullMarked;
