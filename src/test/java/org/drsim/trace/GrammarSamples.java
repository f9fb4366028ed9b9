package org.drsim.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of formats of which no capture is at hand, as their grammars say. */
final class GrammarSamples {

  private static final int ROWS = 40;

  private GrammarSamples() {}

  /** A text of a format. */
  record Text(String name, String text) {}

  private static Text rows(String name, String header, IntFunction<String> row) {
    return new Text(
        name, header + IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining()));
  }

  static Stream<Text> all() {
    return Stream.concat(requests(), Stream.concat(counters(), services()));
  }

  private static Stream<Text> requests() {
    return Stream.of(
        rows(
            "spc",
            "",
            i -> i % 3 + "," + 8 * i + ",4096," + (i % 2 == 0 ? "W" : "r") + "," + i + ".5\n"),
        rows(
            "alibaba",
            "",
            i -> i % 3 + ",W," + 512 * i + ",4096," + (1_577_808_144_360_767L + i) + "\n"),
        rows("tencent", "", i -> (1_538_323_200 + i) + "," + 8 * i + ",8," + i % 2 + ",1063\n"),
        rows(
            "vscsi-csv",
            "version,time,op,size,lbn\n",
            i -> "1," + (5_633_898 + i) + ",2a,512," + i + "\n"),
        rows("fio-bw-requests", "", i -> i + ", 10240, " + i % 3 + ", 8192, 0\n"),
        rows(
            "fio-iolog-2",
            "fio version 2 iolog\n/a add\n/a open\n",
            i -> "/a write 0 4096\n/a wait 100 0\n"),
        rows("seconds,bytes", "seconds,bytes\n", i -> i + ".25," + 512 * i + "\n"),
        rows("csv-requests", "time_s,op,offset,size,disk\n", i -> i + ",W,0,512,a\n"));
  }

  private static Stream<Text> counters() {
    final String header = "Device r/s w/s wkB/s\n";
    return Stream.of(
        rows(
            "csv-counters",
            "time_iso,bytes_written\n",
            i -> "2026-11-23T09:" + (10 + i) + ":00Z,7.5\n"),
        rows(
            "iostat-12-hours",
            "Linux 6.1 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n",
            i -> "11/23/26 09:" + (10 + i) + ":00 AM\n" + header + "sda 1 2 3,5\nsda1 1 2 3\n\n"),
        rows(
            "sar",
            "Linux 6.1 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n11:58:00 PM DEV tps rkB/s wkB/s\n",
            i -> "11:59:" + (10 + i) + " PM sda 1 2 3.5\n"),
        rows(
            "iostat-json",
            "{\"sysstat\":{\"hosts\":[{\"nodename\":\"vm\",\"statistics\":[\n",
            i ->
                "{\"timestamp\":\"2026-11-23T09:"
                    + (10 + i)
                    + ":00Z\",\"disk\":[{\"disk_device\":\"sda\",\"wkB/s\":1.5}]}"
                    + (i == ROWS - 1 ? "]}]}}" : ",\n")),
        rows(
            "perfmon",
            "\"(PDH-CSV 4.0) (UTC)(0)\",\"\\\\VM\\PhysicalDisk(0 C:)\\Disk Write Bytes/sec\"\r\n",
            i -> "\"11/23/2026 10:" + (10 + i) + ":00.000\",\"" + i + ".5\"\r\n"));
  }

  private static Stream<Text> services() {
    return Stream.of(
        rows(
            "azure-metrics",
            "{\"interval\":\"PT1M\",\"value\":[{\"name\":{\"value\":\"OS Disk Write Bytes/sec\"},"
                + "\"unit\":\"BytesPerSecond\",\"timeseries\":[{\"data\":[\n",
            i ->
                "{\"timeStamp\":\"2026-11-23T09:"
                    + (10 + i)
                    + ":00Z\",\"average\":"
                    + i
                    + ".5}"
                    + (i == ROWS - 1 ? "]}]}]}" : ",\n")),
        rows(
            "azure-metrics-csv",
            "Avg OS Disk Write Bytes/sec for vm\nTime,OS Disk Write Bytes/sec (Avg)\n",
            i -> "2026-11-23T09:" + (10 + i) + ":00Z," + i + "\n"),
        rows(
            "asr-churn",
            "TimeGenerated [UTC],Category,InstanceName_s,Value_s\n",
            i -> "\"11/23/2026, 9:" + (10 + i) + ":00.000 AM\",Churn,vm," + i + "\n"),
        rows(
            "asr-rpo",
            "[",
            i ->
                "{\"TimeGenerated\":\"2026-11-23T09:"
                    + (10 + i)
                    + ":00Z\",\"name_s\":\"vm\",\"rpoInSeconds_d\":"
                    + i
                    + "}"
                    + (i == ROWS - 1 ? "]" : ",")));
  }

  /** Records of version 1. */
  static byte[] vscsi(int records) {
    final ByteBuffer bytes = ByteBuffer.allocate(32 * records).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < records; i++) {
      bytes.putInt(i).putInt(4096).putInt(1).putShort((short) 0x2a).putShort((short) 256);
      bytes.putLong(8L * i).putLong(5_633_898_434_978L + i);
    }
    return bytes.array();
  }
}
