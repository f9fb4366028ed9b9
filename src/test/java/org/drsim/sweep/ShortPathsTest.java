package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShortPathsTest {

  private static List<String> shortened(String... paths) {
    final ShortPaths all = new ShortPaths(List.of(paths));
    return all.paths().stream().map(all::of).toList();
  }

  @Test
  void theLastKeysAreKept_asFarAsTheyTellPathsApart() {
    assertThat(shortened("recovery.slots")).containsExactly("slots");
    assertThat(shortened("links[a->b].bandwidth", "workloads[w].churn"))
        .containsExactly("bandwidth", "churn");
    assertThat(shortened("links[a->b].bandwidth", "links[b->a].bandwidth"))
        .containsExactly("links[a->b].bandwidth", "links[b->a].bandwidth");
    assertThat(shortened("a.b.c", "d.b.c", "e.c.x")).containsExactly("a.b.c", "d.b.c", "x");
    assertThat(shortened("c", "b.c")).containsExactly("c", "b.c");
    assertThat(shortened("maxsize", "disk.size")).containsExactly("maxsize", "size");
  }

  /** A dot in the name of an item is none between keys. */
  @Test
  void namesStayWhole() {
    assertThat(shortened("machines[db.one]", "machines[db.one].disks[0].size"))
        .containsExactly("machines[db.one]", "size");
  }
}
