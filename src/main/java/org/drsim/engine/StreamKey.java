package org.drsim.engine;

/**
 * What tells one stream of random numbers from all others: a hash of 128 bits of a sequence of
 * numbers and texts. Two halves absorb the same words through different mixers; each step is a
 * bijection of the word, so sequences that differ in one word differ in both halves, and others
 * collide as rarely as random numbers of 128 bits. Not made to withstand an attacker.
 */
record StreamKey(long first, long second) {

  /** Before anything was absorbed: fractions of the square roots of 2 and 3 (as in SHA-512). */
  static final StreamKey EMPTY = new StreamKey(0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL);

  private static final int CHARS_PER_WORD = 4;

  /** This key and one more number. */
  StreamKey with(long word) {
    return new StreamKey(Mixing.mix13(first ^ word), Mixing.moremur(second + word * Mixing.GOLDEN));
  }

  /** This key and one more text; its length goes first, so that "a", "bc" is not "ab", "c". */
  StreamKey with(String text) {
    StreamKey key = with(text.length());
    for (int start = 0; start < text.length(); start += CHARS_PER_WORD) {
      long word = 0;
      for (int i = start; i < Math.min(start + CHARS_PER_WORD, text.length()); i++) {
        word = word << Character.SIZE | text.charAt(i);
      }
      key = key.with(word);
    }
    return key;
  }
}
