/** Commands, flags, exit codes, and what a terminal shows. */
@NullMarked
package org.drsim.cli;

import org.jspecify.annotations.NullMarked;
