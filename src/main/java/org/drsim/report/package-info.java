/** Stored results as a page for people: one HTML file that needs nothing beside it. */
@NullMarked
package org.drsim.report;

import org.jspecify.annotations.NullMarked;
