/**
 * The layout, version 1, in which networks and their scores travel between a store and other machines: a folder of Parquet
 * tables that says what it is and whether it is whole. This package knows neither Parquet nor who writes the tables.
 *
 * <ul>
 *   <li>{@code layout.properties}: {@link io.motifbase.trainer.layout.LayoutProperties} as the text of a
 *       {@link java.util.Properties}, UTF-8, sorted, without a date: {@code format}, {@code version=1}, {@code networks} and,
 *       of an ensemble, {@code ensemble}.
 *   <li>{@code SHA256SUMS}: a line for every other file, sorted by path, as {@code sha256sum -c SHA256SUMS} reads it;
 *       written last: a folder without it is incomplete. Files and folders whose names begin with a dot or an underscore
 *       are not part of it.
 *   <li>Tables: {@code TABLE/part-NNNNN.parquet}, numbered from 0. The rows of a table are those of its files in the order of
 *       their names. Columns are flat, named and typed as below and required where no {@code ?} says that they may be null;
 *       texts are UTF-8 strings; others may be there and are ignored.
 * </ul>
 *
 * <h2>Format {@code motifbase-ensemble}</h2>
 *
 * Networks come in the same order in all three tables, each after the network that it was pruned from; the rows of one lie
 * together. As {@code export} writes them, a row group of neurons or connections holds the rows of one network; readers go by
 * the column.
 *
 * <pre>
 * networks
 *   id               text     of the network, unique
 *   ensemble         text     as in layout.properties
 *   index            int32?   place in the ensemble
 *   sparsity         double   nominal pruned fraction, in [0, 1]
 *   seed             int64?   that it was made with
 *   testMse          double?  mean squared test error, scaled
 *   clean            boolean  whether ghost and dead neurons are left out of a census that does not say
 *   prunedFrom       text?    id of the network that it was pruned from
 *   layers           text     neurons of each layer, without bias neurons: 10,400,7
 *   blocks           text     layer pairs that have a block, even one without connections: 0-1,1-2
 *   neurons          int32    of all layers, bias neurons not counted
 *   connections      int64    those of bias neurons not counted
 *   biasConnections  int64    biases that the mask keeps
 *   origin           text     what made it: trained, or the format that it was imported from
 *   provenance       text     settings that make it again, as PropertiesText
 *   contentHash      text     ContentHash of the network, 64 hexadecimal digits
 *   codeVersion      text     version of the code that stored or trained it
 *
 * neurons            (by index; every network has some)
 *   network          text     id
 *   index            int32    from 0, layer by layer, bias neurons last, as in Network
 *   layer            int32    from 0; of a bias neuron, the layer before the one whose biases it stands for
 *   kind             text     input, hidden, output or bias
 *   name             text?    of its own: all neurons of a network have one, or none has
 *   activation       text?    of its layer, the same for the whole layer; none for bias neurons
 *
 * connections        (any order within a network; a network may have none)
 *   network          text     id
 *   source           int32    index of a neuron; of a bias neuron for a bias that is kept
 *   target           int32    index of a neuron
 *   weight           float    bit for bit; finite; may be 0
 * </pre>
 *
 * <h2>Format {@code motifbase-scores}</h2>
 *
 * The rows that belong together (one network, one choice of definition, bias, clean, general, null, members, seed, attempts,
 * exactMoments and independentCells) lie together, one for each motif class of the definition, in any order.
 *
 * <pre>
 * scores
 *   network          text     id
 *   contentHash      text     of the network that was counted
 *   definition       text     id of the Definition, such as exact
 *   bias             boolean  whether bias neurons were counted
 *   clean            boolean  whether ghost and dead neurons were left out
 *   general          boolean  whether the network was taken as a graph without layers
 *   null             text     id of the null model
 *   members          int64?   of the ensemble; null, as seed and attempts, for exact moments
 *   seed             int64?
 *   attempts         int64?   swaps tried for each connection
 *   exactMoments     boolean  whether mean and sd are those of the null model itself
 *   independentCells boolean? of exact moments: whether the numbers of connections vary too; null for an ensemble
 *   motif            text     id of the motif class
 *   count            int64    observed
 *   mean             double
 *   sd               double
 *   z                double?
 *   pHigher          double?
 *   pLower           double?
 *   profile          double?
 *   determined       boolean
 *   pTwoSided        double?
 *   pAdjusted        double?
 *   standardErrorOfZ double?
 *   revision         int64    ZScores.REVISION of the kernel that computed it
 *   codeVersion      text     version of the code that computed it
 *   origin           text     what computed it, such as spark
 * </pre>
 */
@NullMarked
package io.motifbase.trainer.layout;

import org.jspecify.annotations.NullMarked;
