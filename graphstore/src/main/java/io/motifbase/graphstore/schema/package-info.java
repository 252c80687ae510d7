/**
 * The shape of the stored graph: the names of its labels, relationship types and properties, its constraints and its
 * version. All Cypher of this module is here.
 *
 * <pre>
 * (:Network)-[:HAS_NEURON]-&gt;(:Neuron)-[:CONNECTS_TO {weight}]-&gt;(:Neuron)
 * (:Network)-[:PRUNED_FROM]-&gt;(:Network)-[:HAS_SCORE]-&gt;(:MotifScore)
 * (:Job {id, state, ensemble, ...})
 * </pre>
 */
@NullMarked
package io.motifbase.graphstore.schema;

import org.jspecify.annotations.NullMarked;
