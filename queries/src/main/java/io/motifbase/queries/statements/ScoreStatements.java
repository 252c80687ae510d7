package io.motifbase.queries.statements;

import static org.neo4j.cypherdsl.core.Cypher.collect;
import static org.neo4j.cypherdsl.core.Cypher.collectDistinct;
import static org.neo4j.cypherdsl.core.Cypher.count;
import static org.neo4j.cypherdsl.core.Cypher.listOf;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.literalTrue;
import static org.neo4j.cypherdsl.core.Cypher.match;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.parameter;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.significance.ZScores;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;

/** The statements about stored Z-scores of many networks at once: one for all, never one a network. */
final class ScoreStatements {
    private static final NetworkNode NETWORK = new NetworkNode().named("network");
    private static final ScoreNode SCORE = new ScoreNode().named("score");
    private static final Relationship HAS_SCORE = NETWORK.relationshipTo(SCORE, "HAS_SCORE");

    /** One class of every family, which every set of scores has one of. */
    private static final List<String> MARKS = List.of(
            MotifClass.DIVERGING2.id(),
            Definition.EXACT.classes(MotifFamily.GENERAL).get(0).id());

    private ScoreStatements() {}

    /** One row for each ensemble and nominal sparsity, with the test errors of all networks. */
    static Query ensembleLevels() {
        return Query.of(match(NETWORK)
                .where(ready())
                .returning(
                        NETWORK.ensemble.as("ensemble"),
                        NETWORK.sparsity.as("sparsity"),
                        count(NETWORK).as("networks"),
                        collectDistinct(NETWORK.origin).as("origins"),
                        collect(NETWORK.testMse).as("testMse"))
                .orderBy(Cypher.sort(name("ensemble")), Cypher.sort(name("sparsity")))
                .build());
    }

    /**
     * One row for each ensemble and settings of stored scores.
     *
     * @param ensemble null for all
     */
    static Query settings(@Nullable String ensemble) {
        Condition condition = ready().and(SCORE.motif.in(parameter("marks", MARKS)))
                .and(SCORE.revision.isEqualTo(parameter("revision", ZScores.REVISION)));
        if (ensemble != null) {
            condition = condition.and(NETWORK.ensemble.isEqualTo(parameter("ensemble", ensemble)));
        }
        return Query.of(match(HAS_SCORE)
                .where(condition)
                .returning(
                        NETWORK.ensemble.as("ensemble"),
                        SCORE.definition.as("definition"),
                        SCORE.bias.as("bias"),
                        SCORE.clean.as("clean"),
                        SCORE.general.as("general"),
                        SCORE.nullModel.as("nullModel"),
                        SCORE.members.as("members"),
                        SCORE.seed.as("seed"),
                        SCORE.attempts.as("attempts"),
                        SCORE.exactMoments.as("exactMoments"),
                        SCORE.independentCells.as("independentCells"),
                        count(NETWORK).as("networks"))
                .build());
    }

    /**
     * One row for each network, whether it has scores of these settings or not: the pairs (motif, z), and the value of a
     * property.
     *
     * @param property of the network, null for none
     */
    static Query scores(NetworkSet set, ScoreSettings settings, @Nullable String property) {
        return Query.of(match(NETWORK)
                .where(chosen(set))
                .optionalMatch(HAS_SCORE)
                .where(scored(settings))
                .returning(
                        NETWORK.id.as("id"),
                        NETWORK.ensemble.as("ensemble"),
                        NETWORK.index.as("index"),
                        NETWORK.sparsity.as("sparsity"),
                        NETWORK.testMse.as("testMse"),
                        NETWORK.connections.add(NETWORK.biasConnections).as("connections"),
                        property == null
                                ? Cypher.literalNull().as("group")
                                : NETWORK.property(property).as("group"),
                        collect(listOf(SCORE.motif, SCORE.z)).as("scores"))
                .orderBy(
                        Cypher.sort(name("ensemble")),
                        Cypher.sort(name("index")),
                        Cypher.sort(name("sparsity")),
                        Cypher.sort(name("id")))
                .build());
    }

    private static Condition chosen(NetworkSet set) {
        Condition condition = ready();
        if (!set.ids().isEmpty()) {
            condition = condition.and(NETWORK.id.in(parameter("ids", set.ids())));
        }
        if (!set.ensembles().isEmpty()) {
            condition = condition.and(NETWORK.ensemble.in(parameter("ensembles", set.ensembles())));
        }
        if (set.sparsity() != null) {
            condition = condition.and(NETWORK.sparsity.isEqualTo(parameter("sparsity", set.sparsity())));
        }
        return condition;
    }

    private static Condition ready() {
        return NETWORK.state.isEqualTo(literalOf("READY"));
    }

    private static Condition scored(ScoreSettings settings) {
        Condition clean = settings.clean() == null
                ? SCORE.clean.isEqualTo(Cypher.coalesce(NETWORK.clean, literalTrue()))
                : SCORE.clean.isEqualTo(parameter("clean", settings.clean()));
        return SCORE.revision
                .isEqualTo(parameter("revision", ZScores.REVISION))
                .and(SCORE.definition.isEqualTo(parameter("definition", settings.definition())))
                .and(SCORE.bias.isEqualTo(parameter("bias", settings.bias())))
                .and(clean)
                .and(SCORE.nullModel.isEqualTo(parameter("null", settings.nullModel())))
                .and(same(SCORE.members, settings.members()))
                .and(same(SCORE.seed, settings.seed()))
                .and(same(SCORE.attempts, settings.attempts()))
                .and(same(SCORE.general, settings.general() ? true : null))
                .and(same(SCORE.exactMoments, settings.exactMoments() ? true : null))
                .and(same(SCORE.independentCells, settings.exactMoments() ? settings.independentCells() : null));
    }

    /** What the settings do not have, the score does not have either. */
    private static Condition same(Property property, @Nullable Object value) {
        return value == null ? property.isNull() : property.isEqualTo(parameter(property.getName(), value));
    }
}
