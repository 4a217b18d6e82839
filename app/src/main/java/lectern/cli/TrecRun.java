package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lectern.search.Ranked;
import lectern.search.Ranking;
import lectern.search.Search;

/// Answers queries as lines of a TREC run: id of the query, `Q0`, id of the document, rank from 1, score, and who ran it.
final class TrecRun {
  private static final int BUFFER = 1 << 16;

  private final Search search;
  private final Ranking ranking;
  private final int limit;
  private final Session session;
  private final StringBuilder lines = new StringBuilder();

  TrecRun(Search search, Ranking ranking, int limit, Session session) {
    this.search = search;
    this.ranking = ranking;
    this.limit = limit;
    this.session = session;
  }

  void add(TrecQueries.Asked query) throws IOException {
    List<Ranked> found = search.rank(query.text(), ranking, limit);
    for (int i = 0; i < found.size(); i++) {
      lines
          .append(query.id())
          .append(" Q0 ")
          .append(found.get(i).id().replaceAll("\\s", "_"))
          .append(' ')
          .append(i + 1)
          .append(' ')
          .append(String.format(Locale.ROOT, "%.6f", found.get(i).score()))
          .append(" lectern-")
          .append(ranking.name().toLowerCase(Locale.ROOT))
          .append('\n');
    }
    if (lines.length() > BUFFER) {
      finish();
    }
  }

  void finish() throws IOException {
    session.print(lines.toString());
    lines.setLength(0);
  }
}
