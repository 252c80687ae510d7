package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Another law, asked once for each form of cells.
 *
 * @param poll called by every question; what it throws is thrown on
 */
record RememberedLaw(CellLaw law, Runnable poll, Map<Long, BigDecimal> known) implements CellLaw {

    RememberedLaw(CellLaw law, Runnable poll) {
        this(law, poll, new HashMap<>());
    }

    @Override
    public BigDecimal probability(Cells cells) {
        poll.run();
        return known.computeIfAbsent(cells.form(), form -> law.probability(cells));
    }
}
