/** Studies: a scenario at many design points, with replications of each. */
@NullMarked
package org.drsim.sweep;

import org.jspecify.annotations.NullMarked;
