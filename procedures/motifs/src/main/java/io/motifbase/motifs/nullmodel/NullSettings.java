package io.motifbase.motifs.nullmodel;

/** What a graph is compared with: a null model, and how its moments are found, by sampling or in closed form. */
public sealed interface NullSettings permits EnsembleSettings, ExactSettings {

    /** What every random graph keeps. */
    NullModel nullModel();
}
