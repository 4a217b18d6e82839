package lectern.web.page;

import java.util.Map;

/// What stands in the fields in which a reader says what is wrong with a sentence.
///
/// @param wrong what is wrong
/// @param proposed what it should read
/// @param evidence a link, or a time in the recording
/// @param contact how to reach the reader
/// @param trap in a field that people do not see; programs that fill every field fall into it
/// @param problems whole sentences by the name of the field that they are about, `""` for none of them
public record ReportForm(
    String wrong,
    String proposed,
    String evidence,
    String contact,
    String trap,
    Map<String, String> problems) {
  public static final String WRONG = "wrong";
  public static final String PROPOSED = "proposed";
  public static final String EVIDENCE = "evidence";
  public static final String CONTACT = "contact";
  public static final String TRAP = "website";

  public ReportForm {
    problems = Map.copyOf(problems);
  }

  public static ReportForm empty() {
    return new ReportForm("", "", "", "", "", Map.of());
  }

  public ReportForm with(Map<String, String> found) {
    return new ReportForm(wrong, proposed, evidence, contact, trap, found);
  }

  /// What is wrong with a field; `""` where nothing is.
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }
}
