package org.drsim.scenario;

import java.time.Duration;

/**
 * When protection of a machine is switched on. A machine that does not say has long been protected
 * when the simulation starts.
 */
@Shorthand("at")
public record Enabled(@Default("0 s") @InRange(from = "0 s") Duration at) {}
