package io.motifbase.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * Where attempts at the networks of a run write. Spark may have a network trained twice, even at once: by speculation, or
 * because an executor was thought lost. Each attempt has a folder of its own, and the driver takes the files of the one
 * that Spark took; those of the others never come into a place that is read.
 */
final class TrainAttempts implements Serializable {
    private static final String ALL = "_run/attempts";
    private final HadoopFolder out;
    private final String application;

    /** @param application Spark's id of this run: the attempts of a run that was killed may still be at work */
    TrainAttempts(HadoopFolder out, String application) {
        this.out = out;
        this.application = application;
    }

    /**
     * What an attempt made.
     *
     * @param attempt Spark's number, of its own for each attempt of a run
     */
    record Made(long attempt, TrainedParts parts) implements Serializable {}

    HadoopFolder folder(long attempt) {
        return out.folder(ALL + "/" + application + "-" + attempt);
    }

    /** Puts the files of an attempt in their places, and in place of older ones. */
    TrainedParts take(Made made) {
        try {
            for (String file : made.parts().sums().keySet()) {
                out.take(folder(made.attempt()), file);
            }
            return made.parts();
        } catch (IOException e) {
            throw new UncheckedIOException(out.name() + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Deletes what attempts that did not count have left. */
    void deleteAll() {
        try {
            out.folder(ALL).deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(out.name() + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
