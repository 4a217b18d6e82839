package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.record.EditionText;
import lectern.transcript.Speaker.Side;

/// The floor as a picture: every turn a bar about as wide as it is long, in the order of the event,
/// and under the bars the numbers of the exchanges where they start.
///
/// A fifth of the width is shared out evenly, so that a turn of one word can still be seen and
/// chosen. A long event takes several rows, like lines of text.
///
/// @param rows from the start of the event to its end; empty where nobody speaks
public record Strip(List<Row> rows) {
  private static final int TURNS_A_ROW = 240;
  private static final int MOST_ROWS = 12;

  /// How much of a row a number needs to itself.
  private static final double NUMBER = 0.03;

  public Strip {
    rows = List.copyOf(rows);
  }

  /// A row of the picture.
  public record Row(List<Bar> bars, List<Mark> marks) {
    public Row {
      bars = List.copyOf(bars);
      marks = List.copyOf(marks);
    }
  }

  /// A turn, or the part of it that lies in one row.
  ///
  /// @param turn its anchor, e.g. `t12`
  /// @param x where it starts, in percent of the row, with the sign
  /// @param width how wide it is, in percent of the row, with the sign
  /// @param label who speaks, as printed; may be `""`
  /// @param words how many words the whole turn has
  public record Bar(String turn, String x, String width, Side side, String label, int words) {

    /// Where it starts, from 0 to 1.
    public double left() {
      return share(x);
    }

    /// How wide it is, from 0 to 1.
    public double share() {
      return share(width);
    }

    private static double share(String percent) {
      return Double.parseDouble(percent.substring(0, percent.length() - 1)) / 100;
    }
  }

  /// The start of an exchange. One that starts too close to the one before has no mark.
  ///
  /// @param exchange its anchor, e.g. `e3`
  /// @param x where it starts, in percent of the row, with the sign
  public record Mark(String exchange, String x) {}

  /// Of an edition; empty where nobody speaks, or the source is not read as it was published.
  ///
  /// @param reread the source read anew; empty where it cannot be read
  public static Optional<Strip> of(EditionText text, Optional<Reread> reread) {
    return Typeset.of(text, reread, Citing.HERE)
        .reading()
        .map(TranscriptPage::strip)
        .filter(strip -> !strip.rows().isEmpty());
  }

  /// @param body in the order of the page
  static Strip of(Voices voices, List<Item> body) {
    return voices.totalWords() == 0 ? new Strip(List.of()) : new Drawing(voices).draw(body);
  }

  private static final class Drawing {
    private final Voices voices;
    private final int rows;
    private final List<List<Bar>> bars = new ArrayList<>();
    private final List<List<Mark>> marks = new ArrayList<>();

    /// Where the next turn starts, in rows.
    private double at;

    /// Where the next mark may start, in rows.
    private double free;

    Drawing(Voices voices) {
      this.voices = voices;
      this.rows = Math.clamp((voices.turns() + TURNS_A_ROW - 1) / TURNS_A_ROW, 1, MOST_ROWS);
      for (int row = 0; row < rows; row++) {
        bars.add(new ArrayList<>());
        marks.add(new ArrayList<>());
      }
    }

    Strip draw(List<Item> body) {
      for (Item item : body) {
        switch (item) {
          case Item.Turn turn -> turn(turn);
          case Item.Opening opening -> mark(opening);
          case Item.Aside _, Item.Gap _, Item.Remark _ -> {}
        }
      }
      List<Row> drawn = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        drawn.add(new Row(bars.get(row), marks.get(row)));
      }
      return new Strip(drawn);
    }

    private void turn(Item.Turn turn) {
      int words = voices.words(turn.number() - 1);
      double share = 0.8 * words / voices.totalWords() + 0.2 / voices.turns();
      double end = at + rows * share;
      for (int row = (int) at; row < rows && row < end; row++) {
        double from = Math.max(at, row) - row;
        double to = Math.min(end, row + 1) - row;
        String width = percent(to - from);
        // What is left over by rounding at the end of a row is no bar.
        if (!width.equals(percent(0))) {
          bars.get(row)
              .add(new Bar(turn.id(), percent(from), width, turn.side(), turn.label(), words));
        }
      }
      at = end;
    }

    private void mark(Item.Opening opening) {
      int row = Math.min((int) at, rows - 1);
      if (at >= free) {
        marks.get(row).add(new Mark(opening.id(), percent(at - row)));
        free = at + NUMBER;
      }
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
  }
}
