/** What would fail, or disappoint, if one failed over now. */
@NullMarked
package org.drsim.scenario.readiness;

import org.jspecify.annotations.NullMarked;
