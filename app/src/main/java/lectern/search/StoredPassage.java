package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lectern.quote.Passage;
import lectern.source.Span;
import lectern.transcript.Speaker;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/// The bytes that are stored of a passage, in the encoding of Lucene's data output: all of it but the work, which has
/// a field of its own, and whether its edition is current, which changes.
final class StoredPassage {
  private static final int LAST = 1;
  private static final int GAP = 2;
  private static final List<Speaker.Side> SIDES = List.of(Speaker.Side.values());

  private StoredPassage() {}

  static BytesRef of(Passage passage) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(passage.edition());
      out.writeVInt(passage.turn());
      out.writeVInt(passage.number());
      out.writeByte((byte) ((passage.isLast() ? LAST : 0) | (passage.gap() ? GAP : 0)));
      out.writeString(passage.label());
      out.writeByte((byte) SIDES.indexOf(passage.side()));
      out.writeVInt(passage.firstSentence());
      out.writeVInt(passage.offset());
      write(passage.sentences(), out);
      write(passage.struck(), out);
      out.writeString(passage.text());
    } catch (IOException e) {
      throw new IllegalStateException("Memory can be written to.", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /// The length of a span with a bit more: whether it begins one unit after the end of the last, as nearly all sentences do.
  private static void write(List<Span> spans, ByteBuffersDataOutput out) throws IOException {
    out.writeVInt(spans.size());
    int at = 0;
    for (Span span : spans) {
      boolean isNext = span.start() == at + 1;
      out.writeVInt(span.length() * 2 + (isNext ? 1 : 0));
      if (!isNext) {
        out.writeVInt(span.start() - at);
      }
      at = span.end();
    }
  }

  /// @param work id of its work or document, which is in a field of its own
  static Passage read(BytesRef bytes, String work, boolean isCurrent) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int edition = in.readVInt();
    int turn = in.readVInt();
    int number = in.readVInt();
    int flags = in.readByte();
    String label = in.readString();
    Speaker.Side side = SIDES.get(in.readByte());
    int firstSentence = in.readVInt();
    int offset = in.readVInt();
    List<Span> sentences = spans(in);
    List<Span> struck = spans(in);
    return new Passage(
        work,
        edition,
        isCurrent,
        turn,
        number,
        (flags & LAST) != 0,
        label,
        side,
        firstSentence,
        offset,
        in.readString(),
        sentences,
        struck,
        (flags & GAP) != 0);
  }

  private static List<Span> spans(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Span> spans = new ArrayList<>(count);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int length = in.readVInt();
      int start = at + ((length & 1) != 0 ? 1 : in.readVInt());
      at = start + (length >> 1);
      spans.add(new Span(start, at));
    }
    return spans;
  }
}
