package lectern.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.source.Words;
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
  /// So many bytes are handed on at a time, or one line where it is longer.
  private static final int FULL = 1 << 16;

  /// Most bytes that one UTF-16 unit takes, as an escape.
  private static final int WIDEST = 6;

  /// So many units are encoded at a time.
  private static final int PIECE = 1 << 13;

  /// Most digits of a number, and more than the bytes of any fixed piece.
  private static final int ROOM = 64;

  private static final byte[] HEX = ascii("0123456789abcdef");
  private static final byte[] DOC = ascii("{\"doc\":");
  private static final byte[] KIND = ascii(",\"kind\":\"");
  private static final byte[] LABEL = ascii("\",\"label\":");
  private static final byte[] TEXT = ascii(",\"text\":\"");
  private static final byte[] START = ascii("\",\"start\":");
  private static final byte[] END = ascii(",\"end\":");
  private static final byte[] EXCHANGE = ascii(",\"exchange\":");
  private static final byte[] ROLE = ascii(",\"role\":");
  private static final byte[] ASKER = ascii(",\"asker\":");
  private static final byte[] NAME = ascii("{\"name\":");
  private static final byte[] OUTLET = ascii(",\"outlet\":");
  private static final byte[] CLOSE = ascii("}");
  private static final byte[] LINE = ascii("}\n");
  private static final byte[] NULL = ascii("null");
  private static final byte[] TURN = ascii("turn");
  private static final byte[] FURNITURE = ascii("furniture");
  private static final byte[] HEADING = ascii("heading");
  private static final byte[] DIRECTION = ascii("direction");
  private static final byte[] NOTE = ascii("note");
  private static final byte[] GAP = ascii("gap");

  private final OutputStream out;
  private final Words words = this::encode;
  private byte[] buffer = new byte[2 * FULL];
  private int length;

  /// @param out receives whole lines, many at a time; closed by [#close]
  public JsonLinesWriter(OutputStream out) {
    this.out = out;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Writes all blocks of one document.
  ///
  /// @param doc the document's name, as the reader of the lines shall see it
  /// @param floor of the same transcript
  /// @throws IllegalArgumentException if `floor` has not one role for each turn
  public void write(String doc, Transcript transcript, Floor floor) throws IOException {
    Course course = Course.of(transcript, floor);
    byte[] head = head(doc);
    int turn = 0;
    for (Block block : transcript.blocks()) {
      if (block instanceof Block.Turn spoken) {
        write(head, transcript, spoken, course, turn++);
        for (Block interruption : spoken.interruptions()) {
          write(head, transcript, interruption, course, -1);
        }
      } else {
        write(head, transcript, block, course, -1);
      }
    }
  }

  /// How every line of a document begins.
  private byte[] head(String doc) {
    int start = length;
    raw(DOC);
    string(doc);
    raw(KIND);
    byte[] head = Arrays.copyOfRange(buffer, start, length);
    length = start;
    return head;
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

  private void drain() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  /// @param turn the turn's number, or -1 for a block that is none
  private void write(byte[] head, Transcript transcript, Block block, Course course, int turn)
      throws IOException {
    raw(head);
    raw(kind(block));
    raw(LABEL);
    string(block instanceof Block.Turn spoken ? spoken.label().text() : null);
    raw(TEXT);
    transcript.words(block, words);
    raw(START);
    number(block.span().start());
    raw(END);
    number(block.span().end());
    raw(EXCHANGE);
    Exchange exchange = turn < 0 ? null : course.exchanges[turn];
    if (exchange == null) {
      raw(NULL);
    } else {
      number(exchange.number());
    }
    raw(ROLE);
    string(turn < 0 ? null : course.roles[turn]);
    raw(ASKER);
    asker(exchange != null && course.asks[turn] ? exchange.asker() : Optional.empty());
    raw(LINE);
    if (length >= FULL) {
      drain();
    }
  }

  private static byte[] kind(Block block) {
    return switch (block) {
      case Block.Turn _ -> TURN;
      case Block.Furniture _ -> FURNITURE;
      case Block.Heading _ -> HEADING;
      case Block.Direction _ -> DIRECTION;
      case Block.Note _ -> NOTE;
      case Block.Gap _ -> GAP;
    };
  }

  private void asker(Optional<Asker> asker) {
    if (asker.isEmpty()) {
      raw(NULL);
      return;
    }
    raw(NAME);
    string(value(asker.get().name()));
    raw(OUTLET);
    string(value(asker.get().outlet()));
    raw(CLOSE);
  }

  private static @Nullable String value(Optional<Printed> printed) {
    return printed.isPresent() ? printed.get().value() : null;
  }

  private void string(@Nullable String text) {
    if (text == null) {
      raw(NULL);
      return;
    }
    room(ROOM);
    buffer[length++] = '"';
    encode(text, 0, text.length());
    room(ROOM);
    buffer[length++] = '"';
  }

  /// Bytes as they are.
  private void raw(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /// @param value not negative
  private void number(int value) {
    room(ROOM);
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

  private void room(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(length, more), 2 * buffer.length));
    }
  }

  /// The inside of a JSON string.
  private void encode(String text, int from, int to) {
    int at = from;
    while (at < to) {
      at = encode(text, at, Math.min(to, at + PIECE), to);
    }
  }

  /// Encodes up to `end`, or one unit more where a surrogate pair lies across it. Returns where it stopped.
  private int encode(String text, int from, int end, int to) {
    room((end - from + 1) * WIDEST);
    byte[] into =
        buffer; // locals, for this loop must be quick even where no optimising compiler has seen it
    int at = length;
    int i = from;
    while (i < end) {
      char c = text.charAt(i++);
      if (c < 0x7f && c >= ' ' && c != '"' && c != '\\') {
        into[at++] = (byte) c;
      } else if (Character.isHighSurrogate(c)
          && i < to
          && Character.isLowSurrogate(text.charAt(i))) {
        at = codePoint(into, at, Character.toCodePoint(c, text.charAt(i++)));
      } else {
        at = special(into, at, c);
      }
    }
    length = at;
    return i;
  }

  /// One character that is not printable ASCII, or one that a JSON string must escape. Returns where it ends.
  private static int special(byte[] into, int start, char c) {
    int at = start;
    if (c == '"' || c == '\\') {
      into[at++] = '\\';
      into[at++] = (byte) c;
    } else if (c == '\n') {
      into[at++] = '\\';
      into[at++] = 'n';
    } else if (c == '\t') {
      into[at++] = '\\';
      into[at++] = 't';
    } else if (c < ' ' || Character.isSurrogate(c)) {
      into[at++] = '\\';
      into[at++] = 'u';
      for (int shift = 12; shift >= 0; shift -= 4) {
        into[at++] = HEX[(c >> shift) & 0xf];
      }
    } else if (c < 0x80) {
      into[at++] = (byte) c;
    } else if (c < 0x800) {
      into[at++] = (byte) (0xc0 | (c >> 6));
      into[at++] = (byte) (0x80 | (c & 0x3f));
    } else {
      into[at++] = (byte) (0xe0 | (c >> 12));
      into[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      into[at++] = (byte) (0x80 | (c & 0x3f));
    }
    return at;
  }

  private static int codePoint(byte[] into, int start, int point) {
    into[start] = (byte) (0xf0 | (point >> 18));
    into[start + 1] = (byte) (0x80 | ((point >> 12) & 0x3f));
    into[start + 2] = (byte) (0x80 | ((point >> 6) & 0x3f));
    into[start + 3] = (byte) (0x80 | (point & 0x3f));
    return start + 4;
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
