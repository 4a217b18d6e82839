package lectern.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker.
final class Nu {
  private Nu() {}

  /// Errors and warnings, with their places.
  static List<String> check(byte[] page) throws Exception {
    Complaints complaints = new Complaints();
    SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", complaints);
    validator.setUpValidatorAndParsers(complaints, false, false);
    try (InputStream in = new ByteArrayInputStream(page)) {
      InputSource source = new InputSource(in);
      source.setEncoding("UTF-8");
      validator.checkHtmlInputSource(source);
    }
    return complaints.list;
  }

  private static final class Complaints implements ErrorHandler {
    private final List<String> list = new ArrayList<>();

    @Override
    public void warning(SAXParseException complaint) {
      note("warning", complaint);
    }

    @Override
    public void error(SAXParseException complaint) {
      note("error", complaint);
    }

    @Override
    public void fatalError(SAXParseException complaint) {
      note("fatal", complaint);
    }

    private void note(String degree, SAXParseException complaint) {
      list.add(
          "%s in line %d, column %d: %s"
              .formatted(
                  degree,
                  complaint.getLineNumber(),
                  complaint.getColumnNumber(),
                  complaint.getMessage()));
    }
  }
}
