/** Sets what a service logged against what was simulated, and fits parameters to it. */
@NullMarked
package org.drsim.calibration;

import org.jspecify.annotations.NullMarked;
