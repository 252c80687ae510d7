package io.motifbase.trainer.pruning;

/** Where the networks of one run go on, and the rows that they go on with. */
record ResumePoint(Checkpoints checkpoints, String rowsChecksum) {}
