package org.drsim.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one might change where a step decides how long a recovery takes. */
final class Advice {

  private static final String OTHER = "shorten that step, or let it happen beside others";

  /** By the beginning of the name of the step. */
  private static final Map<String, String> BY_STEP = new LinkedHashMap<>();

  static {
    BY_STEP.put("detection", "notice it earlier: alerts on what users see");
    BY_STEP.put("decision", "decide by a rule that is agreed beforehand, and rehearse it");
    BY_STEP.put("waiting", "wait for less long whether the outage ends by itself");
    BY_STEP.put(
        "controlPlane", "have the vault and the target in regions that do not fail with it");
    BY_STEP.put("handsOn", "put the work of hands into scripts, or more people on it");
    BY_STEP.put("processing", "choose latest-processed where the loss allows, or speed the way up");
    BY_STEP.put("synchronising", "shut down less, or speed the way of the writes up");
    BY_STEP.put("shutdown", "skip the shutdown where the source is lost anyway");
    BY_STEP.put("disks", "fewer disks in a machine, or more slots");
    BY_STEP.put(
        "writeLimit", "spread machines over subscriptions: the control plane limits writes");
    BY_STEP.put("machine", "keep machines ready, or reserve capacity");
    BY_STEP.put("capacity", "reserve capacity in the target: it is short when all need it");
    BY_STEP.put("cleanup", "hold drills when nothing else is to be feared, and clean up soon");
    BY_STEP.put("verification", "know the time of the damage, or look at machines by scripts");
    BY_STEP.put("restore", "keep points for longer than damage stays unnoticed");
    BY_STEP.put("boot", "smaller images, fewer services at start");
    BY_STEP.put("application", "make the application start faster, or keep one warm");
    BY_STEP.put("script", "make the script faster, or run it beside others");
    BY_STEP.put("manual", "put the manual step into a script");
    BY_STEP.put("healthProbe", "look at endpoints more often");
    BY_STEP.put("oldEndpoint", "give the old endpoint up after fewer failures");
    BY_STEP.put("nameExpiry", "a shorter time to live of the name");
    BY_STEP.put("gate: quota", "ask for the quota now: recoveries are no time to wait for it");
    // Closed for as long as the control plane of its region, or the vault, is down.
    BY_STEP.put(
        "gate: resourceGroup",
        "have the resource group and the vault in regions whose control plane does not fail with it");
    BY_STEP.put("gate", "mend it now: validate --readiness names the place");
  }

  private Advice() {}

  static String on(String step) {
    return BY_STEP.entrySet().stream()
        .filter(entry -> step.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }
}
