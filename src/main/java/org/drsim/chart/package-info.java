/** Pictures of results, as PNG and SVG. The only room that knows JFreeChart. */
@NullMarked
package org.drsim.chart;

import org.jspecify.annotations.NullMarked;
