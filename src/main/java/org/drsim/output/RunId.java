package org.drsim.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The name of a run: the beginning of a digest over everything that shapes its results. */
final class RunId {

  private static final int DIGITS = 12;

  private final MessageDigest digest = Digest.sha256();

  private RunId() {}

  static String of(RunOutput output) {
    RunId id = new RunId();
    id.add(output.toolVersion(), output.scenarioText(), output.inputs());
    id.add("seed", Long.toString(output.result().scenario().simulation().seed()));
    id.add("replications", Integer.toString(output.result().replications()));
    id.add("replication", String.valueOf(output.replication()));
    return HexFormat.of().formatHex(id.digest.digest()).substring(0, DIGITS);
  }

  /**
   * Of something else that is computed from a scenario.
   *
   * @param further whatever else shapes it
   */
  static String of(
      String toolVersion, String scenarioText, List<InputFile> inputs, List<String> further) {
    RunId id = new RunId();
    id.add(toolVersion, scenarioText, inputs);
    further.forEach(value -> id.add("further", value));
    return HexFormat.of().formatHex(id.digest.digest()).substring(0, DIGITS);
  }

  /** Of a study of which it is not known yet how many replications it will have; 32 bytes. */
  static byte[] ofStudy(String toolVersion, String scenarioText, List<InputFile> inputs) {
    RunId id = new RunId();
    id.add(toolVersion, scenarioText, inputs);
    return id.digest.digest();
  }

  private void add(String toolVersion, String scenarioText, List<InputFile> inputs) {
    add("tool", toolVersion);
    add("scenario", scenarioText);
    for (InputFile input : inputs) {
      add(input.name(), input.sha256());
    }
  }

  /** The length goes first, so that no two lists of fields look the same to the digest. */
  private void add(String name, String value) {
    for (String part : new String[] {name, value}) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }
}
