package io.motifbase.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A process of a Spark that is a folder of jars: a master, a worker, or spark-submit with the job. */
final class SparkProcess implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("spark.home", ""));
    private static final List<String> OPENS = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Process process;
    private final Path log;

    private SparkProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param words JVM options, a class of Spark and its words */
    static SparkProcess start(Path log, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENS.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(List.of("--add-modules=jdk.incubator.vector", "-Xmx1g", "-cp", HOME.resolve("jars") + "/*"));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.directory(log.getParent().toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return new SparkProcess(builder.start(), log);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line that says so. */
    void await(Predicate<String> said) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!said.test(log())) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("not said within 3 minutes or before its end: " + log());
            }
            Thread.sleep(20);
        }
    }

    /** Its exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new AssertionError("not ended after 5 minutes: " + log());
        }
        return process.exitValue();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** What everyone on a machine can see of this process and of those that it started. */
    List<String> commandLines() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> {
                    try {
                        return Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Executors that this process, or a worker, has started. */
    List<ProcessHandle> executors() {
        return process.descendants()
                .filter(handle -> handle.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
