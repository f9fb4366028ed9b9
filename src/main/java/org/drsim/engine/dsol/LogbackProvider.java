package org.drsim.engine.dsol;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logback with the one configuration that there is. Its own provider asks all jars for others,
 * which takes a good part of the time of a small run.
 */
public final class LogbackProvider implements SLF4JServiceProvider {

  private static final String NAMED_BY = "slf4j.provider";

  private final LoggerContext context = new LoggerContext();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final LogbackMDCAdapter diagnosticContext = new LogbackMDCAdapter();

  /** From now on, unless the log was used before or somebody has named another provider. */
  static void choose() {
    if (System.getProperty(NAMED_BY) == null) {
      System.setProperty(NAMED_BY, LogbackProvider.class.getName());
      // It would tell that it does as it was told.
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }
  }

  @Override
  public void initialize() {
    context.setMDCAdapter(diagnosticContext);
    new LogOnStandardError().configure(context);
    context.start();
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return context;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return diagnosticContext;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0";
  }
}
