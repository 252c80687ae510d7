package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.motifbase.graphstore.store.Role;

/** The user whose password a request carried, left with it by {@link BasicAuthentication}. */
record RequestUser(String name, Role role) {
    private static final String ATTRIBUTE = "motifbase.user";

    /** @throws IllegalStateException for a request that nobody checked */
    static RequestUser of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestUser.class)
                .orElseThrow(() -> new IllegalStateException("a request must come from a user"));
    }

    /** Empty for a request that nobody checked. */
    static String nameOf(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestUser.class)
                .map(RequestUser::name)
                .orElse("");
    }

    void leaveWith(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    boolean may(Role needed) {
        return role == Role.ADMIN || needed == Role.ANALYST;
    }
}
