/** Simulated time behind a small interface, and counter-based random numbers. */
@NullMarked
package org.drsim.engine;

import org.jspecify.annotations.NullMarked;
