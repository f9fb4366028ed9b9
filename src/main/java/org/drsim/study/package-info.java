/** Replications of a scenario, brought together. */
@NullMarked
package org.drsim.study;

import org.jspecify.annotations.NullMarked;
