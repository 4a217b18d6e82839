package lectern.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.quote.article.LeftOut;
import lectern.source.Span;

/// The quotations of an article, each underlined by its verdict in the article's own text.
///
/// @param form to ask, or to ask again; its quotation is the article
/// @param answer empty until an article was given that can be read
public record ArticlePage(CheckForm form, Optional<Answer> answer) {
  private static final String CLOSING = "”’\"'»«“‹›」』";

  /// @param paragraphs of the article
  /// @param entries of its quotations, in reading order
  /// @param tally how many quotations have each headline, the most frequent first
  /// @param leftOut what was not checked, in reading order
  /// @param notices what a reader should know of the answer: whole sentences
  public record Answer(
      List<Paragraph> paragraphs,
      List<Entry> entries,
      List<Count> tally,
      List<Skipped> leftOut,
      List<String> notices) {
    public Answer {
      paragraphs = List.copyOf(paragraphs);
      entries = List.copyOf(entries);
      tally = List.copyOf(tally);
      leftOut = List.copyOf(leftOut);
      notices = List.copyOf(notices);
    }
  }

  /// @param isBlock whether it is set off as a quotation
  public record Paragraph(boolean isBlock, List<Piece> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /// Words of the article.
  ///
  /// @param number of the quotation that they are of, from 1; 0 for none
  /// @param starts whether that quotation starts here
  /// @param ends whether it ends here
  /// @param closing the mark right after its end
  public record Piece(String text, int number, boolean starts, boolean ends, String closing) {}

  /// A quotation.
  ///
  /// @param number from 1
  /// @param quote as the article has it
  /// @param speaker who said it, as far as the article is clear about it; `""` where it is not
  public record Entry(
      int number, String quote, String speaker, Finding finding, Apparatus apparatus) {}

  /// @param headline a message
  /// @param sign the verdict that one of them has
  public record Count(String headline, Finding.Tone tone, String sign, int count) {}

  /// Words in quotation marks that were not checked.
  public record Skipped(String words, LeftOut.Reason reason) {}

  public static ArticlePage of(CheckForm form) {
    return new ArticlePage(form, Optional.empty());
  }

  public static ArticlePage of(CheckForm form, CheckedArticle checked, List<String> notices) {
    List<Entry> entries = entries(checked);
    Answer answer =
        new Answer(paragraphs(checked), entries, tally(entries), skipped(checked), notices);
    return new ArticlePage(form, Optional.of(answer));
  }

  private static List<Entry> entries(CheckedArticle checked) {
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      String quote = checked.quotations().get(entries.size()).words(checked.article().text());
      entries.add(
          new Entry(
              entries.size() + 1,
              quote,
              finding.judgement().claimedSpeaker().orElse(""),
              finding,
              Apparatus.of(finding)));
    }
    return entries;
  }

  private static List<Count> tally(List<Entry> entries) {
    Map<String, List<Entry>> kinds =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.finding().headline(), TreeMap::new, Collectors.toList()));
    return kinds.entrySet().stream()
        .map(kind -> count(kind.getKey(), kind.getValue()))
        .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::headline))
        .toList();
  }

  private static Count count(String headline, List<Entry> entries) {
    Finding first = entries.getFirst().finding();
    return new Count(headline, first.tone(), first.judgement().verdict().id(), entries.size());
  }

  private static List<Skipped> skipped(CheckedArticle checked) {
    return checked.leftOut().stream()
        .map(left -> new Skipped(left.span().of(checked.article().text()), left.reason()))
        .toList();
  }

  /// A part of a quotation.
  private record Part(Span span, int number, boolean starts, boolean ends) {}

  private static List<Paragraph> paragraphs(CheckedArticle checked) {
    List<Part> parts = parts(checked);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Span paragraph : checked.article().paragraphs()) {
      boolean isBlock =
          checked.article().blockQuotes().stream().anyMatch(block -> block.contains(paragraph));
      List<Part> inside = parts.stream().filter(part -> part.span().overlaps(paragraph)).toList();
      paragraphs.add(new Paragraph(isBlock, pieces(checked.article().text(), paragraph, inside)));
    }
    return paragraphs;
  }

  private static List<Part> parts(CheckedArticle checked) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < checked.quotations().size(); i++) {
      List<Span> spans = checked.quotations().get(i).parts();
      for (Span span : spans) {
        parts.add(
            new Part(span, i + 1, span.equals(spans.getFirst()), span.equals(spans.getLast())));
      }
    }
    return parts;
  }

  private static List<Piece> pieces(String text, Span paragraph, List<Part> parts) {
    List<Piece> pieces = new ArrayList<>();
    int at = paragraph.start();
    for (Part part : parts) {
      int start = Math.max(part.span().start(), at);
      int end = Math.min(part.span().end(), paragraph.end());
      if (start < end) {
        add(pieces, text, at, start);
        at = closingEnd(text, end, paragraph.end());
        pieces.add(
            new Piece(
                text.substring(start, end),
                part.number(),
                part.starts() && start == part.span().start(),
                part.ends() && end == part.span().end(),
                text.substring(end, at)));
      }
    }
    add(pieces, text, at, paragraph.end());
    return pieces;
  }

  /// Behind the mark that closes a quotation: its verdict is set after that, not before.
  private static int closingEnd(String text, int from, int to) {
    return from < to && CLOSING.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
  }

  private static void add(List<Piece> pieces, String text, int from, int to) {
    if (from < to) {
      pieces.add(new Piece(text.substring(from, to), 0, false, false, ""));
    }
  }
}
