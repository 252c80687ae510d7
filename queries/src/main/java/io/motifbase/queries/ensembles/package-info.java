/**
 * Training an ensemble into the store: what a user asks, checked before anything is done; the levels, stored as they are
 * done; how far it is and how long it still takes. The command line and the jobs of the server do it alike.
 */
@NullMarked
package io.motifbase.queries.ensembles;

import org.jspecify.annotations.NullMarked;
