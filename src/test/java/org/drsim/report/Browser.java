package org.drsim.report;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium without a window, driven by its DevTools protocol, with one page. Whatever the page
 * logs and asks for is kept.
 */
final class Browser implements Closeable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<Json> answers = new LinkedBlockingQueue<>();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
  private String session = "";
  private int number;

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, listener()).join();
  }

  /** Why pages are not looked at here; empty where they are. */
  static String whyNot(Map<String, String> environment, Optional<Path> program) {
    if (!Objects.toString(environment.get("CI"), "").isEmpty()) {
      return "CI is set, so the pages are not looked at: browser tests never run there";
    }
    return program.isPresent()
        ? ""
        : "no Chromium is installed, so the pages are not looked at:"
            + " src/test/sh/install-chromium.sh installs it on Debian";
  }

  /** Where one is installed; nothing where none is. */
  static Optional<Path> program() {
    final String path = Objects.toString(System.getenv("PATH"), "");
    return Stream.of(path.split(System.getProperty("path.separator")))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param profile a folder for the browser's own files
   */
  static Browser start(Path program, Path profile) throws IOException, InterruptedException {
    final Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    final BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    final String sign = "DevTools listening on ";
    String line = output.readLine();
    while (line != null && !line.startsWith(sign)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException(program + " did not start");
    }
    final Thread rest = new Thread(() -> output.lines().forEach(ignored -> {}));
    rest.setDaemon(true);
    rest.start();
    final Browser browser = new Browser(process, URI.create(line.substring(sign.length()).strip()));
    browser.openPage();
    return browser;
  }

  private void openPage() throws InterruptedException {
    final String target =
        send("Target.createTarget", Map.of("url", "about:blank")).text("result", "targetId");
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .text("result", "sessionId");
    for (final String part : List.of("Page", "Runtime", "Log", "Network", "Audits")) {
      send(part + ".enable", Map.of());
    }
  }

  private WebSocket.Listener listener() {
    return new WebSocket.Listener() {
      private final StringBuilder message = new StringBuilder();

      @Override
      public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
          received(message.toString());
          message.setLength(0);
        }
        from.request(1);
        return null;
      }
    };
  }

  private void received(String text) {
    try {
      final Json message =
          Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      switch (message.text("method")) {
        case "" -> answers.add(message);
        case "Page.loadEventFired" -> loads.add("loaded");
        case "Network.requestWillBeSent" -> requests.add(message.text("params", "request", "url"));
        case "Runtime.exceptionThrown", "Log.entryAdded", "Audits.issueAdded" ->
            complaints.add(text);
        case "Runtime.consoleAPICalled" -> complaints.add(text);
        default -> {
          // Nothing to be known of.
        }
      }
    } catch (IOException e) {
      complaints.add(e.toString());
    }
  }

  /** A command and its answer. */
  Json send(String method, Map<String, Object> parameters) throws InterruptedException {
    final Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", ++number);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(ScriptData.of(message), true).join();
    final Json answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null || !answer.get("error").isNothing()) {
      throw new IllegalStateException(method + ": " + answer);
    }
    return answer;
  }

  /** Opens a page in a window of this size, and waits until it is loaded. */
  void open(Path page, int width, int height) throws InterruptedException {
    size(width, height);
    loads.clear();
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    if (loads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException(page + " was not loaded");
    }
    value("1");
  }

  void size(int width, int height) throws InterruptedException {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Without scripts from now on, or with them again. */
  void scripts(boolean run) throws InterruptedException {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  void prefers(String scheme) throws InterruptedException {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What an expression of JavaScript is. */
  Json value(String expression) throws InterruptedException {
    final Json answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (!answer.get("result", "exceptionDetails").isNothing()) {
      throw new IllegalStateException(expression + ": " + answer);
    }
    return answer.get("result", "result", "value");
  }

  /** All of the page as a picture. */
  void screenshot(Path file) throws IOException, InterruptedException {
    final Json answer =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    Files.write(file, Base64.getDecoder().decode(answer.text("result", "data")));
  }

  byte[] pdf() throws InterruptedException {
    final Json answer = send("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(answer.text("result", "data"));
  }

  void forget() {
    complaints.clear();
    requests.clear();
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
