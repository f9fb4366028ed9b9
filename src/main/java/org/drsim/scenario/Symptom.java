package org.drsim.scenario;

import java.time.Duration;

/**
 * What people notice instead of what is behind it: an application does not serve.
 *
 * @param application its name
 * @param downFor how long it has not served when they notice
 */
public record Symptom(@Identifier String application, @InRange(from = "0 s") Duration downFor) {}
