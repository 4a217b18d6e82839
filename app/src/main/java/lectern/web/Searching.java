package lectern.web;

import java.io.UncheckedIOException;
import java.util.List;
import lectern.search.IndexException;
import lectern.search.PassageSnapshot;
import lectern.search.Search;
import lectern.search.query.QuerySyntaxException;
import lectern.web.page.Wording;

/// Searches the record that a site shows, for a few at once.
final class Searching {
  private final Archive archive;
  private final Wording say;
  private final Turnstile turnstile = new Turnstile();

  Searching(Archive archive, Wording say) {
    this.archive = archive;
    this.say = say;
  }

  /// Makes an answer of what can be found now.
  ///
  /// @param <T> the answer
  @FunctionalInterface
  interface Look<T> {

    /// @param passages that are searched, until this returns
    /// @param notices what a reader should know of them: whole sentences
    T at(Search search, PassageSnapshot passages, List<String> notices) throws QuerySyntaxException;
  }

  /// @throws CannotCheckException if the index cannot be read, or too many ask at once
  <T> T look(Look<T> look) throws CannotCheckException, QuerySyntaxException, InterruptedException {
    if (!turnstile.enter()) {
      throw new CannotCheckException(say.say("sentence.503"), "");
    }
    try {
      OpenIndex.Now now = archive.index().now();
      try (PassageSnapshot passages = now.passages()) {
        return look.at(Search.over(passages), passages, now.notices());
      }
    } catch (IndexException _) {
      throw CannotCheckException.ofIndex(say);
    } catch (UncheckedIOException e) {
      Fault.report("reading the index", e);
      throw CannotCheckException.ofIndex(say);
    } finally {
      turnstile.leave();
    }
  }
}
