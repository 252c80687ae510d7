/**
 * Prunes networks step by step with training between the steps, many networks side by side: the ensembles whose motifs
 * are compared.
 *
 * <p>Source: Zahn, Bustamante, Switzer, Daniel and Kutz 2022, PLoS Comput Biol 18:e1010512.
 */
@NullMarked
package io.motifbase.trainer.pruning;

import org.jspecify.annotations.NullMarked;
