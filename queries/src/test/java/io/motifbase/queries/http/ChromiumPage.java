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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One page of a real browser without a screen, driven through Chromium's DevTools protocol. */
public final class ChromiumPage implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
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
    public static ChromiumPage open(int width, int height) throws IOException, InterruptedException {
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

    /** Notes from here on what is asked for over the network, and every error and warning of the console. */
    public void listen() throws InterruptedException {
        for (String domain : List.of("Network", "Log", "Runtime", "Page", "DOM")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Addresses that were asked for since {@link #listen}. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Errors and warnings of the console, and exceptions that nobody caught, since this was last asked. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.removeAll(all);
        return all;
    }

    private void note(JsonNode event) {
        JsonNode parameters = event.path("params");
        switch (event.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                asked.add(parameters.at("/request/url").asText());
            case "Network.webSocketCreated" -> asked.add(parameters.path("url").asText());
            case "Runtime.exceptionThrown" ->
                complaints.add(parameters.path("exceptionDetails").toString());
            case "Log.entryAdded" -> {
                JsonNode entry = parameters.path("entry");
                if (List.of("error", "warning").contains(entry.path("level").asText())) {
                    complaints.add(entry.toString());
                }
            }
            case "Runtime.consoleAPICalled" -> complaints.add(parameters.toString());
            default -> {}
        }
    }

    /** As a screen of this size, in light or dark. */
    public void look(int width, int height, boolean dark) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** Where files go that the page saves. */
    void saveTo(Path folder) throws InterruptedException {
        call("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Moves the pointer to a point inside an element, in pixels from its corner, and clicks there. */
    void clickAt(String selector, double x, double y) throws InterruptedException {
        JsonNode corner = value("(() => { const r = document.querySelector('" + selector
                + "').getBoundingClientRect(); return {x: r.x, y: r.y}; })()");
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            boolean moves = type.equals("mouseMoved");
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            corner.path("x").asDouble() + x,
                            "y",
                            corner.path("y").asDouble() + y,
                            "button",
                            moves ? "none" : "left",
                            "buttons",
                            moves ? 0 : 1,
                            "clickCount",
                            moves ? 0 : 1));
        }
    }

    /** Presses a key by its name, such as {@code Tab}. */
    void press(String key, int code) throws InterruptedException {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            code,
                            "text",
                            key.equals("Enter") ? "\r" : ""));
        }
    }

    /** Drags files from outside onto an element and drops them. */
    void drop(String selector, Path... files) throws IOException, InterruptedException {
        await("document.querySelector('" + selector + "') !== null");
        JsonNode middle = value("(() => { const r = document.querySelector('" + selector
                + "').getBoundingClientRect(); return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()");
        List<String> paths = Stream.of(files).map(Path::toString).toList();
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            call(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type", type,
                            "x", middle.path("x").asDouble(),
                            "y", middle.path("y").asDouble(),
                            "data", Map.of("items", List.of(), "files", paths, "dragOperationsMask", 1)));
        }
    }

    /** Chooses a file in a field. */
    void choose(String selector, Path file) throws InterruptedException {
        int root = call("DOM.getDocument", Map.of()).at("/root/nodeId").asInt();
        int node = call("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
                .path("nodeId")
                .asInt();
        call("DOM.setFileInputFiles", Map.of("nodeId", node, "files", List.of(file.toString())));
    }

    public void go(URI address) throws InterruptedException {
        call("Page.navigate", Map.of("url", address.toString()));
    }

    /** The value of a JavaScript expression. */
    public JsonNode value(String expression) throws InterruptedException {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        return result.at("/result/value");
    }

    /** Waits until an expression is true. */
    public void await(String expression) throws IOException, InterruptedException {
        await(expression, () -> value(expression).asBoolean());
    }

    /** Waits until something has happened outside the page. */
    void await(String what, Condition condition) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("never true: " + what + "; the page says "
                        + value("document.body.innerText").asText());
            }
            Thread.sleep(100);
        }
    }

    /** Something to wait for. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Types into an element as a keyboard does. */
    void type(String selector, String text) throws IOException, InterruptedException {
        await("document.querySelector('" + selector + "') !== null");
        value("document.querySelector('" + selector + "').focus()");
        call("Input.insertText", Map.of("text", text));
    }

    void click(String selector) throws IOException, InterruptedException {
        await("document.querySelector('" + selector + "') !== null");
        value("document.querySelector('" + selector + "').click()");
    }

    void picture(Path file) throws IOException, InterruptedException {
        picture(file, Map.of());
    }

    /** The whole page, also what one would scroll to. */
    void wholePicture(Path file) throws IOException, InterruptedException {
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "width", size.path("width").asDouble(),
                "height", size.path("height").asDouble(),
                "scale", 1);
        picture(file, Map.of("captureBeyondViewport", true, "clip", clip));
    }

    private void picture(Path file, Map<String, Object> parameters) throws IOException, InterruptedException {
        String data = call("Page.captureScreenshot", parameters).get("data").asText();
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
                    JsonNode message = JSON.readTree(parts.toString());
                    if (message.has("id")) {
                        answers.add(message);
                    } else {
                        note(message);
                    }
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
