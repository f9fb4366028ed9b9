/** The way of a write: batches, upload, processing, transfer, apply, recovery points. */
@NullMarked
package org.drsim.replication;

import org.jspecify.annotations.NullMarked;
