/**
 * Simulated time on DSOL. The only package that knows DSOL; it gives out nothing but {@link
 * org.drsim.engine.Engine}.
 */
package org.drsim.engine.dsol;
