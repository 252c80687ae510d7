/**
 * Motif knock-out: does a network lose more where the connections of a motif class are deleted than where other connections
 * are? An experiment on one network, a keeper that runs it once and stores what came out, and its answers.
 */
@NullMarked
package io.motifbase.queries.knockout;

import org.jspecify.annotations.NullMarked;
