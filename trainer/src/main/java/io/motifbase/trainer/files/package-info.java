/**
 * Binary files that say what they are and whether they are whole. All have one frame, little-endian:
 *
 * <pre>
 * bytes     8  what the file is, ASCII
 * int          version of the format
 * int          length of the settings
 * bytes        settings, UTF-8, a line "name=value" each, by name
 * ...          body
 * int          CRC-32C of every byte before
 * </pre>
 */
@NullMarked
package io.motifbase.trainer.files;

import org.jspecify.annotations.NullMarked;
