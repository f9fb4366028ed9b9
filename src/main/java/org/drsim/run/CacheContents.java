package org.drsim.run;

/** Written bytes that are in a cache account, of all its machines. */
final class CacheContents {

  private long bytes;
  private long maxBytes;

  void change(long more) {
    bytes += more;
    maxBytes = Math.max(maxBytes, bytes);
  }

  void forgetMaximum() {
    maxBytes = bytes;
  }

  long maxBytes() {
    return maxBytes;
  }
}
