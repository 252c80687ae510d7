package io.motifbase.queries.statements;

import java.util.Map;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/** Cypher with its parameters: values never enter the text. */
public record Query(String cypher, Map<String, Object> parameters) {
    private static final Renderer RENDERER = Renderer.getRenderer(Configuration.newConfig()
            .withDialect(Dialect.NEO4J_5_DEFAULT_CYPHER)
            .build());

    static Query of(Statement statement) {
        return new Query(RENDERER.render(statement), statement.getCatalog().getParameters());
    }
}
