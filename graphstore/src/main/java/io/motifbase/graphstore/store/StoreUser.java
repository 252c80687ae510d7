package io.motifbase.graphstore.store;

/** A user of the database. */
public record StoreUser(String name, Role role) {}
