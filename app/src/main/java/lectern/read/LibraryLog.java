package lectern.read;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/// Keeps the libraries of the readers from writing to the terminal: PDFBox logs every fault of a file with its stack
/// trace, and Logback, if nobody sets it up, prints all of that. What a user should know of a file is a finding.
///
/// Logback finds this class by `META-INF/services`, once anybody asks for a log and not before. The web server sets up
/// logging anew in its own way.
public final class LibraryLog extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
