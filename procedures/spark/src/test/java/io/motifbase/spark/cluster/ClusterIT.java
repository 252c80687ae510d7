package io.motifbase.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.spark.Networks;
import io.motifbase.spark.Trained;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on real clusters of processes on this machine, some of which are killed: always the digest of the embedded run. */
class ClusterIT {
    private static final String SECRET = "of-this-test-alone";
    private static final int MEMBERS = 400;

    @TempDir
    private static Path folder;

    private static Networks networks;
    private static String embedded = "";
    private static Path conf = Path.of("");
    private final List<SparkProcess> cluster = new ArrayList<>();
    private String master = "";

    @BeforeAll
    static void write() throws IOException {
        networks = Networks.write(folder.resolve("in"), 4, 10, 64, 64, 64, 16, 7);
        embedded = networks.digest(List.of("coverage", "layered-degree"), MEMBERS);
        conf = Files.createFile(
                folder.resolve("cluster.conf"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                conf,
                Files.readString(Path.of(System.getProperty("job.conf", ""))) + "spark.authenticate.secret " + SECRET
                        + "\n");
    }

    @AfterEach
    void stop() {
        cluster.forEach(SparkProcess::close);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private SparkProcess daemon(String name, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(1, List.of("--properties-file", conf.toString()));
        SparkProcess daemon = SparkProcess.start(folder.resolve(name + System.nanoTime() + ".log"), all);
        cluster.add(daemon);
        return daemon;
    }

    private SparkProcess worker(String host) throws IOException, InterruptedException {
        SparkProcess worker = daemon(
                "worker",
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                host,
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                Files.createTempDirectory(folder, "work").toString(),
                master);
        worker.await(log -> log.contains("Successfully registered with master"));
        return worker;
    }

    private List<SparkProcess> standalone() throws IOException, InterruptedException {
        return standalone("127.0.0.1");
    }

    private List<SparkProcess> standalone(String secondHost) throws IOException, InterruptedException {
        int port = freePort();
        master = "spark://127.0.0.1:" + port;
        daemon(
                        "master",
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "" + port,
                        "--webui-port",
                        "0")
                .await(log -> log.contains("I have been elected leader"));
        return List.of(worker("127.0.0.1"), worker(secondHost));
    }

    /** @param settings of Spark, beside the shipped ones */
    private SparkProcess submit(String out, List<String> settings, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        all.addAll(List.of("--properties-file", conf.toString()));
        for (String setting : settings) {
            all.addAll(List.of("--conf", setting));
        }
        all.addAll(List.of("--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.executor.memory=1g"));
        all.addAll(List.of("--class", "io.motifbase.spark.SparkJob", System.getProperty("job.jar", "")));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", folder.resolve(out).toString()));
        SparkProcess job = SparkProcess.start(folder.resolve(out + System.nanoTime() + ".log"), all);
        cluster.add(job);
        return job;
    }

    private SparkProcess submit(String out, String... more) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("zscores", "--in", networks.folder().toString()));
        words.addAll(List.of("--null", "coverage,layered-degree", "--members", "" + MEMBERS, "--seed", "3"));
        words.addAll(List.of("--chunk", "25", "--wave", "16"));
        words.addAll(List.of(more));
        return submit(out, List.of(), words.toArray(String[]::new));
    }

    private static void checkDigest(SparkProcess job) throws InterruptedException {
        assertThat(job.end()).as(job.log()).isZero();
        assertThat(job.log()).contains("digest " + embedded);
    }

    @Test
    void aLocalCluster() throws IOException, InterruptedException {
        master = "local-cluster[2,1,1024]";
        checkDigest(submit("local-cluster"));
    }

    @Test
    void aStandaloneMasterWithTwoWorkers() throws IOException, InterruptedException {
        standalone();
        SparkProcess job = submit("standalone");
        job.await(log -> log.contains("wave 1 of"));
        assertThat(cluster.stream().flatMap(process -> process.commandLines().stream()))
                .anyMatch(words -> words.contains("CoarseGrainedExecutorBackend"))
                .noneMatch(words -> words.contains(SECRET));
        checkDigest(job);
    }

    /** Spark makes a second attempt at once, which must be on another host. */
    @Test
    void aNetworkIsTrainedTwiceAtOnce() throws IOException, InterruptedException {
        standalone("127.0.0.2");
        SparkProcess job = submit(
                "trained",
                List.of(
                        "spark.speculation=true",
                        "spark.speculation.interval=20ms",
                        "spark.speculation.minTaskRuntime=20ms",
                        "spark.speculation.task.duration.threshold=20ms",
                        "spark.cores.max=2",
                        "spark.scheduler.minRegisteredResourcesRatio=1.0",
                        "spark.scheduler.maxRegisteredResourcesWaitingTime=120s",
                        "spark.log.level=INFO"),
                "train",
                "--networks",
                "1",
                "--samples",
                "2000",
                "--sparsities",
                "0.8",
                "--seed",
                "7");
        assertThat(job.end()).as(job.log()).isZero();
        assertThat(job.log()).contains("Starting task 0.0 in stage 0.0").contains("Starting task 0.1 in stage 0.0");
        assertThat(Trained.in(folder.resolve("trained"))).isEqualTo(Trained.expected(1, 2000, 0.8, 7));
    }

    @Test
    void anExecutorIsKilled() throws IOException, InterruptedException {
        List<SparkProcess> workers = standalone();
        SparkProcess job = submit("executor-killed");
        job.await(log -> log.contains("wave 1 of"));
        List<ProcessHandle> executors = workers.get(0).executors();
        assertThat(executors).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
        checkDigest(job);
        assertThat(job.log()).contains("Lost executor");
    }

    @Test
    void anExecutorIsKilledWhileBlocksAreCounted() throws IOException, InterruptedException {
        List<SparkProcess> workers = standalone();
        SparkProcess job = submit("blocks", "--by-block");
        job.await(log -> log.contains("wave 1 of"));
        List<ProcessHandle> executors = workers.get(0).executors();
        assertThat(executors).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
        checkDigest(job);
        assertThat(job.log()).contains("Lost executor");
    }

    @Test
    void aWorkerIsKilled() throws IOException, InterruptedException {
        List<SparkProcess> workers = standalone();
        SparkProcess job = submit("worker-killed");
        job.await(log -> log.contains("wave 1 of"));
        List<ProcessHandle> executors = workers.get(0).executors();
        workers.get(0).kill();
        executors.forEach(ProcessHandle::destroyForcibly);
        checkDigest(job);
        assertThat(job.log()).contains("Lost executor");
    }

    @Test
    void theDriverIsKilledAndTheJobSubmittedAgain() throws IOException, InterruptedException {
        standalone();
        SparkProcess first = submit("driver-killed");
        first.await(log -> log.contains("wave 2 of"));
        first.kill();
        assertThat(folder.resolve("driver-killed/SHA256SUMS")).doesNotExist();
        SparkProcess second = submit("driver-killed");
        checkDigest(second);
        assertThat(second.log()).containsPattern("[1-9][0-9]* of 128 units were done by an earlier run");
    }
}
