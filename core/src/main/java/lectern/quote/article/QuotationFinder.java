package lectern.quote.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.MatchingWords;
import lectern.quote.article.LeftOut.Reason;
import lectern.quote.article.Marked.End;
import lectern.source.Span;

/// Finds the quotations of an article, in linear time.
///
/// The outermost marks count; a quotation inside another belongs to it. One that is opened again at the start of each
/// paragraph and closed once is one quotation. A block quotation is one as a whole, whatever marks it has.
public final class QuotationFinder {

  /// More quotations are no article.
  public static final int MOST_QUOTATIONS = 500;

  private static final int MOST_LEFT_OUT = 2000;
  private static final int MOST_SCARE_WORDS = 2;

  private final Article article;
  private final String text;
  private final Attributor attributor;
  private final List<ArticleQuotation> quotations = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /// The parts so far of a quotation that runs on.
  private final List<Span> running = new ArrayList<>();

  private Optional<Attribution> runningBy = Optional.empty();

  private QuotationFinder(Article article) {
    this.article = article;
    this.text = article.text();
    this.attributor = new Attributor(text);
  }

  /// @throws IllegalArgumentException with a whole sentence if it has more than [#MOST_QUOTATIONS], or thousands of marks
  ///     that hold none
  public static ArticleQuotations in(Article article) {
    QuotationFinder finder = new QuotationFinder(article);
    finder.find();
    return new ArticleQuotations(finder.quotations, finder.leftOut);
  }

  private void find() {
    List<Span> paragraphs = article.paragraphs();
    int block = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      while (block < article.blockQuotes().size()
          && article.blockQuotes().get(block).end() <= paragraph.start()) {
        block++;
      }
      boolean isQuoted =
          block < article.blockQuotes().size()
              && article.blockQuotes().get(block).overlaps(paragraph);
      if (!isQuoted) {
        read(
            paragraph,
            i + 1 < paragraphs.size() ? Optional.of(paragraphs.get(i + 1)) : Optional.empty());
      } else if (isFirstOf(i, article.blockQuotes().get(block))) {
        readBlock(article.blockQuotes().get(block));
      }
    }
  }

  private boolean isFirstOf(int paragraph, Span block) {
    return paragraph == 0 || !article.paragraphs().get(paragraph - 1).overlaps(block);
  }

  private void read(Span paragraph, Optional<Span> next) {
    List<Marked> marked =
        MarkScanner.scan(text, paragraph, next.flatMap(span -> MarkScanner.atStart(text, span)));
    attributor.enter(
        paragraph,
        marked.stream().filter(each -> each.end() != End.UNCLOSED).map(Marked::outer).toList());
    for (Marked each : marked) {
      switch (each.end()) {
        case RUNS_ON -> runOn(each);
        case CLOSED -> close(each);
        case UNCLOSED -> {
          leaveOutRunning();
          leaveOut(each.inner(), Reason.UNCLOSED);
        }
      }
    }
    if (marked.isEmpty()) {
      leaveOutRunning();
    }
  }

  private void leaveOutRunning() {
    running.forEach(part -> leaveOut(part, Reason.UNCLOSED));
    running.clear();
  }

  private void runOn(Marked marked) {
    if (running.isEmpty()) {
      runningBy = attributor.of(marked.outer());
    }
    running.add(marked.inner());
  }

  private void leaveOut(Span span, Reason reason) {
    if (leftOut.size() == MOST_LEFT_OUT) {
      throw new IllegalArgumentException(
          "The article has more than "
              + MOST_LEFT_OUT
              + " quotation marks around a word or two, or without their other half. Expected prose; check its parts one"
              + " by one.");
    }
    leftOut.add(new LeftOut(span, reason));
  }

  private void close(Marked marked) {
    Optional<Attribution> first = running.isEmpty() ? Optional.empty() : runningBy;
    running.add(marked.inner());
    List<Span> parts = List.copyOf(running);
    running.clear();
    int words = parts.stream().mapToInt(part -> MatchingWords.of(part.of(text)).size()).sum();
    if (words == 0) {
      return;
    }
    if (words <= MOST_SCARE_WORDS) {
      leaveOut(marked.inner(), Reason.SCARE_QUOTES);
    } else if (Title.isOne(text, marked)) {
      leaveOut(marked.inner(), Reason.TITLE);
    } else {
      add(new ArticleQuotation(parts, false, first.or(() -> attributor.of(marked.outer()))));
    }
  }

  private void readBlock(Span block) {
    BlockQuote quote = BlockQuote.of(text, article.paragraphs(), block);
    if (!quote.parts().isEmpty()) {
      add(new ArticleQuotation(quote.parts(), true, quote.attribution().or(attributor::before)));
    }
  }

  private void add(ArticleQuotation quotation) {
    if (quotations.size() == MOST_QUOTATIONS) {
      throw new IllegalArgumentException(
          "The article has more than "
              + MOST_QUOTATIONS
              + " quotations. Expected at most so many; check its parts one by one.");
    }
    quotations.add(quotation);
  }
}
