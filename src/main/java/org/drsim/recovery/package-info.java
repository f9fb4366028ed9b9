/**
 * What people and the service do about faults: detect, decide, fail over to a recovery point, step
 * by step until machines serve elsewhere.
 */
@NullMarked
package org.drsim.recovery;

import org.jspecify.annotations.NullMarked;
