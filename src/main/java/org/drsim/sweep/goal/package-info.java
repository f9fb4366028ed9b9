/** Looks for something in a design: extreme values, the best design, fronts, what inputs do. */
@NullMarked
package org.drsim.sweep.goal;

import org.jspecify.annotations.NullMarked;
