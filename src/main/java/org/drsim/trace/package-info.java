/** Reads captured disk writes from files. An edge: model rooms see only what it decodes. */
@NullMarked
package org.drsim.trace;

import org.jspecify.annotations.NullMarked;
