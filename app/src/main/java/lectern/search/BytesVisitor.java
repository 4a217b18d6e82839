package lectern.search;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Takes the bytes of one stored field.
final class BytesVisitor extends StoredFieldVisitor {
  private final String field;
  private @Nullable BytesRef bytes;

  BytesVisitor(String field) {
    this.field = field;
  }

  /// @throws IOException if the document has no such field
  BytesRef bytes() throws IOException {
    if (bytes == null) {
      throw new IOException("a document has no field \"" + field + "\"");
    }
    return bytes;
  }

  @Override
  public void binaryField(FieldInfo info, byte[] value) {
    bytes = new BytesRef(value);
  }

  @Override
  public Status needsField(FieldInfo info) {
    if (bytes != null) {
      return Status.STOP;
    }
    return info.name.equals(field) ? Status.YES : Status.NO;
  }
}
