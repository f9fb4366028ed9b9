package org.drsim.study;

import java.util.Optional;

/**
 * Keeps what a study has added up, so that it can go on after the program was stopped. It is bound
 * to everything that shapes the result; who makes one sees to that.
 */
public interface Journal {

  /** Keeps nothing. */
  Journal NONE =
      new Journal() {
        @Override
        public Optional<byte[]> saved() {
          return Optional.empty();
        }

        @Override
        public boolean isDue() {
          return false;
        }

        @Override
        public void save(byte[] state) {}
      };

  /** What was saved last, whole; nothing where there is nothing, or nothing whole. */
  Optional<byte[]> saved();

  /** Whether so much work was done since the last time that saving it pays. */
  boolean isDue();

  /** Saves a state in place of the one before. Called by one thread at a time. */
  void save(byte[] state);
}
