/** What a stream of captured writes says: rates, bursts, overwrites, and what they imply. */
@NullMarked
package org.drsim.profile;

import org.jspecify.annotations.NullMarked;
