package io.motifbase.queries.http;

import io.motifbase.graphstore.store.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The role that a route needs. Without it a route that only reads (GET, HEAD, OPTIONS) is every user's and any other an
 * admin's, so that a new route is shut to analysts until somebody opens it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@interface RequiredRole {
    Role value();
}
