package io.motifbase.trainer.network;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids of networks: 1 to 200 letters, digits and {@code . _ - + @ = , : ~}, the first one a letter or digit, so that an id can
 * stand in a file name, an address and a command line.
 */
public final class NetworkId {
    private static final int LONGEST = 200;
    private static final Pattern RULE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-+@=,:~]*");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}._\\-+@=,:~]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern EXTENSION = Pattern.compile("\\.(h5|hdf5|keras|onnx|npz|safetensors|edges|txt|tsv)$");

    private NetworkId() {}

    /** @throws IllegalArgumentException where it is no id */
    public static String checked(String id) {
        return checked("network id", id);
    }

    /** Names of ensembles begin ids, and so follow the same rule. */
    public static String checked(String field, String name) {
        if (name.length() > LONGEST || !RULE.matcher(name).matches()) {
            throw new IllegalArgumentException(field + " must be 1 to " + LONGEST
                    + " letters, digits and ._-+@=,:~ beginning with a letter or digit, got '"
                    + CONTROL.matcher(name).replaceAll("?") + "'");
        }
        return name;
    }

    /** {@code ENSEMBLE-NNN@SPARSITY}, e.g. {@code moth-007@0.93}; the sparsity in its shortest plain form. */
    public static String of(String ensemble, int index, double sparsity) {
        String level = BigDecimal.valueOf(sparsity).stripTrailingZeros().toPlainString();
        return checked(String.format(Locale.ROOT, "%s-%03d@%s", ensemble, index, level));
    }

    /** The file's name without its extension, with a dash for what an id cannot have. */
    public static String ofFile(Path file) {
        String name = String.valueOf(file.getFileName());
        String plain = OTHER.matcher(EXTENSION.matcher(name).replaceFirst("")).replaceAll("-");
        return checked(BEGINNING.matcher(plain).replaceFirst(""));
    }
}
