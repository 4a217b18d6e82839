package lectern.quote.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.quote.article.Token.Kind;
import lectern.source.Span;

/// Says who is said to have said a quotation, paragraph by paragraph.
///
/// What stands right after a quotation comes first (`“…,” she said`), then what stands before it in its sentence (`She
/// said, “…”`). A quotation without either goes to whoever speaks in the same paragraph. One that is a paragraph by
/// itself goes to whoever spoke last in the paragraph before. Where a speaker stands beside it who cannot be told by name,
/// it is nobody's.
final class Attributor {
  private static final int LONGEST_CLAUSE = 40;

  /// How many words away somebody may speak to whom a quotation goes that has no words of its own.
  private static final int FARTHEST = 200;

  private final String text;
  private final Persons persons;
  private List<Token> tokens = List.of();
  private final Map<Integer, Integer> indexes = new HashMap<>();

  /// Of the last quotation or saying in the paragraph before.
  private Optional<Attribution> last = Optional.empty();

  /// Of quotations in this paragraph.
  private final List<Attribution> here = new ArrayList<>();

  Attributor(String text) {
    this.text = text;
    this.persons = new Persons(text);
  }

  /// Reads a paragraph.
  ///
  /// @param quotations the outer spans of its quotations, in order
  void enter(Span paragraph, List<Span> quotations) {
    last = before();
    tokens = Prose.of(text, paragraph, quotations);
    persons.note(tokens);
    here.clear();
    indexes.clear();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.QUOTATION)) {
        indexes.put(tokens.get(i).span().start(), i);
      }
    }
  }

  /// Who spoke last, in the paragraph read last.
  Optional<Attribution> before() {
    if (!here.isEmpty()) {
      return Optional.of(here.getLast());
    }
    Optional<Saying> saying = Saying.last(text, tokens, 0, tokens.size());
    boolean isByItself = tokens.stream().noneMatch(Token::isWord);
    return saying.isPresent()
        ? saying.flatMap(persons::resolve)
        : isByItself ? last : Optional.empty();
  }

  /// Who said a quotation of the paragraph read last.
  ///
  /// @param outer its span with the marks, as given to [#enter]
  Optional<Attribution> of(Span outer) {
    int index = indexes.getOrDefault(outer.start(), -1);
    Optional<Attribution> attribution = index < 0 ? Optional.empty() : at(index);
    attribution.ifPresent(here::add);
    return attribution;
  }

  private Optional<Attribution> at(int index) {
    Optional<Saying> saying =
        after(index).or(() -> beforeQuotation(index)).or(() -> labelled(index));
    if (saying.isPresent()) {
      return saying.flatMap(persons::resolve);
    }
    if (!here.isEmpty()) {
      return Optional.of(here.getLast());
    }
    Optional<Saying> nearest =
        Saying.last(text, tokens, Math.max(0, index - FARTHEST), index)
            .or(() ->
                Saying.first(text, tokens, index + 1, Math.min(tokens.size(), index + FARTHEST)));
    if (nearest.isPresent()) {
      return nearest.flatMap(persons::resolve);
    }
    return tokens.stream().noneMatch(Token::isWord) ? last : Optional.empty();
  }

  private Optional<Saying> after(int index) {
    int end = index + 1;
    while (end < tokens.size() && end - index < LONGEST_CLAUSE && !ends(end)) {
      end++;
    }
    int first = index + 1;
    while (first < end && !tokens.get(first).isWord()) {
      first++;
    }
    boolean isOther = first < end && endsInFullStop(index) && tokens.get(first).isCapitalised();
    return isOther ? Optional.empty() : Saying.first(text, tokens, first, end);
  }

  private Optional<Saying> beforeQuotation(int index) {
    int start = index;
    while (start > 0 && index - start < LONGEST_CLAUSE && !ends(start - 1)) {
      start--;
    }
    return Saying.last(text, tokens, start, index);
  }

  /// `Anna Moreau: “…”`, as interviews are printed.
  private Optional<Saying> labelled(int index) {
    if (index < 2 || !tokens.get(index - 1).is(Kind.COLON)) {
      return Optional.empty();
    }
    return PersonName.before(text, tokens, index - 1)
        .filter(name -> name.from() == 0)
        .map(name -> new Saying(Optional.of(name), "", name.span(tokens)));
  }

  private boolean ends(int i) {
    return tokens.get(i).is(Kind.STOP) || tokens.get(i).is(Kind.QUOTATION);
  }

  private boolean endsInFullStop(int index) {
    Span quotation = tokens.get(index).span();
    return quotation.length() > 2 && text.charAt(quotation.end() - 2) == '.';
  }
}
