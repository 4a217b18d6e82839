package lectern.exchange;

import java.util.Optional;
import lectern.source.Span;
import lectern.transcript.Label;
import lectern.transcript.Printed;
import lectern.transcript.Speaker;

/// What the label of a turn itself says about who asks: `Q (Rask, North Wire)`, `ADA QUIST (NORTH WIRE)`, `Ada Quist`.
///
/// @param name as printed
/// @param outlet as printed
record LabelIdentity(Optional<Printed> name, Optional<Printed> outlet) {
  private static final LabelIdentity NONE = new LabelIdentity(Optional.empty(), Optional.empty());

  /// @param named whether the labels of the press side are names, not `Q`
  static LabelIdentity of(Label label, boolean named) {
    String text = label.text();
    int open = text.indexOf('(');
    int close = text.indexOf(')', Math.max(0, open));
    String bracket = open > 0 && close > open + 1 ? text.substring(open + 1, close).strip() : "";
    String before = bracket.isEmpty() ? text : text.substring(0, open).strip();
    boolean name = named && before.length() > 1 && Speaker.Side.of(before) == Speaker.Side.OFFICIAL;
    if (name) {
      return new LabelIdentity(
          printed(before, label), isName(bracket) ? printed(bracket, label) : Optional.empty());
    }
    int comma = bracket.indexOf(',');
    if (comma <= 0 || !isName(bracket)) {
      return NONE;
    }
    return new LabelIdentity(
        printed(bracket.substring(0, comma).strip(), label),
        printed(bracket.substring(comma + 1).strip(), label));
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  private static Optional<Printed> printed(String value, Label label) {
    Span span = label.span();
    return value.isEmpty() || span.isEmpty()
        ? Optional.empty()
        : Optional.of(new Printed(value, span));
  }
}
