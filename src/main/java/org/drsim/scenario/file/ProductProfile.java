package org.drsim.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drsim.scenario.ProductRules;

/**
 * The default values of products other than the reference product, one resource each. They are laid
 * under what a file states, also under the policies and cache accounts that it only implies, and
 * are listed as assumed where they are used.
 */
final class ProductProfile {

  /** The kinds of records that a profile has values for, and the lists in which some are. */
  private static final Map<String, String> LISTS =
      Map.of("policy", "policies", "cacheAccount", "cacheAccounts");

  private static final Map<String, Node.Mapping> READ = new ConcurrentHashMap<>();

  private ProductProfile() {}

  /** The tree with the values of its product wherever it states none. */
  static Node.Mapping layUnder(Node.Mapping root) {
    final String product = root.text("product").orElse(ProductRules.AZURE_SITE_RECOVERY);
    if (!ProductRules.PRODUCTS.contains(product)) {
      return root;
    }
    final Node.Mapping profile = of(product);
    final Implied implied = Implied.by(root);
    Node.Mapping whole = root;
    for (final Node.Entry kind : profile.entries()) {
      final String key = LISTS.getOrDefault(kind.key(), kind.key());
      final Node.Mapping values = (Node.Mapping) kind.value();
      whole =
          LISTS.containsKey(kind.key())
              ? underItems(whole, key, values, implied)
              : underMapping(whole, key, values);
    }
    return whole;
  }

  private static Node.Mapping underMapping(Node.Mapping root, String key, Node.Mapping values) {
    final Node stated = root.get(key);
    return root.with(
        key, under(stated == null ? new Node.Mapping(List.of(), root.firstKey()) : stated, values));
  }

  private static Node.Mapping underItems(
      Node.Mapping root, String key, Node.Mapping values, Implied implied) {
    final Node stated = root.get(key);
    if (stated != null && !(stated instanceof Node.Items)) {
      return root;
    }
    final List<Node> items = new ArrayList<>();
    final Set<String> names = new HashSet<>();
    if (stated instanceof Node.Items list) {
      for (final Node item : list.items()) {
        ItemNames.nameOf(item).ifPresent(names::add);
        items.add(under(item, values));
      }
    }
    final Place place = root.firstKey();
    for (final String name : implied.names(key)) {
      if (names.add(name)) {
        items.add(under(implied.item(key, name, place).orElseThrow(), values));
      }
    }
    return items.isEmpty()
        ? root
        : root.with(
            key,
            stated instanceof Node.Items list
                ? new Node.Items(items, list.place(), list.labels())
                : new Node.Items(items, place));
  }

  /** Not deeper than the keys themselves: a distribution is one value. */
  private static Node under(Node stated, Node.Mapping values) {
    if (!(stated instanceof Node.Mapping mapping)) {
      return stated;
    }
    Node.Mapping whole = mapping;
    for (final Node.Entry value : values.entries()) {
      if (mapping.get(value.key()) == null) {
        whole = whole.with(value.key(), value.value());
      }
    }
    return whole;
  }

  /**
   * The values of a product, by kind of record; read once.
   *
   * @param product one of {@link ProductRules#PRODUCTS}
   */
  static Node.Mapping of(String product) {
    return READ.computeIfAbsent(product, ProductProfile::load);
  }

  private static Node.Mapping load(String product) {
    final String resource = "products/" + product + ".yaml";
    final Place place = Place.ofProduct(product);
    try (InputStream in = ProductProfile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (Node.Mapping) YamlTree.parse(text, place).orElse(new Node.Mapping(List.of(), place));
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    } catch (InvalidScenarioException e) {
      throw new IllegalStateException("resource " + resource, e);
    }
  }
}
