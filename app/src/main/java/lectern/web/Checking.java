package lectern.web;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.cite.WorkId;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Passages;
import lectern.quote.QuoteChecker;
import lectern.store.Work;
import lectern.web.page.Finding;
import lectern.web.page.Spot;
import lectern.web.page.Wording;

/// Checks quotations against a record, one request at a time: what was found out about a work is kept for the others.
final class Checking implements AutoCloseable {

  /// How long many quotations of one request may take.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Archive archive;
  private final Loan loan;
  private final Map<WorkId, Work> works = new HashMap<>();

  private Checking(Archive archive, Loan loan) {
    this.archive = archive;
    this.loan = loan;
  }

  /// @throws CannotCheckException if the passages cannot be read
  static Checking of(Archive archive, Loan.Lender passages) throws CannotCheckException {
    return new Checking(archive, passages.lend());
  }

  /// What a reader should know of the answers: whole sentences.
  List<String> notices() {
    return loan.notices();
  }

  /// @throws CannotCheckException if that takes longer than [#LONGEST], or the passages cannot be read any more
  List<Finding> checkAll(List<Asked> all) throws CannotCheckException {
    long start = System.nanoTime();
    List<Finding> findings = new ArrayList<>();
    for (Asked asked : all) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new CannotCheckException(
            "After %d seconds %d of %d quotations were checked. Check fewer at once."
                .formatted(LONGEST.toSeconds(), findings.size(), all.size()));
      }
      findings.add(check(asked));
    }
    return findings;
  }

  /// @throws CannotCheckException if the passages cannot be read any more
  Finding check(Asked asked) throws CannotCheckException {
    Passages passages =
        asked.asOf().map(day -> loan.passages().asOf(endOf(day))).orElse(loan.passages());
    try {
      Judgement judgement = new QuoteChecker(passages).check(asked.quotation(), asked.speaker());
      List<List<Spot>> spots = judgement.matches().stream().map(this::spots).toList();
      return new Finding(judgement, asked.asOf(), spots);
    } catch (UncheckedIOException e) {
      Fault.report("reading the index", e);
      throw CannotCheckException.ofIndex(Wording.english());
    }
  }

  private List<Spot> spots(Match match) {
    return match.places().stream()
        .map(place -> Spot.of(place, work(WorkId.parse(place.passage().work()))))
        .toList();
  }

  private Work work(WorkId id) {
    return works.computeIfAbsent(
        id,
        missing ->
            archive
                .work(missing)
                .orElseThrow(() ->
                    new DamagedRecordException(
                        "The index has the work " + missing + ", and the record has not.")));
  }

  /// The last second of a day, by UTC: times in a record are whole seconds.
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1).toInstant();
  }

  @Override
  public void close() {
    loan.close();
  }
}
