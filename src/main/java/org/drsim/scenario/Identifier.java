package org.drsim.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a text component: a name by which things are found again, in paths, tables and charts. It has
 * 1 to 64 letters, digits, {@code -}, {@code _} and {@code .}, and begins with a letter or digit.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {}
