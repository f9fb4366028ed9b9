/** One scenario, one seed, one replication: the wiring of a run. */
@NullMarked
package org.drsim.run;

import org.jspecify.annotations.NullMarked;
