/** Who writes, how much, when: the cumulative byte function of each disk. */
@NullMarked
package org.drsim.workload;

import org.jspecify.annotations.NullMarked;
