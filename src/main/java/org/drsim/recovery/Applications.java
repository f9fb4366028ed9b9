package org.drsim.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drsim.scenario.Application;
import org.drsim.scenario.Members;
import org.drsim.scenario.Scenario;

/**
 * Whether each application of a run serves: what it needs does, so do the applications that it
 * comes after, and users get there. At the beginning all do.
 */
public final class Applications {

  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, List<Need>> needsOf = new LinkedHashMap<>();
  private final List<ApplicationListener> listeners = new ArrayList<>();

  /** So many of some machines have to serve. */
  private static final class Need {

    private final State application;
    private final int wanted;
    private int serving;

    private Need(State application, int wanted, int serving) {
      this.application = application;
      this.wanted = wanted;
      this.serving = serving;
    }

    private boolean isMet() {
      return serving >= wanted;
    }
  }

  private static final class State {

    private final String name;
    private final List<Need> needs = new ArrayList<>();
    private final List<State> after = new ArrayList<>();
    private final List<State> before = new ArrayList<>();
    private boolean serves = true;

    /** How many plans have not led users to it yet. */
    private int held;

    private State(String name) {
      this.name = name;
    }

    /** Plans keep users away only from where they have not been. */
    private boolean wouldServe() {
      return needs.stream().allMatch(Need::isMet)
          && after.stream().allMatch(other -> other.serves)
          && (serves || held == 0);
    }
  }

  public Applications(Scenario complete) {
    complete.applications().forEach(one -> states.put(one.name(), new State(one.name())));
    Members.needs(complete).forEach((name, needs) -> needs.forEach(need -> add(state(name), need)));
    for (final Application application : complete.applications()) {
      for (final String other : application.after()) {
        state(application.name()).after.add(state(other));
        state(other).before.add(state(application.name()));
      }
    }
  }

  private State state(String application) {
    return Objects.requireNonNull(states.get(application), application);
  }

  private void add(State application, Members.Needed needed) {
    final Need need = new Need(application, needed.machines(), needed.names().size());
    application.needs.add(need);
    needed
        .names()
        .forEach(machine -> needsOf.computeIfAbsent(machine, m -> new ArrayList<>(1)).add(need));
  }

  /** Whether there are any. */
  public boolean isEmpty() {
    return states.isEmpty();
  }

  /** The names of all. */
  public Set<String> names() {
    return new LinkedHashSet<>(states.keySet());
  }

  /** Has somebody told of every change. */
  public void tell(ApplicationListener listener) {
    listeners.add(listener);
  }

  /** A machine serves from now on, or does not. */
  void machine(String name, boolean serves) {
    for (final Need need : needsOf.getOrDefault(name, List.of())) {
      need.serving += serves ? 1 : -1;
      refresh(need.application);
    }
  }

  /** Users do not come back to the applications of machines before they are led there. */
  void hold(List<String> machines, boolean held) {
    final Set<State> concerned = new LinkedHashSet<>();
    machines.forEach(
        machine ->
            needsOf
                .getOrDefault(machine, List.of())
                .forEach(need -> concerned.add(need.application)));
    concerned.forEach(
        application -> {
          application.held += held ? 1 : -1;
          refresh(application);
        });
  }

  private void refresh(State application) {
    final boolean serves = application.wouldServe();
    if (serves != application.serves) {
      application.serves = serves;
      listeners.forEach(listener -> listener.changed(application.name, serves));
      application.before.forEach(this::refresh);
    }
  }
}
