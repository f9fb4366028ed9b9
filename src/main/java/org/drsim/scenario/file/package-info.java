/** Scenario files: reading them with every problem named by its position, and writing them. */
@NullMarked
package org.drsim.scenario.file;

import org.jspecify.annotations.NullMarked;
