package org.drsim.recovery;

/**
 * The replicated disks of a machine together.
 *
 * @param bytes that they have, or use where that is stated
 * @param bytesPerSecond that can be read from them
 * @param copyBytesPerSecond at which they are copied whole
 */
public record DiskVolume(double bytes, double bytesPerSecond, double copyBytesPerSecond) {}
