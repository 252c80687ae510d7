package io.motifbase.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.spark.Networks;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on real clusters of processes on this machine, some of which are killed: always the digest of the embedded run. */
class ClusterIT {
    private static final String SECRET = "-Dspark.authenticate.secret=of-this-test";
    private static final int MEMBERS = 400;

    @TempDir
    private static Path folder;

    private static Networks networks;
    private static String embedded = "";
    private final List<SparkProcess> cluster = new ArrayList<>();
    private String master = "";

    @BeforeAll
    static void write() throws IOException {
        networks = Networks.write(folder.resolve("in"), 4, 10, 64, 64, 64, 16, 7);
        embedded = networks.digest(List.of("coverage", "layered-degree"), MEMBERS);
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
        List<String> all = new ArrayList<>(List.of("-Dspark.authenticate=true", SECRET));
        all.addAll(List.of("-Dspark.network.crypto.enabled=true", "-Dspark.network.crypto.cipher=AES/GCM/NoPadding"));
        all.add("-Dspark.master.rest.enabled=false");
        all.addAll(List.of(words));
        SparkProcess daemon = SparkProcess.start(folder.resolve(name + System.nanoTime() + ".log"), all);
        cluster.add(daemon);
        return daemon;
    }

    private SparkProcess worker() throws IOException, InterruptedException {
        SparkProcess worker = daemon(
                "worker",
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
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
        return List.of(worker(), worker());
    }

    private SparkProcess submit(String out) throws IOException {
        SparkProcess job = SparkProcess.start(
                folder.resolve(out + System.nanoTime() + ".log"),
                List.of(
                        "org.apache.spark.deploy.SparkSubmit",
                        "--master",
                        master,
                        "--properties-file",
                        System.getProperty("job.conf", ""),
                        "--conf",
                        SECRET.substring(2),
                        "--conf",
                        "spark.driver.host=127.0.0.1",
                        "--conf",
                        "spark.executor.memory=1g",
                        "--class",
                        "io.motifbase.spark.SparkJob",
                        System.getProperty("job.jar", ""),
                        "zscores",
                        "--in",
                        networks.folder().toString(),
                        "--out",
                        folder.resolve(out).toString(),
                        "--null",
                        "coverage,layered-degree",
                        "--members",
                        "" + MEMBERS,
                        "--seed",
                        "3",
                        "--chunk",
                        "25",
                        "--wave",
                        "16"));
        cluster.add(job);
        return job;
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
        checkDigest(submit("standalone"));
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
