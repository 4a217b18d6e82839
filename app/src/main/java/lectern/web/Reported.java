package lectern.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.store.ErrorReport;
import lectern.web.page.ReportForm;
import lectern.web.page.Wording;
import org.springframework.web.servlet.function.ServerRequest;

/// What a reader has filled in, checked before it is kept.
final class Reported {
  private Reported() {}

  /// The fields as they were sent: line ends as one character, other control characters shown as missing.
  static ReportForm form(ServerRequest request) {
    return new ReportForm(
        field(request, ReportForm.WRONG),
        field(request, ReportForm.PROPOSED),
        field(request, ReportForm.EVIDENCE),
        field(request, ReportForm.CONTACT),
        field(request, ReportForm.TRAP),
        Map.of());
  }

  private static String field(ServerRequest request, String name) {
    return request
        .param(name)
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n').strip())
        .map(text -> text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\ufffd"))
        .orElse("");
  }

  /// What is wrong with the fields, in their order; nothing if it can be kept.
  static Map<String, String> problems(ReportForm form, Wording say) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!form.trap().isEmpty()) {
      problems.put(ReportForm.TRAP, say.say("report.trap.filled"));
    }
    if (form.wrong().isEmpty()) {
      problems.put(ReportForm.WRONG, say.say("report.wrong.missing"));
    }
    limit(problems, ReportForm.WRONG, form.wrong(), ErrorReport.LONGEST_TEXT, say);
    limit(problems, ReportForm.PROPOSED, form.proposed(), ErrorReport.LONGEST_TEXT, say);
    limit(problems, ReportForm.EVIDENCE, form.evidence(), ErrorReport.LONGEST_EVIDENCE, say);
    limit(problems, ReportForm.CONTACT, form.contact(), ErrorReport.LONGEST_CONTACT, say);
    return problems;
  }

  private static void limit(
      Map<String, String> problems, String field, String text, int most, Wording say) {
    if (text.length() > most) {
      problems.put(field, say.say("report.long", text.length(), most));
    }
  }

  static ErrorReport report(ReportForm form, Citation citation, Utterance sentence, Instant now) {
    return new ErrorReport(
        0,
        now,
        citation,
        sentence.label(),
        sentence.text(),
        form.wrong(),
        given(form.proposed()),
        given(form.evidence()),
        given(form.contact()),
        Optional.empty());
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
