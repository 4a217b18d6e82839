package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// What is stored of an edition besides its passages.
///
/// @param work id of the work or document
/// @param edition 1 or more
/// @param title `""` where it has none
/// @param pairs where in its text characters begin that take two UTF-16 units, in order; mostly none
record StoredEdition(String work, int edition, String title, List<Integer> pairs) {
  StoredEdition {
    pairs = List.copyOf(pairs);
  }

  static StoredEdition of(IndexedEdition edition) {
    String text = edition.text().text();
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        pairs.add(i);
      }
    }
    return new StoredEdition(
        edition.text().work(), edition.text().edition(), edition.title(), pairs);
  }

  /// A position of the text in UTF-16 units, counted in code points.
  int codePoint(int unit) {
    return unit - (int) pairs.stream().filter(pair -> pair < unit).count();
  }

  BytesRef bytes() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(work);
      out.writeVInt(edition);
      out.writeString(title);
      out.writeVInt(pairs.size());
      int last = 0;
      for (int pair : pairs) {
        out.writeVInt(pair - last);
        last = pair;
      }
    } catch (IOException e) {
      throw new IllegalStateException("Memory can be written to.", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static StoredEdition read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String work = in.readString();
    int edition = in.readVInt();
    String title = in.readString();
    int count = in.readVInt();
    List<Integer> pairs = new ArrayList<>(count);
    int last = 0;
    for (int i = 0; i < count; i++) {
      last += in.readVInt();
      pairs.add(last);
    }
    return new StoredEdition(work, edition, title, pairs);
  }
}
