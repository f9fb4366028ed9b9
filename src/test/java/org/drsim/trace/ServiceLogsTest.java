package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Exports of Azure Monitor and of Site Recovery's logs. */
final class ServiceLogsTest {

  private static Streamed told(String text, TraceFormat format, String... lines) {
    final Streamed streamed = Streamed.of(text);
    assertThat(streamed.facts().format()).isEqualTo(format);
    assertThat(streamed.lines()).containsExactly(lines);
    return streamed;
  }

  private static void refused(String text, String... parts) {
    assertThatExceptionOfType(TraceException.class)
        .isThrownBy(() -> Streamed.of(text))
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  private static String metrics(String name, String unit, String series) {
    // Keys in the order of the command line tool, which sorts them.
    return "{\"cost\":1,\"interval\":\"PT1M\",\"namespace\":\"Microsoft.Compute/virtualMachines\","
        + "\"timespan\":\"2026-11-23T09:46:00Z/2026-11-23T09:49:00Z\",\"value\":[{\"name\":{"
        + "\"localizedValue\":\"x\",\"value\":\""
        + name
        + "\"},\"timeseries\":["
        + series
        + "],\"unit\":\""
        + unit
        + "\"}]}";
  }

  private static final String TWO_LUNS =
      "{\"data\":[{\"average\":100.5,\"timeStamp\":\"2026-11-23T09:46:00Z\"},"
          + "{\"count\":1,\"timeStamp\":\"2026-11-23T09:47:00Z\"},"
          + "{\"average\":0,\"timeStamp\":\"2026-11-23T09:48:00Z\"}],\"metadatavalues\":"
          + "[{\"name\":{\"value\":\"LUN\"},\"value\":\"0\"}]},"
          + "{\"data\":[{\"average\":1,\"timeStamp\":\"2026-11-23T09:46:00Z\"}],\"metadatavalues\":"
          + "[{\"name\":{\"value\":\"LUN\"},\"value\":\"1\"}]}";

  @Test
  void aMetricIsForTheIntervalThatBeginsWithItsTimeAndAMissingOneIsAGap() {
    final Streamed streamed =
        told(
            metrics("Data Disk Write Bytes/sec", "CountPerSecond", TWO_LUNS),
            TraceFormat.AZURE_METRICS,
            "LUN 0 0-60000000000 ns 6030 B, -1.0 writes",
            "LUN 0 120000000000-180000000000 ns 0 B, -1.0 writes",
            "LUN 1 0-60000000000 ns 60 B, -1.0 writes");
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:46:00Z"));
    assertThat(streamed.facts().remarks().toString()).contains("without a value: 1", "bursts");
    assertThat(streamed.facts().backwardSteps()).isZero();
  }

  @Test
  void aTotalIsTheBytesOfItsInterval() {
    told(
        metrics(
            "Disk Write Bytes",
            "Bytes",
            "{\"metadatavalues\":[],\"data\":[{\"timeStamp\":\"2026-11-23T09:46:00Z\",\"total\":77}]}"),
        TraceFormat.AZURE_METRICS,
        "all disks 0-60000000000 ns 77 B, -1.0 writes");
    refused(
        metrics(
            "Disk Write Bytes",
            "Bytes",
            "{\"data\":[{\"timeStamp\":\"2026-11-23T09:46:00Z\",\"average\":77}]}"),
        "--aggregation Total");
    refused(
        metrics(
            "OS Disk Write Bytes/sec",
            "BytesPerSecond",
            "{\"data\":[{\"timeStamp\":\"2026-11-23T09:46:00Z\",\"maximum\":77}]}"),
        "--aggregation Average");
  }

  @Test
  void jsonThatBreaksOffIsReadAsFarAsItGoes() {
    final String whole = metrics("Data Disk Write Bytes/sec", "BytesPerSecond", TWO_LUNS);
    final Streamed cut = Streamed.of(whole.substring(0, whole.indexOf("\"LUN\"},\"value\":\"1\"")));
    assertThat(cut.facts().ending()).isEqualTo(TraceFacts.Ending.RECORD_CUT);
    assertThat(cut.lines()).contains("LUN 0 0-60000000000 ns 6030 B, -1.0 writes");
    refused("{\"value\": [{\"timeseries\": [}]}", "no JSON");
  }

  @Test
  void thePortalExportsTitlesAndThenTimes() {
    told(
        "Avg Data Disk Write Bytes/sec for vm-1\n\"Time\",\"Data Disk Write Bytes/sec (Average)\"\n"
            + "\"11/23/2026 9:46:00 AM\",\"10\"\n\"11/23/2026 9:47:00 AM\",\"\"\n"
            + "\"11/23/2026 9:48:00 AM\",\"20\"\n",
        TraceFormat.AZURE_METRICS_CSV,
        "Data Disk Write Bytes/sec (Average) 0-60000000000 ns 600 B, -1.0 writes",
        "Data Disk Write Bytes/sec (Average) 120000000000-180000000000 ns 1200 B, -1.0 writes");
    told(
        "Time,Disk Write Bytes (Sum)\n2026-11-23T09:46:00Z,100\n2026-11-23T09:51:00Z,200\n",
        TraceFormat.AZURE_METRICS_CSV,
        "Disk Write Bytes (Sum) 0-300000000000 ns 100 B, -1.0 writes",
        "Disk Write Bytes (Sum) 300000000000-600000000000 ns 200 B, -1.0 writes");
    refused("Time,Disk Write Bytes (Avg)\n2026-11-23T09:46:00Z,100\n", "neither a mean rate");
  }

  private static final String CHURN = "AzureSiteRecoveryProtectedDiskDataChurn";
  private static final String UPLOAD = "AzureSiteRecoveryReplicationDataUploadRate";

  @Test
  void churnAndUploadOfSiteRecoveryAreForFiveMinutesInAnyOrder() {
    final Streamed streamed =
        told(
            "\"TimeGenerated [UTC]\",Category,\"InstanceName_s\",\"Value_s\"\n"
                + "\"11/23/2026, 9:51:00.000 AM\","
                + CHURN
                + ",vm-1_disk,\"1048576\"\n"
                + "\"11/23/2026, 9:46:00.000 AM\","
                + CHURN
                + ",vm-1_disk,\"0.5\"\n"
                + "\"11/23/2026, 9:51:00.000 AM\","
                + UPLOAD
                + ",vm-1_disk,\"2\"\n",
            TraceFormat.ASR_CHURN,
            "vm-1_disk 0-300000000000 ns 150 B, -1.0 writes",
            "vm-1_disk 300000000000-600000000000 ns 314572800 B, -1.0 writes",
            "vm-1_disk upload 300000000000-600000000000 ns 600 B, -1.0 writes");
    assertThat(streamed.facts().origin()).isEqualTo(Instant.parse("2026-11-23T09:41:00Z"));
    assertThat(streamed.facts().disks())
        .extracting(DiskFacts::stacked)
        .containsExactly(false, true);
  }

  @Test
  void theColumnsOfTheUsualQueryAreUnderstood() {
    told(
        "TimeGenerated,InstanceWithType,Churn_MBps\n"
            + "2026-11-23T09:46:00Z,DataChurn_vm,2\n2026-11-23T09:46:00Z,UploadRate_vm,1\n",
        TraceFormat.ASR_CHURN,
        "vm 0-300000000000 ns 629145600 B, -1.0 writes",
        "vm upload 0-300000000000 ns 314572800 B, -1.0 writes");
  }

  @Test
  void jsonOfLogAnalyticsIsAListOfRowsOrTables() {
    told(
        "[{\"TimeGenerated\":\"2026-11-23T09:46:00.1234567Z\",\"Category\":\""
            + CHURN
            + "\",\"InstanceName_s\":\"vm\",\"Value_s\":\"4\",\"TableName\":\"PrimaryResult\"}]",
        TraceFormat.ASR_CHURN,
        "vm 0-300000000000 ns 1200 B, -1.0 writes");
    told(
        "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[{\"name\":\"TimeGenerated\",\"type\":"
            + "\"datetime\"},{\"name\":\"name_s\",\"type\":\"string\"},{\"name\":\"rpoInSeconds_d\","
            + "\"type\":\"real\"}],\"rows\":[[\"2026-11-23T09:50:00Z\",\"vm\",61.5],"
            + "[\"2026-11-23T09:46:00Z\",\"vm\",30.0]]}]}",
        TraceFormat.ASR_RPO,
        "vm 0 ns RPO 30.0 s",
        "vm 240000000000 ns RPO 61.5 s");
  }

  @Test
  void loggedRpoComesInOrder() {
    told(
        "TimeGenerated,name_s,replicationProviderName_s,rpoInSeconds_d\n"
            + "2026-11-23T10:01:00Z,vm-1,A2A,90\n2026-11-23T10:01:00Z,vm-2,A2A,\n"
            + "2026-11-23T09:46:00Z,vm-1,A2A,30\n",
        TraceFormat.ASR_RPO,
        "vm-1 0 ns RPO 30.0 s",
        "vm-1 900000000000 ns RPO 90.0 s");
  }
}
