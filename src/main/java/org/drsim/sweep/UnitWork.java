package org.drsim.sweep;

import java.io.Serializable;

/**
 * Does pieces of a study's work. What it gives is a function of the unit alone: not of who does it,
 * when, how often, or in which order. It can be sent to other machines, together with the files of
 * the study.
 */
public interface UnitWork extends Serializable {

  /**
   * Does a piece, in the calling thread; several threads may call at once.
   *
   * @return what its replications observed, as {@link Outcomes#bytes}
   */
  byte[] run(Unit unit);
}
