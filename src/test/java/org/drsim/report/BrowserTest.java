package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drsim.scenario.file.ScenarioFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report as a browser shows it. Left out, with a clear line, where no Chromium is installed,
 * and in continuous integration always.
 */
final class BrowserTest {

  @TempDir private static Path profile;
  @TempDir private Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    final Optional<Path> program = Browser.program();
    final String whyNot = Browser.whyNot(System.getenv(), program);
    assumeTrue(whyNot.isEmpty(), whyNot);
    browser = Browser.start(program.orElseThrow(), profile);
  }

  @AfterAll
  static void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forget() throws Exception {
    browser.scripts(true);
    browser.prefers("light");
    browser.forget();
  }

  /** Whatever was done: nothing was complained of, nothing asked for but the page itself. */
  @AfterEach
  void pageIsQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allMatch(
            url ->
                url.startsWith("file:") && url.endsWith(".html")
                    || url.startsWith("data:image/svg+xml;base64,"));
  }

  private Path open(Path sample, int width) throws Exception {
    final Path page = StoredSamples.file(sample, folder.resolve("report.html"));
    browser.open(page, width, 900);
    return page;
  }

  private static String text(String selector) throws Exception {
    return browser.value("document.querySelector('" + selector + "').textContent").text();
  }

  private static double number(String expression) throws Exception {
    return browser.value(expression).number();
  }

  @Test
  void numbersShown_areThoseOfTheSummary() throws Exception {
    open(StoredSamples.LOST, 1280);
    final Json summary = StoredSamples.summary(StoredSamples.LOST);
    for (final Json machine : summary.get("machines").items()) {
      final String row =
          "[...document.querySelectorAll('#machines tbody tr')].find(r => r.cells[0].textContent === '"
              + machine.text("name")
              + "')";
      assertThat(number("+" + row + ".cells[6].dataset.v"))
          .isEqualTo(machine.number("rpo", "crashConsistent", "maxSeconds"));
      assertThat(browser.value(row + ".cells[6].textContent").text())
          .isEqualTo(minutes(machine.number("rpo", "crashConsistent", "maxSeconds")));
    }
    assertThat(text("#verdict .verdict"))
        .contains("1 of 3 objectives is missed")
        .contains(minutes(summary.get("objectives").items().get(2).number("value")));
    assertThat(text("#recovery")).contains("37.8 min").contains("Critical path of shop");
  }

  /** What the legend of the RPO says of the time and of the first curve at a place from 0 to 1. */
  private static String atThePointer(double place) throws Exception {
    return browser
        .value(
            "(async () => { const over = document.querySelector('#rpo .u-over');"
                + " const box = over.getBoundingClientRect();"
                + " over.dispatchEvent(new MouseEvent('mousemove', {bubbles: true,"
                + " clientX: box.left + box.width * "
                + place
                + ", clientY: box.top + 50}));"
                + " await new Promise(done => requestAnimationFrame(() =>"
                + " requestAnimationFrame(done)));"
                + " return [...document.querySelectorAll('#rpo .u-value')].slice(0, 2)"
                + ".map(one => one.textContent).join(' '); })()")
        .text();
  }

  /** The region is lost in the middle of the run, and the axis goes on to its end. */
  @Test
  void whereThereIsNoRpo_thePointerShowsNone() throws Exception {
    open(StoredSamples.LOST, 1280);
    assertThat(atThePointer(0.2)).matches(".* UTC [0-9.]+ (s|min)");
    assertThat(atThePointer(0.97)).endsWith(" UTC –");
  }

  /** Written by hand, for values between 1 and 60 min. */
  private static String minutes(double seconds) {
    final String text =
        String.format(Locale.ROOT, seconds / 60 < 10 ? "%.2f" : "%.1f", seconds / 60);
    return text.replaceAll("\\.?0+$", "") + " min";
  }

  @Test
  void slider_showsTheLossOfEachInstant() throws Exception {
    open(StoredSamples.CALM, 1280);
    final List<double[]> steps = new ArrayList<>();
    StoredRun.open(StoredSamples.CALM, null)
        .read(
            "any-time.csv",
            row -> {
              if (row.text("choice").equals("latest-processed")
                  && row.text("cache").equals("lost")) {
                steps.add(
                    new double[] {
                      row.number("afterSeconds"),
                      row.number("toSeconds"),
                      row.number("markerSeconds")
                    });
              }
            });
    for (final int instant : new int[] {3600, 7321, 12_345, 17_999}) {
      browser.value(
          "(() => { const s = document.getElementById('any-slider'); s.value = "
              + instant
              + "; s.dispatchEvent(new Event('input')); return 1; })()");
      final double expected =
          steps.stream()
              .filter(step -> step[0] < instant && instant <= step[1])
              .mapToDouble(step -> instant - step[2])
              .findFirst()
              .orElseThrow();
      assertThat(
              number("+document.querySelector('[data-choice=latest-processed]').dataset.seconds"))
          .isCloseTo(expected, within(1e-9));
    }
    browser.value("[...document.querySelectorAll('#anytime button')][0].click()");
    assertThat(number("+document.querySelector('[data-choice=latest-processed]').dataset.seconds"))
        .isGreaterThan(300);
  }

  @Test
  void tables_sortAndFilter() throws Exception {
    open(StoredSamples.LOST, 1280);
    final String names =
        "[...document.querySelectorAll('#machines tbody tr')].filter(r => !r.hidden).map(r => r.cells[0].textContent).join(' ')";
    browser.value("document.querySelectorAll('#machines thead button')[0].click()");
    assertThat(browser.value(names).text()).isEqualTo("db-1 db-2 web-1 web-2 web-3 web-4");
    browser.value("document.querySelectorAll('#machines thead button')[0].click()");
    assertThat(browser.value(names).text()).isEqualTo("web-4 web-3 web-2 web-1 db-2 db-1");
    browser.value("document.querySelectorAll('#machines thead button')[9].click()");
    assertThat(browser.value(names).text()).startsWith("db-");
    assertThat(browser.value("document.querySelectorAll('#machines th')[9].ariaSort").text())
        .isEqualTo("descending");
    browser.value(
        "(() => { const f = document.querySelector('#assumptions input[type=search]'); f.value = 'recovery'; f.dispatchEvent(new Event('input')); return 1; })()");
    assertThat(
            number(
                "[...document.querySelectorAll('#assumptions tbody tr')].filter(r => !r.hidden && !r.textContent.toLowerCase().includes('recovery')).length"))
        .isZero();
    assertThat(text("#assumptions .tools span")).matches("\\d+ of \\d+");
  }

  @Test
  void charts_zoom_andCurvesComeAndGo() throws Exception {
    open(StoredSamples.LOST, 1280);
    assertThat(number("document.querySelectorAll('#rpo canvas').length")).isGreaterThanOrEqualTo(1);
    final String ticks = "document.querySelector('#rpo canvas').toDataURL()";
    final String whole = browser.value(ticks).text();
    browser.value("document.querySelector('#rpo .tools button').click()");
    browser.value("new Promise(r => setTimeout(() => r(1), 50))");
    final String zoomed = browser.value(ticks).text();
    assertThat(zoomed).isNotEqualTo(whole);
    browser.value("document.querySelectorAll('#rpo .u-series th')[1].click()");
    browser.value("new Promise(r => setTimeout(() => r(1), 50))");
    assertThat(browser.value(ticks).text()).isNotEqualTo(zoomed);
    assertThat(
            browser.value("document.querySelectorAll('#rpo .u-series th')[1].ariaPressed").text())
        .isEqualTo("false");
  }

  /** Texts of all canvases from now on: what, and its left, right, upper and lower end. */
  private static String watchTexts() throws Exception {
    return browser
        .send(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of(
                "source",
                "window.texts = []; const fill = CanvasRenderingContext2D.prototype.fillText;"
                    + " CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {"
                    + " const m = this.measureText(text); texts.push([text,"
                    + " x - m.actualBoundingBoxLeft, x + m.actualBoundingBoxRight,"
                    + " y - m.actualBoundingBoxAscent, y + m.actualBoundingBoxDescent]);"
                    + " return fill.apply(this, arguments); };"))
        .text("result", "identifier");
  }

  /** The last place of a text, as above. */
  private static Rectangle2D box(String text) throws Exception {
    final List<Json> ends =
        browser.value("texts.filter(one => one[0] === '" + text + "').pop()").items();
    final double left = ends.get(1).number();
    final double top = ends.get(3).number();
    return new Rectangle2D.Double(
        left, top, ends.get(2).number() - left, ends.get(4).number() - top);
  }

  /**
   * The region is lost after 8 h 55 min, and up to there the RPO goes up and down between 0.4 and
   * 5.6 min: a limit of 4 min can be named right of it only, and one of 15 s not where the warm-up
   * is.
   */
  @Test
  void namesOfObjectives_areWhereNeitherCurvesNorOtherNamesAre() throws Exception {
    final Path page = StoredSamples.file(StoredSamples.LOST, folder.resolve("report.html"));
    final String before = Files.readString(page);
    final String after =
        before.replace("[[600,\"objective 10 min\"]]", "[[240,\"o 4 min\"],[15,\"o 15 s\"]]");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(page, after);
    final String watch = watchTexts();
    browser.open(page, 1280, 900);
    browser.send("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", watch));

    // Texts stand in the middle of their hours, to a pixel or two.
    final double hour = box("06:00").getCenterX() - box("05:00").getCenterX();
    final double lost = box("06:00").getCenterX() + hour * (8 + 55 / 60.0 - 6) - 2;
    assertThat(box("o 4 min").getX()).isGreaterThan(lost);
    assertThat(box("warm-up").getMaxY()).isLessThan(box("4 min").getY());
    assertThat(box("o 15 s").intersects(box("warm-up"))).isFalse();
    assertThat(box("o 15 s").intersects(box("o 4 min"))).isFalse();
    assertThat(box("o 15 s").getX()).isGreaterThan(lost);
  }

  /** An RPO grows by at most an hour in an hour, which three digits say in minutes. */
  @Test
  void growthOfAnRpo_hasRoomBehindTheLongestBar() throws Exception {
    open(StoredSamples.LOST, 1280);
    assertThat(
            number(
                "(() => { const all = [...document.querySelectorAll('#budget svg.plot text')]"
                    + ".filter(one => one.getAttribute('text-anchor') !== 'end');"
                    + " all.forEach(one => one.textContent = 'grows by 59.9 min per h');"
                    + " return Math.max(...all.map(one => one.getBBox().x + one.getBBox().width));"
                    + " })()"))
        .isBetween(900.0, 960.0);
  }

  @Test
  void colours_followTheReader() throws Exception {
    open(StoredSamples.LOST, 1280);
    final String paper = "getComputedStyle(document.body).backgroundColor";
    final String light = browser.value(paper).text();
    browser.value("document.getElementById('theme').click()");
    assertThat(browser.value(paper).text()).isNotEqualTo(light);
    browser.value("document.getElementById('theme').click()");
    assertThat(browser.value(paper).text()).isEqualTo(light);
    browser.prefers("dark");
    open(StoredSamples.LOST, 1280);
    assertThat(browser.value(paper).text()).isNotEqualTo(light);
  }

  /** Of every kind of page. The pictures are kept, for people to look at. */
  @ParameterizedTest
  @ValueSource(ints = {1280, 768, 390})
  void nothing_isWiderThanTheWindow(int width) throws Exception {
    final Path pictures = Files.createDirectories(Path.of("target/screenshots"));
    for (final Map.Entry<String, Path> page : StoredSamples.pages(folder).entrySet()) {
      for (final String scheme : List.of("light", "dark")) {
        browser.prefers(scheme);
        browser.open(page.getValue(), width, 900);
        assertThat(number("document.documentElement.scrollWidth"))
            .as(page.getKey())
            .isLessThanOrEqualTo(width);
        browser.screenshot(pictures.resolve(page.getKey() + "-" + width + "-" + scheme + ".png"));
      }
    }
  }

  /** By the rules of axe: in the colours of day and night, on a desk and on a phone. */
  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 390"})
  void readersWithoutSightOrMouse_areServed(String scheme, int width) throws Exception {
    final String rules = axe();
    browser.prefers(scheme);
    for (final Map.Entry<String, Path> page : StoredSamples.pages(folder).entrySet()) {
      browser.open(page.getValue(), width, 900);
      browser.value(rules + "; 1");
      assertThat(
              browser
                  .value(
                      "axe.run({resultTypes: ['violations']}).then(r => r.passes.length < 20 ? 'nothing looked at'"
                          + " : r.violations.map(v => v.impact + ' ' + v.id + ' ' + v.nodes[0].html).join('\\n'))")
                  .text())
          .as(page.getKey())
          .isEmpty();
    }
  }

  /** In one line of ASCII, which means the same to JavaScript. */
  private static String axe() throws IOException {
    try (InputStream stream = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      final StringBuilder script = new StringBuilder();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .chars()
          .forEach(
              c -> {
                if (c < 127) {
                  script.append(c < ' ' ? ' ' : (char) c);
                } else {
                  script.append(String.format("\\u%04x", c));
                }
              });
      return script.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"study", "profile"})
  void chartsOfStudiesAndProfiles_zoom(String kind) throws Exception {
    browser.open(StoredSamples.pages(folder).get(kind), 1280, 900);
    final String picture = "document.querySelector('figure.chart canvas').toDataURL()";
    final String whole = browser.value(picture).text();
    browser.value("document.querySelector('figure.chart .tools button').click()");
    browser.value("new Promise(r => setTimeout(() => r(1), 50))");
    assertThat(browser.value(picture).text()).isNotEqualTo(whole);
    assertThat(
            browser
                .value("getComputedStyle(document.querySelector('figure.chart .drawn')).display")
                .text())
        .isEqualTo("none");
  }

  @Test
  void prints_onSeveralPages() throws Exception {
    open(StoredSamples.LOST, 1280);
    final String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);
    assertThat(pdf).startsWith("%PDF");
    assertThat(pdf.split("/Type /Page\\b").length).isBetween(4, 20);
  }

  @Test
  void withoutScripts_allIsThere() throws Exception {
    browser.scripts(false);
    open(StoredSamples.LOST, 1280);
    browser.scripts(true);
    assertThat(number("document.querySelectorAll('canvas').length")).isZero();
    assertThat(number("document.querySelector('#rpo svg.plot').getBoundingClientRect().height"))
        .isGreaterThan(100);
    assertThat(text("#machines tbody")).contains("web-4");
  }

  /** The pages of folders in which every text is hostile, and one that compares two of them. */
  private List<Path> hostilePages() throws Exception {
    final List<Path> pages = new ArrayList<>();
    final List<StoredRun> runs = new ArrayList<>();
    for (final Path sample :
        List.of(
            StoredSamples.LOST, StoredSamples.CALM, StoredSamples.STUDY, StoredSamples.DECISION)) {
      final Path hostile = Files.createDirectory(folder.resolve(sample.getFileName().toString()));
      HostileFolder.make(sample, hostile);
      final Path page = folder.resolve("hostile-" + pages.size() + ".html");
      try (var stream = Files.newOutputStream(page)) {
        Report.write(hostile, ScenarioFiles.readStored(sample.resolve("scenario.yaml")), stream);
      }
      pages.add(page);
      runs.add(StoredRun.open(hostile, null));
    }
    final Path page = folder.resolve("hostile-compared.html");
    try (var stream = Files.newOutputStream(page)) {
      Report.compare(runs.subList(0, 2), stream);
    }
    pages.add(page);
    return pages;
  }

  @Test
  void hostileTexts_stayTexts() throws Exception {
    for (final Path page : hostilePages()) {
      browser.open(page, 1280, 900);
      browser.value(
          "document.querySelectorAll('*').forEach(e => e.dispatchEvent(new MouseEvent('mouseover')))");
      assertThat(browser.value("typeof window.broken").text()).isEqualTo("undefined");
      assertThat(number("document.querySelectorAll('img, iframe, object, embed').length")).isZero();
      assertThat(number("document.querySelectorAll('script').length")).isEqualTo(2);
      assertThat(number("document.querySelectorAll('a[href^=javascript]').length")).isZero();
      // It is in the page, as text.
      final String shown = text("header") + text("main");
      assertThat(HostileFolder.TEXTS).as(shown).anyMatch(shown::contains);
    }
  }

  /** It would run anything but its own script, were it not for its policy. */
  @Test
  void policy_holdsBackForeignScripts() throws Exception {
    open(StoredSamples.CALM, 1280);
    browser.value(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.appendChild(s); return 1; })()");
    assertThat(browser.value("typeof window.broken").text()).isEqualTo("undefined");
    assertThat(browser.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
    browser.forget();
  }
}
