// One statement a line: these work for an analyst at both doors, and change, read and reach nothing that is not the graph's.
RETURN 1 AS one
MATCH (n:Network) RETURN n.id, n.sparsity ORDER BY n.id
MATCH p = (a:Neuron {network: 'ring-001@0.5'})-[:CONNECTS_TO*1..2]->(b) RETURN p LIMIT 3
MATCH (n:Network {id: 'ring-001@0.5'})-[:HAS_NEURON]->(m) RETURN m.layer AS layer, count(*) AS neurons ORDER BY layer
MATCH (n:Network) CALL (n) { MATCH (n)-[:HAS_NEURON]->(m) RETURN count(m) AS neurons } RETURN n.id, neurons
MATCH (n:Network) WHERE EXISTS { (n)-[:HAS_NEURON]->() } RETURN count(n)
MATCH (n:Network) WHERE n.id =~ 'ring-.*' RETURN collect(n.id)
RETURN date(), datetime(), duration('P1D'), point({x: 1, y: 2}), rand(), toUpper('a'), randomUUID()
UNWIND range(1, 10) AS i RETURN avg(i), stDev(i), percentileCont(i, 0.5)
EXPLAIN MATCH (n:Network) RETURN n
EXPLAIN CREATE (:Network {id: 'planned'})
PROFILE MATCH (n:Network) RETURN count(n)
CALL motif.census({network: 'ring-001@0.5'})
CALL motif.census({label: 'Neuron', type: 'CONNECTS_TO'}) YIELD motif, count WHERE count > 0 RETURN motif, count
CALL motif.zscores({network: 'ring-001@0.5', members: 20, concurrency: 2})
CALL motif.memberCounts({network: 'ring-001@0.5', members: 2})
CALL motif.participation({network: 'ring-001@0.5', motif: 'bifan'})
CALL motif.instances('bifan', {network: 'ring-001@0.5', limit: 2})
CALL motif.classes()
CALL motif.nullModels()
CALL db.info()
CALL db.labels()
CALL db.ping()
CALL db.propertyKeys()
CALL db.relationshipTypes()
CALL db.schema.nodeTypeProperties()
CALL db.schema.relTypeProperties()
CALL db.schema.visualization()
CALL dbms.components()
CALL dbms.info()
CALL dbms.clientConfig()
SHOW PROCEDURES
SHOW FUNCTIONS
SHOW INDEXES
SHOW CONSTRAINTS
SHOW TRANSACTIONS
SHOW SETTINGS
