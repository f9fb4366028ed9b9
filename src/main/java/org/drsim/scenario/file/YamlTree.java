package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Builds the tree of one untrusted YAML 1.2 document from the parser's events. Depth and what
 * aliases expand to are bounded while building, so that later walks need no care. Duplicate keys
 * are left in; see {@link DuplicateKeys}.
 */
final class YamlTree {

  private static final int SMALLEST_BUFFER = 1024;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ALIASED_NODES = 100_000;

  /**
   * A finished node that aliases may repeat.
   *
   * @param size how many nodes it stands for, aliases in it expanded
   * @param height how many levels it has, aliases in it expanded
   */
  private record Anchored(Node node, int size, int height) {}

  private final Place origin;
  private final Iterator<Event> events;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;
  private int aliasedNodes;
  private int deepest;

  private YamlTree(Place origin, Iterator<Event> events) {
    this.origin = origin;
    this.events = events;
  }

  /**
   * The document of a text.
   *
   * @param origin of the text; positions are counted in it if it is a file
   * @return nothing for a text without a document, or with an empty one
   */
  static Optional<Node> parse(String text, Place origin) throws InvalidScenarioException {
    // A buffer for all of it: the parser fails where one ends within a pair of surrogates.
    final LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(Math.max(SMALLEST_BUFFER, text.length() + 1))
            .setUseMarks(true)
            .build();
    try {
      return new YamlTree(origin, new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      throw YamlFaults.problem(e, origin);
    } catch (YamlVersionException e) {
      throw Problems.only(
          origin, "", "another version in '%YAML'; allowed is 1.2, or no such line");
    } catch (YamlEngineException e) {
      throw Problems.only(origin, "", "is not YAML: " + Text.shown(String.valueOf(e.getMessage())));
    }
  }

  private Optional<Node> document() throws InvalidScenarioException {
    @Nullable Node root = null;
    while (events.hasNext()) {
      final Event event = events.next();
      if (event instanceof NodeEvent start) {
        if (root != null) {
          throw refuse(event, "a second document; a scenario is one document, without '---'");
        }
        root = node(start, 1);
      }
    }
    return Optional.ofNullable(root).filter(node -> !Node.isNothing(node));
  }

  private Node node(NodeEvent event, int depth) throws InvalidScenarioException {
    if (event instanceof AliasEvent alias) {
      return expand(alias, depth);
    }
    if (depth > MAX_DEPTH) {
      throw refuse(event, "nested deeper than " + MAX_DEPTH + " levels; a scenario needs fewer");
    }
    final int before = nodes;
    final int deepestBefore = deepest;
    deepest = depth;
    nodes++;
    final Node node =
        event instanceof CollectionStartEvent start ? collection(start, depth) : scalar(event);
    final int size = nodes - before;
    final int height = deepest - depth + 1;
    event.getAnchor().ifPresent(a -> anchors.put(a.getValue(), new Anchored(node, size, height)));
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  private Node expand(AliasEvent alias, int depth) throws InvalidScenarioException {
    final String name = alias.getAlias().getValue();
    final Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw refuse(
          alias,
          "alias "
              + Text.quote("*" + name)
              + " has no finished anchor before it; an alias repeats an earlier value");
    }
    aliasedNodes += anchored.size();
    nodes += anchored.size();
    deepest = Math.max(deepest, depth + anchored.height() - 1);
    if (aliasedNodes > MAX_ALIASED_NODES || deepest > MAX_DEPTH) {
      throw refuse(
          alias,
          "the aliases of this file expand to more than "
              + MAX_ALIASED_NODES
              + " values or "
              + MAX_DEPTH
              + " levels; write out less");
    }
    return anchored.node();
  }

  private Node collection(CollectionStartEvent start, int depth) throws InvalidScenarioException {
    checkTag(start.getTag(), start);
    return start instanceof MappingStartEvent ? mapping(start, depth) : items(start, depth);
  }

  private Node items(CollectionStartEvent start, int depth) throws InvalidScenarioException {
    final List<Node> items = new ArrayList<>();
    while (events.next() instanceof NodeEvent item) {
      items.add(node(item, depth + 1));
    }
    return new Node.Items(items, place(start));
  }

  private Node mapping(CollectionStartEvent start, int depth) throws InvalidScenarioException {
    final List<Node.Entry> entries = new ArrayList<>();
    while (events.next() instanceof NodeEvent first) {
      final Node.Scalar key = key(first);
      entries.add(new Node.Entry(key.text(), key.place(), value(depth)));
    }
    return new Node.Mapping(entries, place(start));
  }

  private Node value(int depth) throws InvalidScenarioException {
    return node((NodeEvent) events.next(), depth + 1);
  }

  private Node.Scalar key(NodeEvent event) throws InvalidScenarioException {
    if (!(event instanceof ScalarEvent scalar)) {
      throw refuse(event, "a key that is not a plain word; keys are words such as 'name'");
    }
    if (scalar.isPlain() && scalar.getValue().equals("<<")) {
      throw refuse(
          event, "merge key '<<', which YAML 1.2 does not have; use 'defaults' for shared values");
    }
    return scalar(event);
  }

  private Node.Scalar scalar(Event event) throws InvalidScenarioException {
    final ScalarEvent scalar = (ScalarEvent) event;
    checkTag(scalar.getTag(), scalar);
    return new Node.Scalar(scalar.getValue(), scalar.isPlain(), place(scalar));
  }

  private void checkTag(Optional<String> tag, Event event) throws InvalidScenarioException {
    if (tag.isPresent()) {
      throw refuse(
          event,
          "tag "
              + Text.quote(tag.get().replace(Tag.PREFIX, "!!"))
              + "; write the value without a tag");
    }
  }

  private InvalidScenarioException refuse(Event event, String message) {
    return Problems.only(place(event), "", message);
  }

  private Place place(Event event) {
    return YamlFaults.place(event.getStartMark(), origin);
  }
}
