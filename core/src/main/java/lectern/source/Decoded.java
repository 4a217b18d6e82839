package lectern.source;

import java.nio.charset.Charset;
import java.util.List;

/// What a [TextDecoder] made of some bytes.
///
/// @param text never empty of words; without the byte order mark
/// @param charset the one it was read as
/// @param findings what was odd about the bytes; their spans lie in `text`
public record Decoded(String text, Charset charset, List<Finding> findings) {
  public Decoded {
    findings = List.copyOf(findings);
  }
}
