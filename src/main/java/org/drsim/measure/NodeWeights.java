package org.drsim.measure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole weight for each node of a grid. Nodes that have one lie together, so that they are kept
 * in short blocks: there are several grids for every machine, and most nodes never have a weight.
 * Weights are sums of whole numbers, so that they do not depend on the order of adding.
 */
final class NodeWeights {

  private static final int BLOCK_BITS = 4;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** From {@link #firstBlock} on; null where no node has a weight. */
  private int[] @Nullable [] blocks = new int[0][];

  private int firstBlock;

  /** What does not fit into 32 bits, in units of 2^32; null where everything does. */
  private @Nullable NodeWeights carried;

  /** Adds to the weight of a node. */
  void add(int node, long weight) {
    add(block(node >> BLOCK_BITS), node, weight);
  }

  /** Adds to the weights of a node and of the next, which mostly lie in the same block. */
  void add(int node, long weight, long weightOfNext) {
    final int[] block = block(node >> BLOCK_BITS);
    final int next = node + 1;
    add(block, node, weight);
    add((next & (BLOCK - 1)) == 0 ? block(next >> BLOCK_BITS) : block, next, weightOfNext);
  }

  private void add(int[] block, int node, long weight) {
    final long sum = block[node & (BLOCK - 1)] + weight;
    block[node & (BLOCK - 1)] = (int) sum;
    if (sum != (int) sum) {
      carry(node, (sum - (int) sum) >> Integer.SIZE);
    }
  }

  private void carry(int node, long units) {
    if (carried == null) {
      carried = new NodeWeights();
    }
    carried.add(node, units);
  }

  void addAll(NodeWeights other) {
    for (int i = 0; i < other.blocks.length; i++) {
      final int[] more = other.blocks[i];
      for (int place = 0; more != null && place < BLOCK; place++) {
        add(((other.firstBlock + i) << BLOCK_BITS) + place, more[place]);
      }
    }
    if (other.carried != null) {
      if (carried == null) {
        carried = new NodeWeights();
      }
      carried.addAll(other.carried);
    }
  }

  /** No node before it has a weight. */
  int first() {
    return firstBlock << BLOCK_BITS;
  }

  /** No node from it on has a weight. */
  int end() {
    return (firstBlock + blocks.length) << BLOCK_BITS;
  }

  long of(int node) {
    final int place = (node >> BLOCK_BITS) - firstBlock;
    final int[] block = place < 0 || place >= blocks.length ? null : blocks[place];
    final long low = block == null ? 0 : block[node & (BLOCK - 1)];
    return carried == null ? low : low + (carried.of(node) << Integer.SIZE);
  }

  /** All there is to know, for {@link #of(double[])}: node and weight in turn. */
  double[] toNumbers() {
    return IntStream.range(first(), end())
        .filter(node -> of(node) != 0)
        .mapToObj(node -> new double[] {node, of(node)})
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /** A double holds a whole weight exactly up to 2^53. */
  static NodeWeights of(double[] numbers) {
    final NodeWeights weights = new NodeWeights();
    for (int i = 0; i < numbers.length; i += 2) {
      weights.add((int) numbers[i], (long) numbers[i + 1]);
    }
    return weights;
  }

  private int[] block(int number) {
    if (number < firstBlock || number >= firstBlock + blocks.length) {
      reach(number);
    }
    final int place = number - firstBlock;
    int[] block = blocks[place];
    if (block == null) {
      block = new int[BLOCK];
      blocks[place] = block;
    }
    return block;
  }

  private void reach(int number) {
    if (blocks.length == 0) {
      firstBlock = number;
    }
    final int before = Math.max(0, firstBlock - number);
    final int length = Math.max(before + blocks.length, number - firstBlock + 1);
    final int[] @Nullable [] longer = new int[length][];
    System.arraycopy(blocks, 0, longer, before, blocks.length);
    blocks = longer;
    firstBlock -= before;
  }
}
