package lectern.web.api;

import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.record.Hash;
import lectern.record.Visit;
import lectern.web.page.Paths;

/// The addresses that answers of the API give: whole, so that nobody has to put one together.
///
/// @param site where the site answers, without a slash at its end: `https://record.example`
public record Links(String site) {

  /// Under it is everything.
  public static final String ROOT = "/api/v1";

  /// @param path of the API, from its root: `/works`; `""` for the root itself
  public String api(String path) {
    return site + ROOT + path;
  }

  /// @param path of the site, from its root: `/verify`
  public String page(String path) {
    return site + path;
  }

  /// A work or a visit.
  public String work(WorkId work) {
    return api(work.kind().equals(Visit.KIND) ? "/visits" + after(work) : "/works/" + work);
  }

  private static String after(WorkId visit) {
    return "/" + visit.date() + "/" + visit.slug();
  }

  public String history(WorkId work) {
    return work(work) + "/history";
  }

  public String editions(WorkId work) {
    return work(work) + "/editions";
  }

  public String edition(WorkId work, int edition) {
    return editions(work) + "/" + edition;
  }

  public String turns(WorkId work, int edition) {
    return edition(work, edition) + "/turns";
  }

  public String exchanges(WorkId work, int edition) {
    return edition(work, edition) + "/exchanges";
  }

  public String changes(WorkId work, int from, int to) {
    return work(work) + "/changes/" + from + "/" + to;
  }

  public String citation(Citation citation) {
    return api("/citations" + citation);
  }

  public String proof(Citation citation) {
    return api("/proofs" + citation);
  }

  /// The page of a work or a visit, for people.
  public String pageOf(WorkId work) {
    return page(Paths.work(work));
  }

  public String pageOf(WorkId work, int edition) {
    return page(Paths.edition(work, edition));
  }

  /// A turn on the page of its edition.
  public String turnOnPage(WorkId work, int edition, int turn) {
    return pageOf(work, edition) + "#t" + turn;
  }

  /// A sentence on the page of its edition.
  public String sentenceOnPage(WorkId work, int edition, Address at) {
    return pageOf(work, edition) + "#" + at;
  }

  /// The original bytes of a source.
  public String source(Hash sha256) {
    return page(Paths.source(sha256));
  }

  /// The canonical text of an edition.
  public String text(Hash sha256) {
    return page(Paths.text(sha256));
  }
}
