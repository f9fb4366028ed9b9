package org.drsim.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One self-contained file. It asks nothing of any network, runs its own script alone, and is whole
 * where no script runs.
 *
 * @param title of the page
 * @param subtitle below it
 * @param sections in their order
 * @param data for the script, by name
 */
record Page(String title, String subtitle, List<Section> sections, Map<String, Object> data) {

  private static final String STYLE = resource("uPlot.min.css") + resource("report.css");
  private static final String SCRIPT = resource("uPlot.iife.min.js") + resource("report.js");
  private static final String POLICY = policy(digest(SCRIPT), digest(STYLE));

  void writeTo(OutputStream stream) throws IOException {
    final StringBuilder page = new StringBuilder("<!doctype html>\n");
    html().writeTo(page);
    stream.write(page.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  private Element html() {
    return Element.of(
            "html",
            head(),
            Element.of(
                "body",
                Element.of("a", "Skip to the results").ofClass("skip").with("href", "#main"),
                banner(),
                Element.of("div", contents(), main()).ofClass("columns"),
                Element.of("script", new Trusted(ScriptData.of(data)))
                    .with("type", "application/json")
                    .with("id", "data"),
                Element.of("script", new Trusted(SCRIPT))))
        .with("lang", "en");
  }

  /** Nothing from anywhere, and of scripts and styles those of this page alone. */
  private static String policy(String script, String style) {
    return "default-src 'none'; script-src 'sha256-"
        + script
        + "'; style-src 'sha256-"
        + style
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private Element head() {
    return Element.of(
        "head",
        Element.of("meta").with("charset", "utf-8"),
        Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
        Element.of("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
        Element.of("title", title + " – drsim"),
        Element.of("style", new Trusted(STYLE)));
  }

  private Element banner() {
    return Element.of(
        "header",
        Element.of(
            "div",
            Element.of("h1", Element.of("bdi", title)),
            Element.of("p", subtitle).ofClass("sub")),
        Element.of("button", "Dark")
            .with("type", "button")
            .with("id", "theme")
            .with("hidden", "")
            .with("aria-pressed", "false"));
  }

  private Element contents() {
    final Element list = Element.of("ol");
    for (final Section section : sections) {
      list.add(Element.of("li", Element.of("a", section.title()).with("href", "#" + section.id())));
    }
    return Element.of(
            "nav", Element.of("details", Element.of("summary", "Contents"), list).with("open", ""))
        .with("aria-label", "Contents");
  }

  private Element main() {
    final Element main = Element.of("main").with("id", "main");
    for (final Section section : sections) {
      main.add(
          Element.of("section")
              .with("id", section.id())
              .with("aria-labelledby", section.id() + "-title")
              .add(Element.of("h2", section.title()).with("id", section.id() + "-title"))
              .add(section.content()));
    }
    return main;
  }

  private static String digest(String text) {
    try {
      final MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = Page.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
