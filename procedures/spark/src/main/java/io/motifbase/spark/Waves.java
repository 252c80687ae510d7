package io.motifbase.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Units of work done wave by wave: the lines of a wave are kept before the next one begins, so that a driver that is killed
 * loses the wave at hand and no more. What is kept is checked; a unit whose line is damaged or gone is done again and named.
 *
 * @param <U> a unit; two runs of the same settings plan the same units in the same order
 */
final class Waves<U> {
    private static final int MOST_NAMES = 5;
    private final RunFolder run;
    private final List<U> units;
    private final int size;
    private final Function<String, @Nullable U> unitOf;
    private final Consumer<String> log;

    /**
     * @param size units of a wave, at least 1
     * @param unitOf the unit that a line is of; null for a damaged line
     */
    Waves(RunFolder run, List<U> units, int size, Function<String, @Nullable U> unitOf, Consumer<String> log) {
        this.run = run;
        this.units = units;
        this.size = size;
        this.unitOf = unitOf;
        this.log = log;
    }

    /**
     * Does what is not done.
     *
     * @param work the lines of units, in their order
     * @param done takes the lines of every wave, also of those that an earlier run did
     */
    void run(Function<List<U>, List<String>> work, Consumer<List<String>> done) {
        int waves = (units.size() + size - 1) / size;
        int last = lastKept(waves);
        int kept = 0;
        for (int wave = 1; wave <= waves; wave++) {
            List<U> all = units.subList((wave - 1) * size, Math.min(units.size(), wave * size));
            Map<U, String> lines = keptLines(wave, all);
            List<U> missing =
                    all.stream().filter(unit -> !lines.containsKey(unit)).toList();
            kept += lines.size();
            if (!missing.isEmpty()) {
                if (wave <= last) {
                    tellLost(wave, missing);
                }
                long begun = System.nanoTime();
                List<String> made = work.apply(missing);
                for (int i = 0; i < missing.size(); i++) {
                    lines.put(missing.get(i), made.get(i));
                }
                run.writeWave(wave, inOrder(all, lines));
                log.accept("wave " + wave + " of " + waves + ": " + missing.size() + " units in "
                        + (System.nanoTime() - begun) / 1_000_000 + " ms");
            }
            done.accept(inOrder(all, lines));
        }
        if (kept > 0) {
            log.accept(kept + " of " + units.size() + " units were done by an earlier run");
        }
    }

    /** All waves up to it were done once; 0 where none was. */
    private int lastKept(int waves) {
        int wave = waves;
        while (wave > 0 && !run.hasWave(wave)) {
            wave--;
        }
        return wave;
    }

    private Map<U, String> keptLines(int wave, List<U> all) {
        Map<U, String> lines = new LinkedHashMap<>();
        for (String line : run.linesOf(wave)) {
            U unit = unitOf.apply(line);
            if (unit != null && all.contains(unit)) {
                lines.put(unit, line);
            }
        }
        return lines;
    }

    private void tellLost(int wave, List<U> missing) {
        List<String> names = new ArrayList<>();
        missing.stream().limit(MOST_NAMES).forEach(unit -> names.add("(" + unit + ")"));
        if (missing.size() > MOST_NAMES) {
            names.add((missing.size() - MOST_NAMES) + " more");
        }
        log.accept("wave " + wave + ": damaged or missing, computed again: " + String.join(", ", names));
    }

    private List<String> inOrder(List<U> all, Map<U, String> lines) {
        return all.stream().map(unit -> Objects.requireNonNull(lines.get(unit))).toList();
    }
}
