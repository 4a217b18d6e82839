package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.Stamp;
import org.junit.jupiter.api.Test;

/// What the pages of a work say, worked out from canonical texts and entries written by hand.
class EditionPageTest {
  private static final WorkId WORK = WorkId.parse("briefing/2031-02-11/ice");
  private static final String OLD =
      """
      lectern-text/1
      title\tBriefing on the ice
      date\t2031-02-11
      place\tThe quay
      rule\tOn background.
      h1\tBriefing on the ice
      t1.s1\tMR OKAFOR\tThe ice is thin.
      t1.s2\tMR OKAFOR\tThere are <s>60</s> [600] people on it.
      d1\t(A crack.)
      p
      t1.s3\tMR OKAFOR\tThere were.
      g1
      t2\tQ
      n1\tThe recording ends here.
      """;
  private static final String CURRENT =
      OLD.replace("thin", "very thin").replace("briefing on", "Briefing on");

  private final List<WorkHistory.Entry> entries = new ArrayList<>();

  private Stamp stamp() {
    return new Stamp(
        entries.size(),
        Instant.parse("2031-02-11T10:30:00Z").plusSeconds(entries.size()),
        "Office");
  }

  private static EditionText text(String lines) {
    try {
      return EditionText.parse(lines.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  private static EditionDigest digest(int number, String lines) {
    FileDigest source = new FileDigest(Hash.sha256(new byte[0]), "text/plain", "ice.txt", 0);
    return EditionDigest.of(number, List.of(source), List.of(), text(lines));
  }

  private EditionPageTest add(Manifest.OfWork manifest) {
    entries.add(new WorkHistory.Entry(entries.size(), manifest));
    return this;
  }

  private EditionPageTest published() {
    return add(new Manifest.Publish(stamp(), WORK, digest(1, OLD)));
  }

  private OptionalLong previous() {
    return OptionalLong.of(entries.size() - 1L);
  }

  private EditionPageTest corrected() {
    return add(new Manifest.Correct(stamp(), WORK, previous(), digest(2, CURRENT), "A slip."));
  }

  private EditionPageTest withdrawn(int edition) {
    return add(new Manifest.Withdraw(stamp(), WORK, previous(), edition, "A mistake."));
  }

  private EditionPageTest annotated(int edition, Address at) {
    return add(
        new Manifest.Annotate(
            stamp(), WORK, previous(), edition, Optional.of(at), "About " + at + "."));
  }

  private WorkHistory history() {
    return new WorkHistory(WORK, entries);
  }

  private EditionPage page(int edition) {
    return EditionPage.of(
        history(),
        Standing.of(history(), edition).orElseThrow(),
        history().digest(edition).orElseThrow(),
        text(edition == 1 ? OLD : CURRENT),
        Optional.empty(),
        _ -> Optional.empty());
  }

  /// One line a piece of the body.
  private static List<String> lines(EditionPage page) {
    List<String> lines = new ArrayList<>();
    for (Item item : page.body()) {
      lines.add(line(item));
      if (item instanceof Item.Turn turn) {
        turn.parts().forEach(part -> lines.add("  " + line(part)));
      }
    }
    return lines;
  }

  private static String line(Object piece) {
    return switch (piece) {
      case Item.Turn turn -> turn.id() + " " + turn.label();
      case Item.Paragraph paragraph ->
          paragraph.words().stream()
              .flatMap(words -> words.runs().stream())
              .map(run -> run.struck() ? "-" + run.text() + "-" : run.text())
              .collect(Collectors.joining("|"));
      case Item.Aside aside -> aside.kind() + " " + String.join(" ", aside.lines());
      case Item.Gap _ -> "gap";
      case Item.Remark remark -> remark.id() + " " + remark.note();
      default -> piece.toString();
    };
  }

  @Test
  void aTextIsSetAsItWasPublishedWithoutItsTitleTwice() {
    assertThat(lines(published().page(1)))
        .containsExactly(
            "t1 MR OKAFOR",
            "  The ice is thin.|There are |-60-| [600] people on it.",
            "  DIRECTION (A crack.)",
            "  There were.",
            "gap",
            "t2 Q",
            "NOTE The recording ends here.");
    assertThat(page(1).rules()).containsExactly("On background.");
  }

  @Test
  void aRemarkStandsAfterItsParagraphAndWhatIsAboutNoSentenceThereComesLast() {
    published()
        .annotated(1, new Address(7, 1))
        .annotated(1, new Address(1, 3))
        .annotated(1, new Address(1, 1));
    assertThat(lines(page(1)))
        .containsSubsequence(
            "  The ice is thin.|There are |-60-| [600] people on it.",
            "  r1 About t1.s1.",
            "  DIRECTION (A crack.)",
            "  There were.",
            "  r2 About t1.s3.",
            "NOTE The recording ends here.",
            "r3 About t7.s1.");
  }

  @Test
  void remarksBelongToTheirEditionAndOthersAreCounted() {
    published().annotated(1, new Address(1, 1)).corrected();
    assertThat(lines(page(2))).noneMatch(line -> line.contains("About"));
    assertThat(page(2).elsewhere()).isEqualTo(1);
    assertThat(page(1).elsewhere()).isZero();
  }

  @Test
  void aCorrectionEndsAWithdrawal() {
    published().withdrawn(1);
    assertThat(page(1).standing().withdrawal().map(WorkHistory.Withdrawal::why))
        .hasValue("A mistake.");
    corrected();
    assertThat(page(1).standing().withdrawal()).isEmpty();
    assertThat(page(2).standing().why()).hasValue("A slip.");
    assertThat(page(1).standing().isNewest()).isFalse();
  }

  @Test
  void thereIsNoEditionButThosePublished() {
    published().annotated(1, new Address(1, 1));
    assertThat(Standing.of(history(), 0)).isEmpty();
    assertThat(Standing.of(history(), 2)).isEmpty();
    assertThat(history().newest()).isEqualTo(1);
  }

  @Test
  void theHistoryCountsWhatChanged() {
    published().corrected();
    HistoryPage page =
        HistoryPage.of(
            history(),
            Standing.of(history(), 2).orElseThrow(),
            "Briefing on the ice",
            number -> text(number == 1 ? OLD : CURRENT));
    assertThat(page.events()).hasSize(2);
    assertThat(page.events().getFirst())
        .isInstanceOfSatisfying(
            HistoryPage.Event.Corrected.class,
            event ->
                assertThat(event.changes().map(ChangeStory::tally))
                    .hasValue(new Tally(2, 1, 0, 0, 0, 0, 0, false)));
  }

  @Test
  void whatIsNoSentenceIsComparedToo() {
    Standing from = Standing.of(published().corrected().history(), 1).orElseThrow();
    Standing to = Standing.of(history(), 2).orElseThrow();
    String noteAndPlace =
        OLD.replace("ends here", "stops here").replace("The quay", "The old quay");
    ChangesPage page = ChangesPage.of(from, to, text(OLD), text(noteAndPlace));
    assertThat(page.others()).extracting(ChangesPage.Other::name).containsExactly("place", "note");
    assertThat(page.tally()).isEqualTo(new Tally(3, 0, 0, 0, 0, 0, 2, false));

    ChangesPage gap = ChangesPage.of(from, to, text(OLD), text(OLD.replace("g1\n", "")));
    assertThat(gap.tally().isEmpty()).isTrue();
    assertThat(gap.tally().isSame()).isFalse();
    assertThat(ChangesPage.of(from, to, text(OLD), text(OLD)).tally().isSame()).isTrue();
  }

  @Test
  void wordsThatThePrintStrikesAreToldApartFromWordsThatWent() {
    Redline redline = Redline.between("There are <s>60</s> [600].", "There are <s>60</s> [700].");
    assertThat(redline.stretches())
        .extracting(Redline.Stretch::fate)
        .containsExactly(Redline.Fate.KEPT, Redline.Fate.REMOVED, Redline.Fate.ADDED);
    assertThat(redline.stretches().getFirst().pieces())
        .containsExactly(
            new Redline.Piece.Said("There are "),
            new Redline.Piece.Struck(true),
            new Redline.Piece.Said("60"),
            new Redline.Piece.Struck(false));
  }

  @Test
  void aLongTurnIsCutAroundTheSentence() {
    StringBuilder lines = new StringBuilder("lectern-text/1\ntitle\tLong\n");
    for (int i = 1; i <= 40; i++) {
      lines.append("t1.s").append(i).append("\tA\tSentence ").append(i).append(".\n");
    }
    lines.append("t2.s1\tB\tThanks.\n");
    List<Excerpt> excerpts =
        Excerpt.around(
            new Address(1, 20), CanonicalBody.of(text(lines.toString()), Citing.HERE).items());
    assertThat(excerpts).hasSize(2);
    assertThat(excerpts.getFirst().cutBefore()).isTrue();
    assertThat(excerpts.getFirst().cutAfter()).isTrue();
    assertThat(line(((Item.Turn) excerpts.getFirst().item()).parts().getFirst()))
        .startsWith("Sentence 15.")
        .endsWith("Sentence 25.");
    assertThat(excerpts.getLast().cutAfter()).isFalse();
  }
}
