package io.motifbase.queries.knockout;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.Knockout;
import io.motifbase.graphstore.store.KnockoutControl;
import io.motifbase.graphstore.store.KnockoutSeries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The knock-outs of one network.
 *
 * @param network its id
 * @param rowsSource which rows it was evaluated on
 * @param rows at most so many
 * @param draws of each random control
 * @param seed of the draws
 * @param connections that could be deleted
 * @param mseBefore scaled mean squared error of the whole network
 * @param knockouts by class, then fraction
 */
@Serdeable
public record KnockoutAnswer(
        String network,
        String rowsSource,
        long rows,
        long draws,
        long seed,
        long connections,
        double mseBefore,
        List<Line> knockouts) {

    /** One class and fraction; see {@link Knockout}. */
    @Serdeable
    public record Line(
            String motif,
            double fraction,
            long removed,
            double mse,
            Control random,
            Control matched,
            double mseSmallest,
            double mseLargest) {}

    /** See {@link KnockoutControl}. */
    @Serdeable
    public record Control(double mean, double sd, @Nullable Double z, double pHigher, double pLower) {
        static Control of(KnockoutControl control) {
            return new Control(control.mean(), control.sd(), control.z(), control.pHigher(), control.pLower());
        }
    }

    static KnockoutAnswer of(String network, KnockoutSeries.Key key, List<Knockout> knockouts) {
        Knockout first = knockouts.get(0);
        return new KnockoutAnswer(
                network,
                key.source(),
                key.rows(),
                key.draws(),
                key.seed(),
                first.connections(),
                first.mseBefore(),
                knockouts.stream().map(KnockoutAnswer::line).toList());
    }

    private static Line line(Knockout knockout) {
        return new Line(
                knockout.motif().id(),
                knockout.fraction(),
                knockout.removed(),
                knockout.mse(),
                Control.of(knockout.random()),
                Control.of(knockout.matched()),
                knockout.mseSmallest(),
                knockout.mseLargest());
    }
}
