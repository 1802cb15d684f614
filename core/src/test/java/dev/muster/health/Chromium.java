package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real browser without a window, steered by its own protocol: pages are looked at as they are served, with their real headers,
 * in real light and darkness and on real paper.
 */
final class Chromium implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final String GREETING = "DevTools listening on ";
    private static final int PATIENCE = 100;
    private static final int LONG = 4_000;

    /** What the browser tells without being asked. */
    record Event(String tab, String method, JsonNode params) {}

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Event>> awaited = new ConcurrentHashMap<>();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Ear())
                .join();
    }

    /** Starts a browser that keeps everything it writes in this folder. */
    static Chromium start(Path folder) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank");
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectErrorStream(true).start();
        try {
            return new Chromium(process, greeting(process).get(PATIENCE, TimeUnit.SECONDS));
        } catch (Exception e) {
            end(process);
            throw e;
        }
    }

    /** Reads all that the browser prints, so that it never waits for a reader. */
    private static CompletableFuture<URI> greeting(Process process) {
        CompletableFuture<URI> greeted = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, greeted), "chromium");
        reader.setDaemon(true);
        reader.start();
        return greeted;
    }

    private static void read(Process process, CompletableFuture<URI> greeted) {
        List<String> printed = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(GREETING)) {
                    greeted.complete(
                            URI.create(line.substring(GREETING.length()).strip()));
                } else if (!greeted.isDone()) {
                    printed.add(line);
                }
            }
            greeted.completeExceptionally(new IOException("chromium ended: " + printed));
        } catch (IOException e) {
            greeted.completeExceptionally(e);
        }
    }

    /** {@return a new tab, which shows nothing yet} */
    Tab tab() {
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        Tab tab = new Tab(session);
        List.of("Page", "Runtime", "Network", "Log", "Audits")
                .forEach(part -> call(session, part + ".enable", Map.of()));
        return tab;
    }

    /** One page. */
    final class Tab {
        private final String session;

        private Tab(String session) {
            this.session = session;
        }

        /** Opens a page and waits until it is there. */
        void open(String url) {
            CompletableFuture<Event> loaded = new CompletableFuture<>();
            awaited.put(session + "Page.loadEventFired", loaded);
            call(session, "Page.navigate", Map.of("url", url));
            await(loaded);
        }

        /** Sets the width and height of the window, in CSS pixels. */
        void size(int width, int height) {
            Map<String, Object> size =
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
            call(session, "Emulation.setDeviceMetricsOverride", size);
        }

        /** Sets {@code screen} or {@code print}, and {@code light} or {@code dark}. */
        void media(String medium, String scheme) {
            Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
            call(session, "Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
        }

        /** {@return what this gives, or what it promises, as a value} */
        JsonNode evaluate(String script) {
            JsonNode answer = call(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
            if (answer.has("exceptionDetails")) {
                throw new AssertionError(answer.get("exceptionDetails").toString());
            }
            JsonNode value = answer.get("result").get("value");
            return value == null ? JACKSON.nullNode() : value;
        }

        void key(String name, int code) {
            for (String type : List.of("keyDown", "keyUp")) {
                Map<String, Object> key =
                        Map.of("type", type, "key", name, "code", name, "windowsVirtualKeyCode", code);
                call(session, "Input.dispatchKeyEvent", key);
            }
        }

        /** {@return the page as PNG, from its top down to a length that is drawn in no time} */
        byte[] picture() {
            JsonNode size = call(session, "Page.getLayoutMetrics", Map.of()).get("cssContentSize");
            Map<String, Object> clip = Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "width",
                    size.get("width").asInt(),
                    "height",
                    Math.min(LONG, size.get("height").asInt()),
                    "scale",
                    1);
            JsonNode answer = call(
                    session,
                    "Page.captureScreenshot",
                    Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
            return Base64.getDecoder().decode(answer.get("data").asString());
        }

        /** {@return the page as it is printed, as PDF} */
        byte[] paper() {
            JsonNode answer = call(session, "Page.printToPDF", Map.of());
            return Base64.getDecoder().decode(answer.get("data").asString());
        }

        /** {@return what has been told of this tab under that name} */
        List<JsonNode> told(String method) {
            return events.stream()
                    .filter(event ->
                            event.tab().equals(session) && event.method().equals(method))
                    .map(Event::params)
                    .toList();
        }
    }

    private JsonNode call(String session, String method, Map<String, ?> params) {
        Map<String, Object> message = new HashMap<>();
        int number = numbers.incrementAndGet();
        message.put("id", number);
        message.put("method", method);
        message.put("params", params);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(number, answer);
        socket.sendText(JACKSON.writeValueAsString(message), true).join();
        JsonNode said = await(answer);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.get("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        String session = message.has("sessionId") ? message.get("sessionId").asString() : "";
        Event event = new Event(session, message.get("method").asString(), message.get("params"));
        events.add(event);
        CompletableFuture<Event> waiting = awaited.remove(session + event.method());
        if (waiting != null) {
            waiting.complete(event);
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                hear(JACKSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }
}
