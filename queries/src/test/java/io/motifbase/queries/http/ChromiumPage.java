package io.motifbase.queries.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One page of a real browser without a screen, driven through Chromium's DevTools protocol. */
final class ChromiumPage implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final Process process;
    private final WebSocket socket;
    private int calls;

    private ChromiumPage(Process process, Path folder) throws IOException, InterruptedException {
        this.process = process;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(address(folder), new Listener())
                .join();
    }

    /** The test is skipped where there is no browser. */
    static ChromiumPage open(int width, int height) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target/live").toAbsolutePath(), "page");
        List<String> command = command(folder, width, height);
        command.addAll(List.of("--remote-debugging-port=0", "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        return new ChromiumPage(process, folder);
    }

    /** A browser that asks no host of its own accord; what to do is to be added. */
    static List<String> command(Path folder, int width, int height) {
        String browser = BROWSERS.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no browser is there: none of " + BROWSERS));
        return new ArrayList<>(List.of(
                browser,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--hide-scrollbars",
                "--user-data-dir=" + folder,
                "--window-size=" + width + "," + height));
    }

    private URI address(Path folder) throws IOException, InterruptedException {
        Path port = folder.resolve("DevToolsActivePort");
        long start = System.nanoTime();
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException(Files.readString(folder.resolve("browser.log")));
            }
            Thread.sleep(50);
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        String pages = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
        for (JsonNode page : JSON.readTree(pages)) {
            if (page.get("type").asText().equals("page")) {
                return URI.create(page.get("webSocketDebuggerUrl").asText());
            }
        }
        throw new IllegalStateException(pages);
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws InterruptedException {
        ObjectNode message = JSON.createObjectNode().put("id", ++calls).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = answers.poll(PATIENCE, TimeUnit.NANOSECONDS);
            if (answer == null || answer.has("error")) {
                throw new IllegalStateException(method + ": " + answer);
            }
            if (answer.path("id").asInt() == calls) {
                return answer.get("result");
            }
        }
    }

    void go(URI address) throws InterruptedException {
        call("Page.navigate", Map.of("url", address.toString()));
    }

    /** The value of a JavaScript expression. */
    JsonNode value(String expression) throws InterruptedException {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        return result.at("/result/value");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        long start = System.nanoTime();
        while (!value(expression).asBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("never true: " + expression + "; the page says "
                        + value("document.body.innerText").asText());
            }
            Thread.sleep(100);
        }
    }

    /** Types into an element as a keyboard does. */
    void type(String selector, String text) throws InterruptedException {
        await("document.querySelector('" + selector + "') !== null");
        value("document.querySelector('" + selector + "').focus()");
        call("Input.insertText", Map.of("text", text));
    }

    void click(String selector) throws InterruptedException {
        await("document.querySelector('" + selector + "') !== null");
        value("document.querySelector('" + selector + "').click()");
    }

    void picture(Path file) throws IOException, InterruptedException {
        String data = call("Page.captureScreenshot", Map.of()).get("data").asText();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    /** Gathers the parts of messages. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                try {
                    answers.add(JSON.readTree(parts.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(parts.toString(), e);
                }
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
