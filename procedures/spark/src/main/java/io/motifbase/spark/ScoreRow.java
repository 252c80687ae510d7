package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.layout.LayoutTables;
import io.motifbase.trainer.pruning.CodeVersion;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of scores of the layout.
 *
 * @param cells in the order of {@link #SCHEMA}
 */
record ScoreRow(List<@Nullable Object> cells) implements Serializable {
    static final MessageType SCHEMA = Columns.schema("scores", LayoutTables.SCORES);

    /** Columns before revision: what a score is and what it is a function of. */
    private static final int VALUES = SCHEMA.getFieldIndex("revision");

    ScoreRow {
        cells = Collections.unmodifiableList(cells);
    }

    static ScoreRow of(InputNetwork network, CensusSettings census, NullSettings compared, ZScore score) {
        EnsembleSettings ensemble = compared instanceof EnsembleSettings sampled ? sampled : null;
        return new ScoreRow(Arrays.asList(
                network.id(),
                network.contentHash(),
                census.definition().id(),
                census.bias(),
                census.clean(),
                !census.layers(),
                compared.nullModel().id(),
                ensemble == null ? null : (long) ensemble.members(),
                ensemble == null ? null : ensemble.seed(),
                ensemble == null ? null : (long) ensemble.attempts(),
                ensemble == null,
                compared instanceof ExactSettings exact ? exact.independentCells() : null,
                score.motif().id(),
                score.count(),
                score.mean(),
                score.sd(),
                score.z(),
                score.pHigher(),
                score.pLower(),
                score.profile(),
                score.determined(),
                score.pTwoSided(),
                score.pAdjusted(),
                score.standardErrorOfZ(),
                ZScores.REVISION,
                CodeVersion.VALUE,
                "spark"));
    }

    /**
     * SHA-256 of the values of rows, whoever computed them: equal where every field of every row is equal to the last bit.
     *
     * @return hexadecimal
     */
    static String digest(List<ScoreRow> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ScoreRow row : rows) {
                for (Object cell : row.cells.subList(0, VALUES)) {
                    String text = cell instanceof Double number
                            ? Long.toHexString(Double.doubleToLongBits(number))
                            : String.valueOf(cell);
                    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
