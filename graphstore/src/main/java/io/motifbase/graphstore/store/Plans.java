package io.motifbase.graphstore.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;

/** The plan of a statement as plain values: {@code {operator, identifiers, arguments, rows, dbHits, children}}. */
final class Plans {
    private Plans() {}

    static Map<String, @Nullable Object> plain(ExecutionPlanDescription plan, CypherLimits limits) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("operator", plan.getName());
        plain.put("identifiers", List.copyOf(new TreeSet<>(plan.getIdentifiers())));
        plain.put("arguments", new GraphValues(limits.bytes()).plain(new TreeMap<>(plan.getArguments())));
        if (plan.hasProfilerStatistics()) {
            ExecutionPlanDescription.ProfilerStatistics profile = plan.getProfilerStatistics();
            plain.put("rows", profile.hasRows() ? profile.getRows() : null);
            plain.put("dbHits", profile.hasDbHits() ? profile.getDbHits() : null);
        }
        List<Map<String, @Nullable Object>> children = new ArrayList<>();
        for (ExecutionPlanDescription child : plan.getChildren()) {
            children.add(plain(child, limits));
        }
        plain.put("children", children);
        return plain;
    }
}
