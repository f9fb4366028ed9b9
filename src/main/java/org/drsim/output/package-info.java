/** A run's folder and what is in it; the same results for the terminal. */
@NullMarked
package org.drsim.output;

import org.jspecify.annotations.NullMarked;
