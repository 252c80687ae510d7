// 1. which networks are there, and how well do they fly?
MATCH (n:Network)
RETURN n.ensemble AS ensemble, n.sparsity AS sparsity, count(n) AS networks,
       percentileCont(n.testMse, 0.5) AS medianMse, min(n.testMse) AS leastMse
ORDER BY ensemble, sparsity;

// 2. does enforced sparsity drive bi-fans to one value? mean and spread of Z over the ensemble
MATCH (n:Network {ensemble: 'demo'})-[:HAS_SCORE]->(s:MotifScore {motif: 'bifan', definition: 'zahn2024', null: 'coverage'})
RETURN n.sparsity AS sparsity, count(s.z) AS networks, avg(s.z) AS meanZ, stDev(s.z) AS spread
ORDER BY sparsity;

// 3. do whole profiles converge? mean cosine between the Z vectors of two networks of a level
MATCH (a:Network {ensemble: 'demo'})-[:HAS_SCORE]->(x:MotifScore {definition: 'zahn2024', null: 'coverage', members: 200, seed: 1})
MATCH (b:Network {ensemble: 'demo'})-[:HAS_SCORE]->(y:MotifScore {definition: 'zahn2024', null: 'coverage', members: 200, seed: 1})
WHERE a.sparsity = b.sparsity AND a.index < b.index AND x.motif = y.motif
WITH a, b, sum(x.profile * y.profile) AS cosine, count(x.profile * y.profile) AS motifs
WHERE motifs > 0
RETURN a.sparsity AS sparsity, avg(cosine) AS meanCosine, min(cosine) AS least
ORDER BY sparsity;

// 4. which motifs stand out most in the sparsest networks?
MATCH (n:Network {ensemble: 'demo', sparsity: 0.85})-[:HAS_SCORE]->(s:MotifScore {definition: 'zahn2024', null: 'coverage'})
WHERE NOT s.determined
RETURN s.motif AS motif, avg(s.z) AS meanZ, min(s.z) AS least, max(s.z) AS most
ORDER BY abs(meanZ) DESC LIMIT 5;

// 5. is it training, or pruning alone? the same score beside that of the untrained control
MATCH (n:Network)-[:HAS_SCORE]->(s:MotifScore {motif: 'bifan', definition: 'zahn2024', null: 'coverage'})
WHERE n.ensemble IN ['demo', 'demo-untrained']
RETURN n.sparsity AS sparsity, avg(CASE n.ensemble WHEN 'demo' THEN s.z END) AS trained,
       avg(CASE n.ensemble WHEN 'demo-untrained' THEN s.z END) AS untrained
ORDER BY sparsity;

// 6. which neurons are hubs?
MATCH (:Network {id: 'demo-001@0.85'})-[:HAS_NEURON]->(v:Neuron)
WITH v, COUNT { (v)-[:CONNECTS_TO]->() } AS outgoing, COUNT { (v)<-[:CONNECTS_TO]-() } AS incoming
RETURN v.layer AS layer, v.index AS neuron, v.kind AS kind, outgoing, incoming
ORDER BY outgoing + incoming DESC LIMIT 10;

// 7. what did a network go through? its lineage, from dense to sparse
MATCH (:Network {id: 'demo-001@0.85'})-[:PRUNED_FROM*0..]->(n:Network)
RETURN n.id AS network, n.sparsity AS sparsity, n.connections AS connections, n.testMse AS mse
ORDER BY sparsity;

// 8. what became of the weights that outlived the last prune?
MATCH (n:Network {id: 'demo-001@0.85'})-[:PRUNED_FROM]->(parent:Network)
MATCH (n)-[:HAS_NEURON]->(a:Neuron)-[now:CONNECTS_TO]->(b:Neuron)
MATCH (c:Neuron {network: parent.id, index: a.index})-[before:CONNECTS_TO]->(:Neuron {network: parent.id, index: b.index})
RETURN a.layer AS layer, count(now) AS kept, avg(abs(before.weight)) AS before, avg(abs(now.weight)) AS after,
       sum(CASE WHEN sign(before.weight) <> sign(now.weight) THEN 1 ELSE 0 END) AS turned
ORDER BY layer;

// 9. how sparse can each network be at no more than twice the error of its dense self?
MATCH (n:Network {ensemble: 'demo'}), (dense:Network {ensemble: 'demo', sparsity: 0})
WHERE n.index = dense.index AND n.testMse <= 2 * dense.testMse
RETURN n.index AS network, max(n.sparsity) AS sparsity
ORDER BY network;

// 10. which scores are stored, and what made them?
MATCH (n:Network)-[:HAS_SCORE]->(s:MotifScore)
RETURN n.ensemble AS ensemble, s.definition AS definition, s.bias AS bias, s.clean AS clean, s.null AS nullModel,
       s.members AS members, s.seed AS seed, s.attempts AS attempts, s.revision AS revision, s.codeVersion AS codeVersion,
       count(DISTINCT n) AS networks, count(s) AS scores
ORDER BY ensemble, definition, nullModel, members, seed;
