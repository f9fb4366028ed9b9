package org.drsim.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/**
 * The value a key has when a scenario leaves it out, written as a scenario would write it (YAML).
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {

  String value();

  /** Where the value comes from; all but chosen ones are listed in every result. */
  Grade grade() default Grade.CHOSEN;

  /** Who publishes the value, how it was measured, or what an assumed one rests on. */
  String source() default "";

  /** Origin of a default value. */
  enum Grade {
    /** A choice of this tool, without a claim about the product. */
    CHOSEN,
    /** Published by the provider. */
    PUBLISHED,
    /** Fitted to measurements of the provider's service. */
    MEASURED,
    /** No published figure exists. */
    ASSUMED;

    /** As results print it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
