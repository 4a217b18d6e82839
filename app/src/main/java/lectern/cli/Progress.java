package lectern.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/// A bar that says how far a long piece of work has come; it redraws itself in the last line of a terminal.
final class Progress {
  /// Nanoseconds between two drawings.
  private static final long PAUSE = 100_000_000;

  private static final String ERASE = "\r\u001b[K";
  private static final int BAR = 24;

  private final PrintWriter err;
  private final int total;
  private final int columns;
  private final LongSupplier clock;
  private final String unit;
  private long drawn;
  private boolean visible;

  /// @param total how much there is to do
  /// @param unit of it, e.g. ` MB`; `""` for a number of things
  /// @param columns width of the terminal
  /// @param clock nanoseconds from anywhere, never backwards
  Progress(PrintWriter err, int total, String unit, int columns, LongSupplier clock) {
    this.err = err;
    this.total = total;
    this.unit = unit;
    this.columns = columns;
    this.clock = clock;
    this.drawn = clock.getAsLong();
  }

  /// Redraws, unless that was done a moment ago. Nothing is drawn for work that is quickly done.
  ///
  /// @param done how much of it, at least 1
  /// @param name of what was done last
  void done(int done, String name) {
    long now = clock.getAsLong();
    if (now - drawn < PAUSE) {
      return;
    }
    drawn = now;
    visible = true;
    int filled = (int) ((long) BAR * Math.min(done, total) / Math.max(1, total));
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    String count = Numbers.grouped(done) + " of " + Numbers.grouped(total) + unit;
    err.print(ERASE + cut(bar + " " + count + "  " + Printable.of(file(name))));
    err.flush();
  }

  private static String file(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /// A line longer than the terminal would leave its beginning behind when it is erased.
  private String cut(String line) {
    int taken = 0;
    int at = 0;
    while (at < line.length()) {
      int codePoint = line.codePointAt(at);
      taken += Columns.of(codePoint);
      if (taken >= columns) {
        return line.substring(0, at);
      }
      at += Character.charCount(codePoint);
    }
    return line;
  }

  /// Makes room for other lines.
  void erase() {
    if (visible) {
      err.print(ERASE);
      err.flush();
      visible = false;
    }
  }
}
