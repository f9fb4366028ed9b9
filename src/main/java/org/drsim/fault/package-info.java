/**
 * What breaks, when, and what that does: each fault has separate effects on what is in its scope.
 * Stops are counted and factors multiplied, so that faults may overlap.
 */
@NullMarked
package org.drsim.fault;

import org.jspecify.annotations.NullMarked;
