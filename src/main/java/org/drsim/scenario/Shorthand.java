package org.drsim.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a record: a plain value stands for a mapping with only this key ({@code regions:
 * [northeurope]}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shorthand {

  String value();

  /** Whether a list may stand for it, too. */
  boolean list() default false;
}
