package lectern.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.transcript.Block;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// Writes transcripts as JSON Lines, one object a block in document order: the public contract of `lectern parse --json`.
///
/// ```json
/// {"doc":"a.txt","kind":"turn","label":"QUESTION","text":"Why now?","start":40,"end":60,"exchange":1,"role":"question","asker":{"name":"Ada Quist","outlet":null}}
/// ```
///
/// - `doc`: the name given by the caller
/// - `kind`: `turn`, `furniture`, `heading`, `direction`, `note` or `gap`
/// - `label`: as printed, `""` for speech under no label; null where the block is no turn
/// - `text`: the words, white space folded; of a turn its speech without the label
/// - `start`, `end`: the block's place in the decoded text, 0-based, half-open, in UTF-16 units
/// - `exchange`: number of the exchange in which a turn asks or answers, the latest where it answers in two; else null
/// - `role`: `statement`, `handoff`, `question`, `answer`, `interjection` or `closing`; null where the block is no turn
/// - `asker`: on questions whose exchange has a printed asker, `{"name":…,"outlet":…}`, either of which may be null
///
/// What stands inside a turn without being speech follows that turn, although its place lies within. Characters are UTF-8;
/// only what RFC 8259 requires is escaped, and a lone surrogate, which UTF-8 cannot carry, by its four hexadecimal digits.
public final class JsonLinesWriter implements Closeable {
  private static final int BUFFER = 1 << 16;

  /// Most bytes that one character or one number takes.
  private static final int SLACK = 16;

  private static final String HEX = "0123456789abcdef";

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int length;

  /// @param out receives whole buffers; closed by [#close]
  public JsonLinesWriter(OutputStream out) {
    this.out = out;
  }

  /// Writes all blocks of one document.
  ///
  /// @param doc the document's name, as the reader of the lines shall see it
  /// @param floor of the same transcript
  /// @throws IllegalArgumentException if `floor` has not one role for each turn
  public void write(String doc, Transcript transcript, Floor floor) throws IOException {
    Course course = Course.of(transcript, floor);
    int turn = 0;
    for (Block block : transcript.blocks()) {
      if (block instanceof Block.Turn spoken) {
        write(doc, transcript, spoken, course, turn++);
        for (Block interruption : spoken.interruptions()) {
          write(doc, transcript, interruption, course, -1);
        }
      } else {
        write(doc, transcript, block, course, -1);
      }
    }
  }

  /// Hands on what has been written so far.
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    drain();
    out.close();
  }

  /// @param turn the turn's number, or -1 for a block that is none
  private void write(String doc, Transcript transcript, Block block, Course course, int turn)
      throws IOException {
    ascii("{\"doc\":");
    string(doc);
    ascii(",\"kind\":\"");
    ascii(kind(block));
    ascii("\",\"label\":");
    string(block instanceof Block.Turn spoken ? spoken.label().text() : null);
    ascii(",\"text\":");
    string(transcript.words(block));
    ascii(",\"start\":");
    number(block.span().start());
    ascii(",\"end\":");
    number(block.span().end());
    ascii(",\"exchange\":");
    Exchange exchange = turn < 0 ? null : course.exchanges[turn];
    if (exchange == null) {
      ascii("null");
    } else {
      number(exchange.number());
    }
    ascii(",\"role\":");
    string(turn < 0 ? null : course.roles[turn]);
    ascii(",\"asker\":");
    asker(exchange != null && course.asks[turn] ? exchange.asker() : Optional.empty());
    ascii("}\n");
  }

  private static String kind(Block block) {
    return switch (block) {
      case Block.Turn _ -> "turn";
      case Block.Furniture _ -> "furniture";
      case Block.Heading _ -> "heading";
      case Block.Direction _ -> "direction";
      case Block.Note _ -> "note";
      case Block.Gap _ -> "gap";
    };
  }

  private void asker(Optional<Asker> asker) throws IOException {
    if (asker.isEmpty()) {
      ascii("null");
      return;
    }
    ascii("{\"name\":");
    string(value(asker.get().name()));
    ascii(",\"outlet\":");
    string(value(asker.get().outlet()));
    ascii("}");
  }

  private static @Nullable String value(Optional<Printed> printed) {
    return printed.isPresent() ? printed.get().value() : null;
  }

  private void string(@Nullable String text) throws IOException {
    if (text == null) {
      ascii("null");
      return;
    }
    room();
    buffer[length++] = '"';
    int size = text.length();
    for (int i = 0; i < size; i++) {
      if (length > BUFFER - SLACK) {
        drain();
      }
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
        buffer[length++] = (byte) c;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < size
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        codePoint(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        special(c);
      }
    }
    room();
    buffer[length++] = '"';
  }

  /// One character that is not printable ASCII, or one that a JSON string must escape.
  private void special(char c) {
    if (c == '"' || c == '\\') {
      buffer[length++] = '\\';
      buffer[length++] = (byte) c;
    } else if (c == '\n') {
      buffer[length++] = '\\';
      buffer[length++] = 'n';
    } else if (c == '\t') {
      buffer[length++] = '\\';
      buffer[length++] = 't';
    } else if (c < ' ' || Character.isSurrogate(c)) {
      buffer[length++] = '\\';
      buffer[length++] = 'u';
      for (int shift = 12; shift >= 0; shift -= 4) {
        buffer[length++] = (byte) HEX.charAt((c >> shift) & 0xf);
      }
    } else if (c < 0x80) {
      buffer[length++] = (byte) c;
    } else if (c < 0x800) {
      buffer[length++] = (byte) (0xc0 | (c >> 6));
      buffer[length++] = (byte) (0x80 | (c & 0x3f));
    } else {
      buffer[length++] = (byte) (0xe0 | (c >> 12));
      buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      buffer[length++] = (byte) (0x80 | (c & 0x3f));
    }
  }

  private void codePoint(int point) {
    buffer[length++] = (byte) (0xf0 | (point >> 18));
    buffer[length++] = (byte) (0x80 | ((point >> 12) & 0x3f));
    buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3f));
    buffer[length++] = (byte) (0x80 | (point & 0x3f));
  }

  /// @param value not negative
  private void number(int value) throws IOException {
    room();
    int end = length + 1;
    for (int rest = value; rest > 9; rest /= 10) {
      end++;
    }
    int at = end;
    int rest = value;
    do {
      buffer[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    length = end;
  }

  private void ascii(String text) throws IOException {
    if (length + text.length() > BUFFER - SLACK) {
      drain();
    }
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
  }

  private void room() throws IOException {
    if (length > BUFFER - SLACK) {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  /// What the floor says, by number of turn.
  private static final class Course {
    final String[] roles;
    final @Nullable Exchange[] exchanges;
    final boolean[] asks;

    private Course(int turns) {
      roles = new String[turns];
      exchanges = new Exchange[turns];
      asks = new boolean[turns];
    }

    static Course of(Transcript transcript, Floor floor) {
      List<Role> roles = floor.roles();
      int turns = 0;
      for (Block block : transcript.blocks()) {
        turns += block instanceof Block.Turn ? 1 : 0;
      }
      if (roles.size() != turns) {
        throw new IllegalArgumentException(
            "The floor has "
                + roles.size()
                + " roles, but the transcript has "
                + turns
                + " turns.");
      }
      Course course = new Course(turns);
      for (int i = 0; i < turns; i++) {
        course.roles[i] = name(roles.get(i));
      }
      for (Exchange exchange : floor.exchanges()) {
        for (Question question : exchange.questions()) {
          course.exchanges[question.turn()] = exchange;
          course.asks[question.turn()] = true;
          for (int answer : question.answers()) {
            course.exchanges[answer] = exchange;
          }
        }
      }
      return course;
    }
  }

  private static String name(Role role) {
    return switch (role) {
      case STATEMENT -> "statement";
      case HANDOFF -> "handoff";
      case QUESTION -> "question";
      case ANSWER -> "answer";
      case INTERJECTION -> "interjection";
      case CLOSING -> "closing";
    };
  }
}
