package org.drsim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.junit.jupiter.api.Test;

final class EstimateJsonTest {

  @Test
  void whatDoesNotExistIsNull_andSaysWhy() {
    final Map<String, Object> mean = written(Estimates.mean(new double[] {1, 2, 3}));
    assertThat(mean.keySet()).containsExactly("value", "low", "high", "n");
    assertThat(mean).containsEntry("value", 2L).containsEntry("n", 3L);
    final double endless = Double.POSITIVE_INFINITY;
    assertThat(written(Estimates.mean(new double[] {1, endless})))
        .containsEntry("value", null)
        .containsEntry("reason", "infinite in 1 of 2, so there is no mean");
    assertThat(written(new Estimate(endless, 3, endless, 100, null)))
        .containsEntry("value", null)
        .containsEntry("low", 3L)
        .containsEntry("reason", "infinite");
    assertThat(written(new Estimate(4, 3, endless, 100, null)))
        .containsEntry("high", null)
        .containsEntry("reason", "a bound is infinite");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> written(Estimate estimate) {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonDocument.write(bytes, json -> EstimateJson.add(json, "rto", estimate));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("Infinity", "NaN");
    return (Map<String, Object>) Json.read(bytes.toByteArray()).get("rto");
  }
}
