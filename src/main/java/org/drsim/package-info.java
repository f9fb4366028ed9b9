/** Discrete-event simulation of multi-region disaster recovery. */
@NullMarked
package org.drsim;

import org.jspecify.annotations.NullMarked;
