/** What the rooms of the graph store share. */
@NullMarked
package io.motifbase.graphstore;

import org.jspecify.annotations.NullMarked;
