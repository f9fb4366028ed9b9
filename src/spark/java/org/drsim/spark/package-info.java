/** Spark as what does the units of a study. Not part of the ordinary program. */
@NullMarked
package org.drsim.spark;

import org.jspecify.annotations.NullMarked;
