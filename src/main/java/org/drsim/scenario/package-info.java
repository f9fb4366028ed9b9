/** What a user asked to be simulated, complete and free of contradictions. */
@NullMarked
package org.drsim.scenario;

import org.jspecify.annotations.NullMarked;
