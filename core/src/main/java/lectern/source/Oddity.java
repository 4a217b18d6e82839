package lectern.source;

import java.util.List;

/// One kind of oddity, counted: a file with ten thousand of them gets one [Finding].
final class Oddity {
  private final String noun;
  private final String what;
  private int count;
  private Span first = new Span(0, 0);

  /// @param noun what is odd, in the singular, with a regular plural
  /// @param what how it is odd, and what was made of it
  Oddity(String noun, String what) {
    this.noun = noun;
    this.what = what;
  }

  void at(int start, int end) {
    if (count++ == 0) {
      first = new Span(start, end);
    }
  }

  void report(List<Finding> findings) {
    if (count > 0) {
      String subject = count == 1 ? "There is 1 " + noun : "There are " + count + " " + noun + "s";
      findings.add(new Finding(first, subject + " " + what + "."));
    }
  }
}
