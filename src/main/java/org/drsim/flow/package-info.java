/** Flows that share resources: max-min fair rates, over all resources of every path at once. */
@NullMarked
package org.drsim.flow;

import org.jspecify.annotations.NullMarked;
