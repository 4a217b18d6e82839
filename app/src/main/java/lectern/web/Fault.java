package lectern.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What went wrong inside of Lectern itself: one line for whoever runs it, one sentence for the
/// reader, and a stack trace for neither unless the log level of this class is `DEBUG`.
final class Fault {
  static final String SENTENCE =
      "Lectern failed on this document. That is a fault of Lectern and not of the document:"
          + " please report it, with the document if you may share it.";

  private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

  private Fault() {}

  static void report(String doing, Throwable fault) {
    LOG.error("Lectern failed at {}: {}", doing, fault.toString());
    LOG.debug("Lectern failed at {}.", doing, fault);
  }
}
