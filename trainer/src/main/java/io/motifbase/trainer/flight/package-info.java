/**
 * The hawkmoth flight model: two rigid ellipsoids pinned at a spring joint, thrown about for 20 ms by a constant force and
 * torque. It makes the rows from which a network learns which force and torque led from one state to another.
 *
 * <p>Source: Bustamante, Ahmed, Deora, Fabien and Daniel 2022, Integr Org Biol 4:obac039. Units are CGS.
 */
@NullMarked
package io.motifbase.trainer.flight;

import org.jspecify.annotations.NullMarked;
