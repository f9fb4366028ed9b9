package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class LogbackProviderTest {

  /** It stands in for Logback's own, so that a log is the same whichever of both is asked first. */
  @Test
  void itConfiguresTheLogAsLogbackItselfDoes() {
    final LogbackProvider provider = new LogbackProvider();
    provider.initialize();
    final LoggerContext context = (LoggerContext) provider.getLoggerFactory();
    final LoggerContext usual = (LoggerContext) LoggerFactory.getILoggerFactory();

    assertThat(context.isStarted()).isTrue();
    assertThat(root(context).getLevel()).isEqualTo(root(usual).getLevel());
    assertThat(root(context).iteratorForAppenders())
        .toIterable()
        .singleElement()
        .hasToString(root(usual).iteratorForAppenders().next().toString());
    context.stop();
  }

  private static Logger root(LoggerContext context) {
    return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
