/**
 * What observations tell: intervals, tests, comparisons and selections, each with what it assumes.
 * Knows numbers only, nothing of what they are measured on.
 */
@NullMarked
package org.drsim.statistics;

import org.jspecify.annotations.NullMarked;
