package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Count;

/**
 * How protection is switched on: resources are created in the target, the agent is installed, it
 * registers, the disks are copied, and then the first recovery point can come.
 *
 * @param retryAfter time from a failed attempt at a step to the next attempt
 * @param waveSize how many machines are switched on together; the next so many begin when all of
 *     them have a recovery point
 */
public record Enabling(
    @Default(
            value = "{takes: {lognormal: {median: 2 min, sigma: 0.5}}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure published")
        EnablingStep createResources,
    @Default(
            value = "{takes: {lognormal: {median: 5 min, sigma: 0.5}}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure published")
        EnablingStep installAgent,
    @Default(
            value = "{takes: {lognormal: {median: 1 min, sigma: 0.5}}}",
            grade = Default.Grade.ASSUMED,
            source = "no figure published")
        EnablingStep register,
    @Default(value = "30 min", grade = Default.Grade.ASSUMED, source = "no figure published")
        @InRange(from = "0 s")
        Duration retryAfter,
    @Default("unlimited") @InRange(from = "1") Count waveSize) {}
