/**
 * Long work of the server as jobs: one of each kind at a time, a bounded number waiting, each remembered in the graph as
 * {@code (:Job)}, so that a job of a server that stopped is known as INTERRUPTED and can be resumed. A kind is a bean; how
 * training is one shows {@link io.motifbase.queries.jobs.TrainingKind}.
 */
@NullMarked
package io.motifbase.queries.jobs;

import org.jspecify.annotations.NullMarked;
