package org.drsim.trace;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/** The formats that can be read. A format is told from content in this order. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold no state.
public enum TraceFormat {
  /** VMware vSCSI traces, binary. */
  VSCSI("vscsi", Kind.REQUESTS, VscsiParser::tells, options -> new VscsiParser()),
  /** The block traces of Microsoft Research Cambridge; SNIA IOTTA trace 387. */
  MSR("msr", Kind.REQUESTS, MsrGrammar::new),
  /** SPC, as the UMass repository publishes Financial1 and others. */
  SPC("spc", Kind.REQUESTS, SpcGrammar::new),
  /** Alibaba block traces of 2020. */
  ALIBABA("alibaba", Kind.REQUESTS, AlibabaGrammar::new),
  /** Tencent CBS of 2018. */
  TENCENT("tencent", Kind.REQUESTS, TencentGrammar::new),
  /** fio's bandwidth log of windows. */
  FIO_BW("fio-bw", Kind.COUNTERS, FioBandwidthParser::tells, FioBandwidthParser::new),
  /** fio's bandwidth log of single requests. */
  FIO_BW_REQUESTS(
      "fio-bw-requests", Kind.REQUESTS, FioRequestGrammar::tells, FioRequestGrammar::parser),
  /** VMware vSCSI traces as text. */
  VSCSI_CSV("vscsi-csv", Kind.REQUESTS, VscsiCsvGrammar::new),
  /** The default text of blkparse. */
  BLKPARSE("blkparse", Kind.REQUESTS, BlkparseParser::tells, BlkparseParser::new),
  /** What fio writes with write_iolog. */
  FIO_IOLOG("fio-iolog", Kind.REQUESTS, FioLogParser::tells, options -> new FioLogParser()),
  /** Two columns: when, and how many bytes were written then. */
  SECONDS_BYTES(
      "seconds,bytes",
      Kind.REQUESTS,
      SecondsBytesGrammar::tells,
      options -> new RequestLines(new SecondsBytesGrammar())),
  /** drsim's own CSV of requests. */
  CSV_REQUESTS(
      "csv-requests", Kind.REQUESTS, NeutralRequestsParser::tells, NeutralRequestsParser::new),
  /** drsim's own CSV of counters. */
  CSV_COUNTERS(
      "csv-counters", Kind.COUNTERS, NeutralCounterParser::tells, NeutralCounterParser::new),
  /** The text of iostat. */
  IOSTAT("iostat", Kind.COUNTERS, IostatParser::tells, IostatParser::new),
  /** iostat -o JSON. */
  IOSTAT_JSON(
      "iostat-json",
      Kind.COUNTERS,
      head -> SysstatJsonParser.tells(head, "\"disk_device\""),
      options -> new SysstatJsonParser(options, true)),
  /** sadf -d. */
  SADF("sadf", Kind.COUNTERS, SadfParser::tells, SadfParser::new),
  /** sadf -j. */
  SADF_JSON(
      "sadf-json",
      Kind.COUNTERS,
      head -> SysstatJsonParser.tells(head, "\"disk-device\""),
      options -> new SysstatJsonParser(options, false)),
  /** The text of sar -d. */
  SAR("sar", Kind.COUNTERS, SarParser::tells, SarParser::new),
  /** Snapshots of /proc/diskstats. */
  DISKSTATS("diskstats", Kind.COUNTERS, DiskstatsParser::tells, DiskstatsParser::new),
  /** Counters of Windows and of esxtop. */
  PERFMON("perfmon", Kind.COUNTERS, PerfMonParser::tells, PerfMonParser::new),
  /** Metrics of Azure Monitor as JSON. */
  AZURE_METRICS("azure-metrics", Kind.COUNTERS, AzureMetricsParser::tells, AzureMetricsParser::new),
  /** Metrics of Azure Monitor as CSV. */
  AZURE_METRICS_CSV(
      "azure-metrics-csv", Kind.COUNTERS, AzureMetricsCsvParser::tells, AzureMetricsCsvParser::new),
  /** Site Recovery's log of the RPO. */
  ASR_RPO(
      "asr-rpo",
      Kind.LOGGED_RPO,
      head -> SiteRecoveryParser.tells(head, true),
      options -> new SiteRecoveryParser(options, true)),
  /** Site Recovery's logs of churn and of upload. */
  ASR_CHURN(
      "asr-churn",
      Kind.COUNTERS,
      head -> SiteRecoveryParser.tells(head, false),
      options -> new SiteRecoveryParser(options, false)),
  /** DiskSim, SSDsim, MQSim: the unit of time is not in the file. */
  DISKSIM("disksim", Kind.REQUESTS, BlankParsers::tells, BlankParsers::diskSim),
  /** Replayer text of the LinnOS family; never told from content alone. */
  REPLAYER("replayer", Kind.REQUESTS, head -> false, BlankParsers::replayer);

  private final String label;
  private final Kind kind;
  private final Predicate<Head> beginning;
  private final Function<TraceOptions, TraceParser> parser;

  /** What the records of a format are. */
  public enum Kind {
    /** One for each request to a disk. */
    REQUESTS,
    /** Bytes of an interval. */
    COUNTERS,
    /** Recovery point objectives as a service logged them. */
    LOGGED_RPO
  }

  TraceFormat(String label, Kind kind, Supplier<RequestGrammar> grammar) {
    this(
        label,
        kind,
        head -> LineTest.most(head, grammar.get()),
        options -> new RequestLines(grammar.get()));
  }

  TraceFormat(
      String label,
      Kind kind,
      Predicate<Head> beginning,
      Function<TraceOptions, TraceParser> parser) {
    this.label = label;
    this.kind = kind;
    this.beginning = beginning;
    this.parser = parser;
  }

  /**
   * The format that a user calls by this name, in any case.
   *
   * @throws InvalidQuantityException if there is none
   */
  public static TraceFormat parse(String name) {
    for (final TraceFormat format : values()) {
      if (format.label.equalsIgnoreCase(name.strip())) {
        return format;
      }
    }
    throw new InvalidQuantityException(name, "allowed is one of " + labels());
  }

  /** The format to which the beginning of a file belongs, if any. */
  static @Nullable TraceFormat toldFrom(Head head) {
    for (final TraceFormat format : values()) {
      if (format.beginning.test(head)) {
        return format;
      }
    }
    return null;
  }

  static String labels() {
    return Arrays.stream(values()).map(TraceFormat::toString).collect(Collectors.joining(" | "));
  }

  /** A parser for one reading of one file. */
  TraceParser parser(TraceOptions options) {
    return parser.apply(options);
  }

  /** What its records are. */
  public Kind kind() {
    return kind;
  }

  /** The name by which a user calls it. */
  @Override
  public String toString() {
    return label;
  }
}
