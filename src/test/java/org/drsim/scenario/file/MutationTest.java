package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.drsim.scenario.ProductRules;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, it reads as a scenario or is refused with messages. */
final class MutationTest {

  private static final int FILES_PER_SEED = 500;
  private static final int MOST_EDITS = 4;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  static final String VALID =
      """
      schemaVersion: 1
      simulation: {start: 2026-03-02T00:00:00Z, warmUp: 2 h, duration: 48 h, seed: 7}
      product: journal
      regions: [northeurope, {name: westeurope, quota: {cores: 80}}]
      networks: [{name: lan, region: northeurope, addressSpace: 10.1.0.0/16, subnets: [{name: app, addressPrefix: 10.1.4.0/24}], outbound: {bandwidth: 1 Gbit/s, monitoring: deny}, map: far}, {name: far, region: westeurope}]
      vault: {region: westeurope}
      applications: [{name: web-shop, tiers: [front], needs: {db: 1, front: 2}}, {name: desk, needs: {web: 1}, after: web-shop, costPerHour: 100}]
      targetAccounts: [{name: seed, region: westeurope, limit: 100 MB/s}]
      consistencyGroups: [{name: shop, port20004: closed}]
      links: [{from: northeurope, to: westeurope, bandwidth: 1.5 Gbit/s, latency: {gamma: {shape: 2, mean: 9 ms}}}]
      cacheAccounts: [{name: cache-ne, region: northeurope, ingress: 60 Gbit/s}]
      policies: [{name: daily, retention: 24 h, churn: normal, appConsistentEvery: 1 h, agent: {compression: 2}}]
      agent: &agent {batchSize: 32 MiB}
      service: {processing: {lognormal: {median: 20 s, sigma: 0.5, max: 10 min}}, creation: {triangular: [1 s, 2 s, 5 s]}}
      workloads:
        - {name: log, rate: 180 /s, size: {discrete: [{value: 8 KiB, weight: 3}, {value: 64 KiB, weight: 1}]}}
        - {name: files, churn: "5 MB/s"}
      defaults: {machine: {region: northeurope, protection: {to: westeurope, policy: daily, cacheAccount: cache-ne, target: {availability: set shop-asr}}}, disk: {type: premium}}
      machines:
        - {name: db, count: 2, zones: [1, 2], os: windows, boot: 2 min, consistencyGroup: shop, network: lan, memory: 8 GiB, agent: *agent, disks: [{name: data, size: 1 TiB, workload: log}]}
        - {name: zonal, zone: 1, protection: {to: northeurope/2, target: {availability: like-source}}, disks: [{name: data, size: 1 TiB, workload: log}]}
        - name: web
          count: 6
          application: web-shop
          tier: front
          disks:
            - name: data
              size: 256 GiB
              managed: false
              account: seed
              used: 100 GiB
              workload: files
        - {name: app, application: desk, tier: app, vmSize: Standard_D4s_v5, disks: [{name: os, type: E10, workload: system-disk}]}
        - {name: old}
      surges: [{machines: {tier: app}, at: {uniform: [1 h, 2 h]}, for: 1 h, factor: 3, jitter: 5 min}]
      recovery: {slots: 5, boot: {linux: 1 min}, diskAttach: 10 s}
      recoveryPlans: [{name: plan, groups: [{machines: db}, {machines: ["web-*", {group: web, region: northeurope}]}]}]
      faults:
        - {name: loss, regionOutage: northeurope, at: 2026-03-03T06:00:00Z, for: {exponential: {mean: 8 h}}, compute: runs}
        - {name: hall, zoneOutage: northeurope/1, at: 30 h, agentMemory: lost}
        - {name: slow, linkDegraded: northeurope->westeurope, factor: 0.5, addedLatency: 1 s, at: 1 h}
        - {name: busy, churnSurge: [db, "w*-?"], factor: 3, at: {uniform: [1 h, 2 h]}}
        - {name: odd, effects: {scope: {machines: {zone: 2}}, network: cut}, at: 4 h}
      responses:
        - {to: loss, detect: 5 min, failOver: plan, recoveryPoint: latest-multi-vm}
        - {to: hall, failOver: {each: web-3, inParallel: 2, handsOn: 1 min, recoveryPoint: custom, pointAtOrBefore: 2 h}}
      """;

  private static final List<String> SNIPPETS =
      List.of(
          ":",
          ": ",
          "\n",
          "  ",
          "\t",
          "-",
          "- ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "'",
          "\"",
          "#",
          "&a ",
          "*a",
          "*agent",
          "!!str ",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "~",
          "null",
          "---\n",
          "...\n",
          "<<: ",
          "0",
          "-1",
          "1e999",
          "NaN",
          "99999999999999999999",
          "unlimited",
          "é",
          "\u0000",
          "\uFEFF",
          "\uD83D\uDE00",
          "count: 100000",
          "name",
          "min: ",
          "{{",
          "[[[[[[[[",
          "\\",
          "\r");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void aDamagedFileIsReadOrRefused(long seed) {
    final Random random = new Random(seed);
    final String product = ProductRules.PRODUCTS.get((int) (seed % 3));
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (int i = 0; i < FILES_PER_SEED; i++) {
            readOrRefuse(damaged(VALID.replace("journal", product), random), seed);
          }
        });
  }

  @ParameterizedTest
  @FieldSource("org.drsim.scenario.ProductRules#PRODUCTS")
  void theFileIsReadUndamaged(String product) throws Exception {
    final String text = VALID.replace("journal", product);
    assertThat(ScenarioText.read(folder, text).scenario().product()).isEqualTo(product);
  }

  private void readOrRefuse(byte[] file, long seed) throws IOException {
    final Path path = Files.write(folder.resolve("x.yaml"), file);
    try {
      assertThat(ScenarioFiles.read(path, List.of()).scenario().machines()).isNotEmpty();
    } catch (InvalidScenarioException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.getMessage().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(
          "seed " + seed + ":\n" + new String(file, StandardCharsets.UTF_8), e);
    }
  }

  static byte[] damaged(String valid, Random random) {
    final StringBuilder text = new StringBuilder(valid);
    for (int edits = 1 + random.nextInt(MOST_EDITS); edits > 0; edits--) {
      edit(text, random);
    }
    final byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void edit(StringBuilder text, Random random) {
    final int from = random.nextInt(text.length() + 1);
    final int to = Math.min(text.length(), from + random.nextInt(12));
    switch (random.nextInt(8)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, text.substring(from, to));
      case 2 -> text.setLength(random.nextInt(10) == 0 ? from : text.length());
      case 3 -> moveLine(text, random);
      default ->
          text.replace(
              from,
              from + (random.nextBoolean() ? 0 : Math.min(1, text.length() - from)),
              SNIPPETS.get(random.nextInt(SNIPPETS.size())));
    }
  }

  private static void moveLine(StringBuilder text, Random random) {
    final String[] lines = text.toString().split("\n", -1);
    final String line = lines[random.nextInt(lines.length)];
    text.insert(text.indexOf(lines[random.nextInt(lines.length)]), line + "\n");
  }
}
