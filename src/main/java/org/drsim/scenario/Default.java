package org.drsim.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The value a key has when a scenario leaves it out, written as a scenario would write it (YAML).
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {

  String value();

  /**
   * Where the value comes from, and then it is listed in every result; none where it is a choice of
   * this tool, without a claim about the product. At most one.
   */
  Grade[] grade() default {};

  /** Who publishes the value, how it was measured, or what an assumed one rests on. */
  String source() default "";

  /** Origin of a default value. */
  enum Grade {
    /** Published by the provider. */
    PUBLISHED,
    /** Fitted to measurements of the provider's service. */
    MEASURED,
    /** No published figure exists. */
    ASSUMED;

    /** That of a default value; empty where it is a choice of this tool. */
    public static Optional<Grade> of(Default fallback) {
      return Arrays.stream(fallback.grade()).findFirst();
    }

    /** As results print it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
