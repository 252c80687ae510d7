/**
 * Random numbers that are a pure function of (seed, purpose, number): the same on every machine, Java version and number
 * of threads, so that row 7 or network 3 can be made alone and come out as it does in a run of all.
 */
@NullMarked
package io.motifbase.trainer.random;

import org.jspecify.annotations.NullMarked;
