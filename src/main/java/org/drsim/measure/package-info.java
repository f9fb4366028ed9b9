/** What is seen from outside: RPO, lag and backlog, exact and in bounded memory. */
@NullMarked
package org.drsim.measure;

import org.jspecify.annotations.NullMarked;
