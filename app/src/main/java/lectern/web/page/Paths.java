package lectern.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.record.Hash;

/// The addresses of a record on the site. They are permanent: people print them.
public final class Paths {
  private Paths() {}

  /// The newest edition of a work, or a visit.
  public static String work(WorkId work) {
    return "/" + work;
  }

  public static String edition(WorkId work, int edition) {
    return work(work) + "/v" + edition;
  }

  public static String history(WorkId work) {
    return work(work) + "/history";
  }

  /// What changed from one edition to another.
  public static String changes(WorkId work, int from, int to) {
    return work(work) + "/v" + from + "..." + "v" + to;
  }

  public static String citation(WorkId work, int edition, Utterance utterance) {
    return Citation.of(work, edition, utterance).toString();
  }

  public static String proof(Citation citation) {
    return citation + "/proof";
  }

  /// A file of a citation, for a reference manager or another program.
  ///
  /// @param file `cite.bib`, `cite.json` or `annotation.jsonld`
  public static String file(Citation citation, String file) {
    return citation + "/" + file;
  }

  /// How to check an edition.
  public static String verify(WorkId work, int edition) {
    return edition(work, edition) + "/verify";
  }

  /// A file with which to check it.
  ///
  /// @param file `entry.json` or `entry.tlog-proof`
  public static String verify(WorkId work, int edition, String file) {
    return verify(work, edition) + "/" + file;
  }

  /// Where a reader says that a sentence is not as it should be.
  public static String report(Citation citation) {
    return citation + "/report";
  }

  /// Thanks for a report.
  public static String reported(Citation citation, long number) {
    return report(citation) + "/" + number;
  }

  /// A sentence among the others of its edition.
  public static String inEdition(WorkId work, int edition, Utterance utterance) {
    return edition(work, edition) + "#" + utterance.at();
  }

  /// Who speaks.
  ///
  /// @param slug of the register
  public static String person(String slug) {
    return "/people/" + slug;
  }

  /// Who asks.
  ///
  /// @param slug of the register
  public static String reporter(String slug) {
    return "/reporters/" + slug;
  }

  /// For whom somebody asks.
  ///
  /// @param slug of the register
  public static String outlet(String slug) {
    return "/outlets/" + slug;
  }

  /// What questions are about. A server takes neither a slash nor a semicolon inside of a part of an address.
  ///
  /// @param words the slug of a topic, or any query
  public static String topic(String words) {
    String plain = words.replaceAll("[/\\\\;\\p{Cntrl}]+", " ").strip();
    return "/topics/" + URLEncoder.encode(plain, UTF_8).replace("+", "%20");
  }

  /// What is on record of a year.
  public static String dates(Year year) {
    return String.format(Locale.ROOT, "/dates/%04d", year.getValue());
  }

  /// What is on record of a month.
  public static String dates(YearMonth month) {
    return "/dates/" + month;
  }

  /// What is on record of a day.
  public static String dates(LocalDate day) {
    return "/dates/" + day;
  }

  /// All works, or those of a kind.
  ///
  /// @param kind `""` for all
  /// @param page from 1
  public static String works(String kind, int page) {
    String query = (kind.isEmpty() ? "" : "&kind=" + kind) + (page == 1 ? "" : "&page=" + page);
    return "/works" + (query.isEmpty() ? "" : "?" + query.substring(1));
  }

  /// The picture of an edition, for whoever shows a card for a link.
  public static String card(WorkId work, int edition) {
    return edition(work, edition) + "/card.png";
  }

  /// The original bytes of a source.
  public static String source(Hash sha256) {
    return "/sources/" + sha256.hex().substring(0, 2) + "/" + sha256.hex();
  }

  /// The canonical text of an edition.
  public static String text(Hash sha256) {
    return source(sha256) + ".text";
  }
}
