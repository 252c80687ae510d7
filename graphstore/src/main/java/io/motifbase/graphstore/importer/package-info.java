/**
 * Readers of network files: each format has one reader, which turns a file into a {@link
 * io.motifbase.trainer.network.Network} or says in one line what is wrong with it and where. For some formats there is an
 * exporter too, which writes what the reader gets back.
 */
@NullMarked
package io.motifbase.graphstore.importer;

import org.jspecify.annotations.NullMarked;
