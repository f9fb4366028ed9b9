package org.drsim.scenario;

import java.time.Duration;

/**
 * How users find what was recovered: by a name that follows the health of an endpoint. Source of
 * the defaults: Microsoft Learn, Traffic Manager endpoint monitoring.
 *
 * @param probe interval between two looks at an endpoint
 * @param failures that are tolerated in a row before the old endpoint is given up
 * @param timeout of one look
 * @param ttl for how long the old name is remembered by users
 */
public record TrafficSwitch(
    @Default(
            value = "30 s",
            grade = Default.Grade.PUBLISHED,
            source = "Traffic Manager endpoint monitoring")
        @InRange(from = "1 s")
        Duration probe,
    @Default(
            value = "3",
            grade = Default.Grade.PUBLISHED,
            source = "Traffic Manager endpoint monitoring")
        @InRange(from = "0", to = "9")
        int failures,
    @Default(
            value = "10 s",
            grade = Default.Grade.PUBLISHED,
            source = "Traffic Manager endpoint monitoring")
        @InRange(from = "0 s")
        Duration timeout,
    @Default(
            value = "60 s",
            grade = Default.Grade.PUBLISHED,
            source = "common guides; the documented timeline has 30 s")
        @InRange(from = "0 s")
        Duration ttl) {}
