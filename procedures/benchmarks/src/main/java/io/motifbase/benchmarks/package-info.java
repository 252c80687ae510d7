/**
 * How long the operations of the kernel and of the trainer's engine take, one class for each. Built by {@code mvn verify} but
 * never run by it:
 *
 * <pre>
 * java -jar procedures/benchmarks/target/benchmarks.jar
 * java -jar procedures/benchmarks/target/benchmarks.jar Member -p density=0.07 -p edges=FILE -p layers=FILE
 * java -jar procedures/benchmarks/target/benchmarks.jar Training -t 2 -p sparsity=0,0.93
 * </pre>
 */
@NullMarked
package io.motifbase.benchmarks;

import org.jspecify.annotations.NullMarked;
