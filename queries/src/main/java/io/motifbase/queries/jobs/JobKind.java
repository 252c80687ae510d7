package io.motifbase.queries.jobs;

import java.util.SortedMap;

/** A kind of long work; to be a bean is all that {@link Jobs} needs of it. One job of each kind runs at a time. */
public interface JobKind {
    /** Such as {@code training}; the ids of its jobs begin with it. Lower-case letters. */
    String id();

    /**
     * The work that was described by {@link JobWork#options}, also by an earlier server.
     *
     * @throws IllegalArgumentException where these were no such options
     */
    JobWork work(SortedMap<String, String> options);
}
