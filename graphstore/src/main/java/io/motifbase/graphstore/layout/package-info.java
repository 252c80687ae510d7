/**
 * Networks and scores on their way between a store and other machines, in the folders that {@link
 * io.motifbase.trainer.layout} describes: one network in memory at a time.
 */
@NullMarked
package io.motifbase.graphstore.layout;

import org.jspecify.annotations.NullMarked;
