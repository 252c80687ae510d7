/**
 * Ensembles as an Apache Spark job: networks come in as a folder of Parquet tables ({@link io.motifbase.trainer.layout}), the
 * kernel and the trainer work on them in tasks, and scores or trained networks leave as such a folder. A task is a pure
 * function, results are exact integers added up by the driver, so that partitions, executors and their deaths change no bit.
 *
 * <p>A run keeps what is done in {@code _run} of its folder, wave by wave, and goes on there when it is started again.
 */
@NullMarked
package io.motifbase.spark;

import org.jspecify.annotations.NullMarked;
