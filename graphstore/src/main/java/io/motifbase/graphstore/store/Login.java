package io.motifbase.graphstore.store;

/** What the database says to a name and a password. */
public enum Login {
    ACCEPTED,
    /** There is no such user, or the password is another. */
    REFUSED,
    /** After some wrong passwords in a row no password of the user is looked at for some seconds. */
    LOCKED
}
