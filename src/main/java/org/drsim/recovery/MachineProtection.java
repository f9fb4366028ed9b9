package org.drsim.recovery;

/** Where one machine of one run is between being protected and being protected again. */
public final class MachineProtection {

  private ProtectionState state = ProtectionState.PROTECTED;

  /**
   * It goes on to another state.
   *
   * @throws IllegalStateException if that cannot follow
   */
  void to(ProtectionState next) {
    state = state.to(next);
  }

  ProtectionState state() {
    return state;
  }
}
